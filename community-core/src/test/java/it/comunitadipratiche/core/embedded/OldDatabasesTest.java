package it.comunitadipratiche.core.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldDatabasesTest {
    @TempDir
    Path folder;

    @Test
    void areBroughtToTheVersionOfTodayWithTheirEntries() throws SQLException {
        for (TestDatabase database : TestDatabase.values()) {
            Function<Path, CommunityBuilder> nodes = database.create();
            Path place = folder.resolve(database.name());
            open(nodes, place, OldDatabasesTest::goBack);

            open(nodes, place, source -> {
                assertThat(edited(source))
                        .as(database.name())
                        .containsExactlyInAnyOrderEntriesOf(Map.of(1L, false, 2L, true, 3L, true));
                assertThat(texts(source, "select fields from revision order by entry_id, number"))
                        .as(database.name())
                        .containsExactly("{\"name\": \"Città\"}", "{}", "{\"name\": \"È così\"}");
                assertThat(texts(source, "select document from publication order by entry_id, locale"))
                        .as(database.name())
                        .containsExactly("{\"title\":\"Town\"}", "{\"title\":\"Città\"}");
            });
        }
    }

    /** Makes of a new database one as it was before entries knew what they were taken from, with entries. */
    private static void goBack(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            String vendor = connection
                    .getMetaData()
                    .getDatabaseProductName()
                    .replaceFirst("^.* ", "")
                    .toLowerCase(Locale.ROOT);
            Flyway old = Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/community/" + vendor)
                    .table("community_schema_history")
                    .target("7")
                    .cleanDisabled(false)
                    .load();
            old.clean();
            old.migrate();
        }
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into entry (id, type, external_id, audience, revision, version, changes,"
                    + " created_at, modified_at) values (1, 'article', 'a', 'PUBLIC', 1, 1, 0, 0, 0),"
                    + " (2, 'article', 'b', 'PUBLIC', 2, 1, 0, 0, 0), (3, 'article', null, 'PUBLIC', 1, 1, 0, 0, 0)");
            statement.execute("insert into revision (entry_id, number, fields, created_at) values"
                    + " (1, 1, '{\"name\": \"Città\"}', 0), (2, 1, '{}', 0), (2, 2, '{\"name\": \"È così\"}', 0)");
            statement.execute("insert into publication (entry_id, locale, type, slug, audience, revision,"
                    + " document, published_at, modified_at) values"
                    + " (1, 'it', 'article', 'citta', 'PUBLIC', 1, '{\"title\":\"Città\"}', 0, 0),"
                    + " (1, 'en', 'article', 'town', 'PUBLIC', 1, '{\"title\":\"Town\"}', 0, 0)");
        }
    }

    private static Map<Long, Boolean> edited(DataSource source) throws SQLException {
        Map<Long, Boolean> edited = new TreeMap<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id, edited from entry where id < 4")) {
            while (rows.next()) {
                edited.put(rows.getLong(1), rows.getBoolean(2));
            }
        }
        return edited;
    }

    private static List<String> texts(DataSource source, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(new String(rows.getBytes(1), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private interface Work {
        void in(DataSource source) throws SQLException;
    }

    private static void open(Function<Path, CommunityBuilder> nodes, Path place, Work work) throws SQLException {
        try (Community community =
                nodes.apply(place).setting("community.background", "false").open()) {
            work.in(community.get(DataSource.class));
        }
    }
}
