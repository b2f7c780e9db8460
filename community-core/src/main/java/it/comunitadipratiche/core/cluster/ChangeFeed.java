package it.comunitadipratiche.core.cluster;

import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Internal;
import it.comunitadipratiche.core.plugin.PlatformStarted;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import javax.sql.DataSource;

/**
 * Where a transaction notes what it changes of the things that nodes remember. It becomes one row, whatever it changes,
 * and costs nothing where there can be no other node.
 */
@Guarded
@ApplicationScoped
public class ChangeFeed {
    static final int FIRST = 500;
    private OwnChanges own;
    private ChangeReader reader;
    private DataSource source;
    private volatile boolean shared;

    @SuppressWarnings("NullAway.Init")
    protected ChangeFeed() {
        // for the CDI proxy
    }

    @Inject
    ChangeFeed(OwnChanges own, ChangeReader reader, DataSource source) {
        this.own = own;
        this.reader = reader;
        this.source = source;
    }

    void start(@Observes @Priority(FIRST) PlatformStarted started) {
        shared = isShared();
    }

    /**
     * Notes in the caller's transaction, which there must be, that it changes some things.
     *
     * @param kind in lower case, with dots
     * @param keys without line ends
     */
    @Internal
    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(String kind, Collection<String> keys) {
        if (shared && !keys.isEmpty()) {
            own.note(kind, keys);
        }
    }

    /** Looks for what other nodes changed, and tells the caches of this one; done every second where work runs. */
    @Internal
    public void poll() {
        if (shared) {
            reader.poll();
        }
    }

    /** Whether other processes may have opened the database too. */
    @Internal
    public boolean isOpenToOthers() {
        return shared;
    }

    private boolean isShared() {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached", e);
        }
    }
}
