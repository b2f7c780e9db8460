package it.comunitadipratiche.core.mail;

import it.comunitadipratiche.core.outbox.OutboxHandler;
import it.comunitadipratiche.core.outbox.OutboxMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Gives letters to the mail server, or keeps them in the mailbox where there is none. */
@ApplicationScoped
class MailHandler implements OutboxHandler {
    static final String TOPIC = "mail.letter";
    private Letters letters;
    private MailServer server;
    private MailRepository repository;

    @SuppressWarnings("NullAway.Init")
    protected MailHandler() {
        // for the CDI proxy
    }

    @Inject
    MailHandler(Letters letters, MailServer server, MailRepository repository) {
        this.letters = letters;
        this.server = server;
        this.repository = repository;
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
                server.send(message.id(), letter, text, html);
            } else {
                repository.keep(new KeptMail(message.id(), letter, text, html, message.createdAt()));
            }
        }
    }
}
