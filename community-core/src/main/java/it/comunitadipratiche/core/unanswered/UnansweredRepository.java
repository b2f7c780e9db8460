package it.comunitadipratiche.core.unanswered;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** Keeps what was looked for in vain. */
@ApplicationScoped
@Transactional
class UnansweredRepository {
    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    protected UnansweredRepository() {
        // for the CDI proxy
    }

    @Inject
    UnansweredRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Counts a text on a day; a new one only if the day has fewer than {@code most}. */
    void add(LocalDate day, String language, String words, int times, int most) {
        UnansweredWords.Key key = new UnansweredWords.Key(day, language, words);
        UnansweredWords known = entities.find(UnansweredWords.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) {
            known.again(times);
        } else if (count(day) < most) {
            entities.persist(new UnansweredWords(key, times));
        }
    }

    private long count(LocalDate day) {
        return entities.createQuery("select count(u) from UnansweredWords u where u.key.day = :day", Long.class)
                .setParameter("day", day)
                .getSingleResult();
    }

    List<UnansweredSearch> since(LocalDate day, int limit) {
        return entities
                .createQuery(
                        "select u.key.words, u.key.language, sum(u.times), max(u.key.day) from UnansweredWords u"
                                + " where u.key.day >= :day group by u.key.words, u.key.language"
                                + " order by sum(u.times) desc, u.key.words",
                        Object[].class)
                .setParameter("day", day)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> new UnansweredSearch(
                        (String) row[0], (String) row[1], ((Number) row[2]).longValue(), (LocalDate) row[3]))
                .toList();
    }

    void remove(String words, String language) {
        entities.createQuery("delete from UnansweredWords u where u.key.words = :words and u.key.language = :language")
                .setParameter("words", words)
                .setParameter("language", language)
                .executeUpdate();
    }

    void removeBefore(LocalDate day) {
        entities.createQuery("delete from UnansweredWords u where u.key.day < :day")
                .setParameter("day", day)
                .executeUpdate();
    }
}
