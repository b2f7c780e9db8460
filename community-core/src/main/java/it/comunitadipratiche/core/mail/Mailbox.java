package it.comunitadipratiche.core.mail;

import it.comunitadipratiche.core.kernel.Cursor;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.kernel.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The letters that could not be sent because there is no mail server: those of the last thirty days, for administrators,
 * as letters may hold links that let their reader in.
 */
@Guarded
@ApplicationScoped
public class Mailbox {
    private static final int MAX_LIMIT = 100;
    private MailRepository repository;
    private MailServer server;

    @SuppressWarnings("NullAway.Init")
    protected Mailbox() {
        // for the CDI proxy
    }

    @Inject
    Mailbox(MailRepository repository, MailServer server) {
        this.repository = repository;
        this.server = server;
    }

    /** Whether letters are kept here, not sent. */
    @Requires(MailPlugin.READ)
    public boolean isInUse() {
        return !server.isThere();
    }

    /**
     * Letters, the newest first.
     *
     * @param limit 1 to 100
     * @param cursor the encoded cursor of an earlier page; the first page without
     */
    @Requires(MailPlugin.READ)
    public Page<MailSummary> list(int limit, Optional<String> cursor) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidInputException("limit", "mail.limit", MAX_LIMIT);
        }
        Optional<Cursor> at = cursor.map(text -> Cursor.decode(text, MailRepository.FINGERPRINT));
        return repository.list(limit, at, at.map(Mailbox::id).orElse(0L));
    }

    /**
     * Opens a letter.
     *
     * @throws NotFoundException if it is not there
     */
    @Requires(MailPlugin.READ)
    public MailContent open(Id id) {
        return repository
                .find(id.value())
                .map(KeptMail::content)
                .orElseThrow(() -> new NotFoundException("mail.none", id));
    }

    private static long id(Cursor cursor) {
        try {
            return Long.parseLong(cursor.values().get(0));
        } catch (NumberFormatException e) {
            throw new InvalidInputException("cursor", "kernel.cursor");
        }
    }
}
