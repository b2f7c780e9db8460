package it.comunitadipratiche.samples.podcast;

import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Internal;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/** How often each podcast was played. */
@Guarded
@ApplicationScoped
public class Plays {
    private DataSource database;

    @SuppressWarnings("NullAway.Init")
    protected Plays() {
        // for the CDI proxy
    }

    @Inject
    Plays(DataSource database) {
        this.database = database;
    }

    /** Begins to count for a podcast; nothing happens if it is counted already. */
    @Internal
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(Id podcast) {
        if (update("update podcast_plays set plays = plays where entry_id = ?", podcast) == 0) {
            update("insert into podcast_plays (entry_id, plays) values (?, 0)", podcast);
        }
    }

    /**
     * Counts one more.
     *
     * @throws NotFoundException if no podcast of that id was ever published
     */
    @Anyone
    @Transactional
    public void play(Id podcast) {
        if (update("update podcast_plays set plays = plays + 1 where entry_id = ?", podcast) == 0) {
            throw new NotFoundException("podcast.none", podcast);
        }
    }

    /** @throws NotFoundException if no podcast of that id was ever published */
    @Requires("podcast.statistics")
    @Transactional
    public long of(Id podcast) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select plays from podcast_plays where entry_id = ?")) {
            query.setLong(1, podcast.value());
            try (ResultSet result = query.executeQuery()) {
                if (result.next()) {
                    return result.getLong(1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The plays cannot be read", e);
        }
        throw new NotFoundException("podcast.none", podcast);
    }

    /** The podcasts that were played most, the first of them first. */
    @Anyone
    @Transactional
    public Map<Id, Long> most(int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select entry_id, plays from podcast_plays order by plays desc, entry_id desc")) {
            query.setMaxRows(limit);
            Map<Id, Long> plays = new LinkedHashMap<>();
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    plays.put(new Id(result.getLong(1)), result.getLong(2));
                }
            }
            return plays;
        } catch (SQLException e) {
            throw new IllegalStateException("The plays cannot be read", e);
        }
    }

    /** Counts the plays of a podcast from zero again. */
    @Requires("podcast.reset")
    @Transactional
    public void reset(Id podcast) {
        if (update("update podcast_plays set plays = 0 where entry_id = ?", podcast) == 0) {
            throw new NotFoundException("podcast.none", podcast);
        }
    }

    private int update(String sql, Id podcast) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, podcast.value());
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The plays cannot be written", e);
        }
    }
}
