package it.comunitadipratiche.core.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the tables of the platform and of each plugin to the version its jar needs. The scripts of {@code podcast} are
 * in {@code db/podcast/derby} and {@code db/podcast/postgresql}; what was run is kept in {@code podcast_schema_history}.
 */
@ApplicationScoped
class Schema {
    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
    private DataSource source;

    @SuppressWarnings("NullAway.Init")
    protected Schema() {
        // for the CDI proxy
    }

    @Inject
    Schema(DataSource source) {
        this.source = source;
    }

    /**
     * Runs the platform's own scripts that were not run yet.
     *
     * @throws IllegalStateException if there are none, which on a fresh database would leave it empty
     */
    void migratePlatform() {
        Flyway flyway = configure("community", Schema.class.getClassLoader()).load();
        if (flyway.info().all().length == 0) {
            throw new IllegalStateException("The platform's migrations were not found on the class path");
        }
        LOG.info("Database: {} migrations run", flyway.migrate().migrationsExecuted);
    }

    private FluentConfiguration configure(String id, ClassLoader loader) {
        return Flyway.configure(loader)
                .dataSource(source)
                .locations("classpath:db/" + id + "/" + vendor())
                .table(id + "_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0");
    }

    private String vendor() {
        try (Connection connection = source.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            return product.contains("Derby") ? "derby" : product.toLowerCase(Locale.ROOT);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached", e);
        }
    }
}
