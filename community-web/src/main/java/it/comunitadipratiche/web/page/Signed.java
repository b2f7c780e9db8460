package it.comunitadipratiche.web.page;

import it.comunitadipratiche.core.identity.OpenSession;

/**
 * The session of a visit.
 *
 * @param secret what the browser's cookie holds
 * @param form what forms carry to show that they are ours
 */
public record Signed(OpenSession session, String secret, String form) {

    @Override
    public String toString() {
        return "Signed[" + session.id() + "]";
    }
}
