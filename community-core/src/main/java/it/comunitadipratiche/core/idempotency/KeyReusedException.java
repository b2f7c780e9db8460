package it.comunitadipratiche.core.idempotency;

import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.Message;

/** The key was used for another request. */
public final class KeyReusedException extends CommunityException {

    KeyReusedException() {
        super(new Message("idempotency.reused"));
    }
}
