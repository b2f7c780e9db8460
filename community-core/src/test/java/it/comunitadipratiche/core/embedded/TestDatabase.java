package it.comunitadipratiche.core.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The databases the platform runs on. */
public enum TestDatabase {
    DERBY {
        @Override
        CommunityBuilder in(Path folder, Closing closing) {
            return Community.in(folder);
        }
    },
    POSTGRESQL {
        @Override
        CommunityBuilder in(Path folder, Closing closing) {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.start();
                closing.add(() -> {
                    try {
                        server.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
                return Community.in(folder).database(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
        }
    };

    /** A community in a folder, on a fresh database of this kind. */
    abstract CommunityBuilder in(Path folder, Closing closing);
}
