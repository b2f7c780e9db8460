package it.comunitadipratiche.core.idempotency;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where answers are kept; the unique key makes a second request wait until the first one is done. */
@ApplicationScoped
class AnswerRepository {
    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    protected AnswerRepository() {
        // for the CDI proxy
    }

    @Inject
    AnswerRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    Optional<KeptAnswer> find(Id account, String key, Instant oldest) {
        return entities.createQuery(
                        "select a from KeptAnswer a"
                                + " where a.accountId = :account and a.key = :key and a.createdAt >= :oldest",
                        KeptAnswer.class)
                .setParameter("account", account.value())
                .setParameter("key", key)
                .setParameter("oldest", oldest)
                .getResultStream()
                .findFirst();
    }

    /**
     * Takes the key, does the work and keeps its answer, all or nothing.
     *
     * @throws KeyTakenException if another request has the key
     */
    @Transactional
    Answer keep(KeptAnswer kept, Instant oldest, Supplier<Answer> work) {
        entities.createQuery("delete from KeptAnswer a"
                        + " where a.accountId = :account and a.key = :key and a.createdAt < :oldest")
                .setParameter("account", kept.accountId())
                .setParameter("key", kept.key())
                .setParameter("oldest", oldest)
                .executeUpdate();
        take(kept);
        Answer answer = work.get();
        kept.answer(answer);
        return answer;
    }

    private void take(KeptAnswer kept) {
        try {
            entities.persist(kept);
            entities.flush();
        } catch (PersistenceException e) {
            if (isTaken(e)) {
                throw new KeyTakenException(e);
            }
            throw e;
        }
    }

    /** A unique key that is taken (23…), or a wait for it that was given up (40…). */
    private static boolean isTaken(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith("23") || sql.getSQLState().startsWith("40");
            }
        }
        return false;
    }

    @Transactional
    void forgetBefore(Instant oldest) {
        entities.createQuery("delete from KeptAnswer a where a.createdAt < :oldest")
                .setParameter("oldest", oldest)
                .executeUpdate();
    }
}
