package it.comunitadipratiche.core.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** The databases the platform runs on. */
public enum TestDatabase {
    DERBY {
        @Override
        public Function<Path, CommunityBuilder> create() {
            return Community::in;
        }
    },
    POSTGRESQL {
        @Override
        public Function<Path, CommunityBuilder> create() {
            String name = "community" + NUMBER.incrementAndGet();
            try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            String url = Server.POSTGRES.getJdbcUrl("postgres", name);
            return folder -> Community.in(folder).database(url, "postgres", "postgres");
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /**
     * Makes a fresh database, and gives a way to start a community on it in some folder. On PostgreSQL several may be
     * started on the same database, like the nodes of a cluster; on Derby each folder has its own.
     */
    public abstract Function<Path, CommunityBuilder> create();

    /** One PostgreSQL for all tests; it ends with the process. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
        }
    }
}
