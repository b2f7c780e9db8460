package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Message;
import java.time.Instant;
import java.util.Locale;

/**
 * A session as its owner sees it.
 *
 * @param browser such as {@code Firefox}; empty if unknown
 * @param system such as {@code Linux}; empty if unknown
 * @param network the network address without its last part; empty if unknown
 * @param seenAt when it was last used, within two minutes
 * @param secondFactor whether the second factor was shown
 * @param current whether it is the one in which this is asked
 */
public record SessionDetails(
        Id id,
        String browser,
        String system,
        String network,
        Instant createdAt,
        Instant seenAt,
        Instant expiresAt,
        boolean secondFactor,
        boolean current) {

    /** What it is called: "Firefox on Linux". */
    public String label(Locale locale) {
        if (browser.isEmpty() || system.isEmpty()) {
            String known = browser + system;
            return known.isEmpty() ? new Message("identity.session.unknown").in(locale) : known;
        }
        return new Message("identity.session.label", browser, system).in(locale);
    }
}
