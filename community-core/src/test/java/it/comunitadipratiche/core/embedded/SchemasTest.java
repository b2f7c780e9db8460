package it.comunitadipratiche.core.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemasTest {

    @TempDir
    Path folder;

    @Test
    void areTheSameOnEveryDatabase() throws SQLException {
        String derby = describe(TestDatabase.DERBY);
        String postgresql = describe(TestDatabase.POSTGRESQL);

        assertThat(derby).contains("outbox_message");
        assertThat(postgresql).isEqualTo(derby);
    }

    private String describe(TestDatabase database) throws SQLException {
        try (Community community = database.create()
                .apply(folder.resolve(database.name()))
                .setting("community.background", "false")
                .open()) {
            return SchemaDescription.of(community.get(DataSource.class));
        }
    }
}
