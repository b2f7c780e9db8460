package it.comunitadipratiche.core.mail;

import it.comunitadipratiche.core.kernel.Cursor;
import it.comunitadipratiche.core.kernel.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Where letters are kept that were not sent. */
@ApplicationScoped
@Transactional
class MailRepository {
    static final int FINGERPRINT = "mail".hashCode();
    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    protected MailRepository() {
        // for the CDI proxy
    }

    @Inject
    MailRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps a letter; again changes nothing. */
    void keep(KeptMail mail) {
        if (entities.find(KeptMail.class, mail.id()) == null) {
            entities.persist(mail);
        }
    }

    Optional<KeptMail> find(long id) {
        return Optional.ofNullable(entities.find(KeptMail.class, id));
    }

    /** A page of the letters, the newest first. */
    Page<MailSummary> list(int limit, Optional<Cursor> at, long id) {
        boolean backwards = at.map(Cursor::backwards).orElse(false);
        List<KeptMail> found =
                query(at.isPresent(), backwards, id).setMaxResults(limit + 1).getResultList();
        boolean more = found.size() > limit;
        List<MailSummary> items = new ArrayList<>(
                found.stream().limit(limit).map(KeptMail::summary).toList());
        if (backwards) {
            Collections.reverse(items);
        }
        if (items.isEmpty()) {
            return new Page<>(items, Optional.empty(), Optional.empty());
        }
        return new Page<>(
                items,
                cursor(backwards || more, false, items.get(items.size() - 1)),
                cursor(backwards ? more : at.isPresent(), true, items.get(0)));
    }

    private TypedQuery<KeptMail> query(boolean limited, boolean backwards, long id) {
        String where = limited ? " where m.id " + (backwards ? ">" : "<") + " :id" : "";
        TypedQuery<KeptMail> query = entities.createQuery(
                "select m from KeptMail m" + where + " order by m.id" + (backwards ? "" : " desc"), KeptMail.class);
        return limited ? query.setParameter("id", id) : query;
    }

    private static Optional<Cursor> cursor(boolean there, boolean backwards, MailSummary item) {
        return Optional.of(new Cursor(
                        backwards, FINGERPRINT, List.of(String.valueOf(item.id().value()))))
                .filter(cursor -> there);
    }

    void removeBefore(Instant time) {
        entities.createQuery("delete from KeptMail m where m.writtenAt < :time")
                .setParameter("time", time)
                .executeUpdate();
    }
}
