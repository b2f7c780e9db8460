package it.comunitadipratiche.core.mail;

import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Internal;
import it.comunitadipratiche.core.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes letters to people. */
@Guarded
@ApplicationScoped
public class Mailer {
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init")
    protected Mailer() {
        // for the CDI proxy
    }

    @Inject
    Mailer(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Whether letters can have this address, which is stricter than what people may write as one. */
    @Internal
    public boolean reaches(String address) {
        return Letter.isAddress(address);
    }

    /**
     * Sends a letter as soon as the caller's transaction, which there must be, has succeeded. What the mail server
     * cannot take now is tried again; what it refuses for good becomes a dead letter,
     * unless a person wrote it: of that nothing is kept.
     *
     * @throws IllegalArgumentException if the address is not one
     */
    @Internal
    @Transactional(Transactional.TxType.MANDATORY)
    public void send(MailMessage message) {
        outbox.add(MailHandler.TOPIC, Id.next().toString(), Letter.of(message).json());
    }
}
