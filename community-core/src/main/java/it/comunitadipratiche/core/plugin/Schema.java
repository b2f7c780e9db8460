package it.comunitadipratiche.core.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
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
    private static final List<String> VENDORS = List.of("derby", "postgresql");
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
        FluentConfiguration configuration = configure("community", Schema.class.getClassLoader());
        if (vendor().equals("derby")) {
            configuration.javaMigrations(new DerbyDocuments());
        }
        Flyway flyway = configuration.load();
        if (Arrays.stream(flyway.info().all())
                .noneMatch(each -> each.getScript().endsWith(".sql"))) {
            throw new IllegalStateException("The platform's migrations were not found on the class path");
        }
        LOG.info("Database: {} migrations run", flyway.migrate().migrationsExecuted);
    }

    /**
     * Runs the scripts of a plugin that were not run yet, after reading them.
     *
     * @throws PluginRefusedException if a script would touch what is not the plugin's
     */
    void migrate(String plugin, ClassLoader loader) {
        String vendor = vendor();
        Flyway flyway = configure(plugin, loader)
                .skipDefaultCallbacks(true)
                .placeholderReplacement(false)
                .load();
        MigrationInfo[] scripts = flyway.info().all();
        if (scripts.length == 0) {
            if (hasScriptsForAnother(plugin, vendor, loader)) {
                throw new PluginRefusedException("plugin.migration.vendor", vendor);
            }
            return;
        }
        refuseTakenPrefix(plugin);
        for (MigrationInfo script : flyway.info().pending()) {
            MigrationScript.check(plugin, script.getScript(), read(plugin, script.getScript(), loader));
        }
        LOG.info("Database: {} migrations of {} run", flyway.migrate().migrationsExecuted, plugin);
    }

    private boolean hasScriptsForAnother(String plugin, String vendor, ClassLoader loader) {
        return VENDORS.stream()
                .filter(other -> !other.equals(vendor))
                .anyMatch(other -> loader.getResource("db/" + plugin + "/" + other) != null
                        || loader.getResource("db/" + plugin + "/" + other + "/flyway.location") != null);
    }

    /** A plugin that comes for the first time must not find tables that begin like its own. */
    private void refuseTakenPrefix(String plugin) {
        Set<String> tables = new HashSet<>();
        try (Connection connection = source.getConnection();
                ResultSet found = connection
                        .getMetaData()
                        .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "VIEW"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The tables cannot be listed", e);
        }
        if (!tables.contains(history(plugin)) && tables.stream().anyMatch(table -> table.startsWith(plugin + "_"))) {
            throw new PluginRefusedException("plugin.migration.taken", plugin + "_");
        }
    }

    private String read(String plugin, String script, ClassLoader loader) {
        String path = "db/" + plugin + "/" + vendor() + "/" + script;
        try (InputStream stream = loader.getResourceAsStream(path)) {
            if (stream == null) {
                throw new PluginRefusedException("plugin.migration.file", path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String history(String id) {
        return id + "_schema_history";
    }

    private FluentConfiguration configure(String id, ClassLoader loader) {
        return Flyway.configure(loader)
                .dataSource(source)
                .locations("classpath:db/" + id + "/" + vendor())
                .table(history(id))
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
