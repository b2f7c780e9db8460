package it.comunitadipratiche.core.mail;

import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.outbox.OutboxHandler;
import it.comunitadipratiche.core.outbox.OutboxMessage;
import it.comunitadipratiche.core.outbox.UndeliverableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives letters to the mail server, or keeps them in the mailbox where there is none. */
@ApplicationScoped
class MailHandler implements OutboxHandler {
    static final String TOPIC = "mail.letter";
    private static final Logger LOG = LoggerFactory.getLogger(MailHandler.class);
    private static final int ATTEMPTS = 10;
    private Letters letters;
    private MailServer server;
    private MailRepository repository;
    private long attempts;

    @SuppressWarnings("NullAway.Init")
    protected MailHandler() {
        // for the CDI proxy
    }

    @Inject
    MailHandler(Letters letters, MailServer server, MailRepository repository, Settings settings) {
        this.letters = letters;
        this.server = server;
        this.repository = repository;
        this.attempts = settings.number("community.outbox.attempts", ATTEMPTS);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void handle(List<OutboxMessage> batch) {
        for (OutboxMessage message : batch) {
            Letter letter = Letter.read(message.payload());
            String text = letters.text(letter);
            String html = letters.html(letter);
            if (server.isThere()) {
                send(message, letter, text, html);
            } else {
                repository.keep(new KeptMail(message.id(), letter, text, html, message.createdAt()));
            }
        }
    }

    /** Lets a person's letter go where another would become a dead letter, to be read by others. */
    private void send(OutboxMessage message, Letter letter, String text, String html) {
        try {
            server.send(message.id(), letter, text, html);
        } catch (UndeliverableException refused) {
            letGo(letter, refused);
        } catch (IllegalStateException failed) {
            if (message.attempts() + 1 < attempts) {
                throw failed;
            }
            letGo(letter, failed);
        }
    }

    private static void letGo(Letter letter, RuntimeException failure) {
        if (!letter.isOfAPerson()) {
            throw failure;
        }
        LOG.warn("A person's letter cannot be delivered and is let go: {}", failure.getMessage());
    }
}
