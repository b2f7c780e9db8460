package it.comunitadipratiche.core.plugin;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** Keeps fields and documents as JSON in UTF-8: Derby has no words that make bytes of a text, so no script can. */
final class DerbyDocuments implements JavaMigration {
    private static final MigrationVersion VERSION = MigrationVersion.fromVersion("29");
    private static final int BATCH = 500;

    /** A text of rows that a number and another value name. */
    private record Text(String table, String column, String second) {}

    private static final List<Text> TEXTS =
            List.of(new Text("revision", "fields", "number"), new Text("publication", "document", "locale"));

    @Override
    public MigrationVersion getVersion() {
        return VERSION;
    }

    @Override
    public String getDescription() {
        return "documents as bytes";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        for (Text text : TEXTS) {
            try (Statement statement = context.getConnection().createStatement()) {
                statement.execute("alter table " + text.table() + " add column utf8 blob");
                copy(context.getConnection(), text);
                statement.execute("alter table " + text.table() + " drop column " + text.column());
                statement.execute("rename column " + text.table() + ".utf8 to " + text.column());
                statement.execute("alter table " + text.table() + " alter column " + text.column() + " not null");
            }
        }
    }

    private static void copy(Connection connection, Text text) throws SQLException {
        String names = "entry_id, " + text.second() + ", " + text.column();
        String update = "update " + text.table() + " set utf8 = ? where entry_id = ? and " + text.second() + " = ?";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select " + names + " from " + text.table());
                PreparedStatement writing = connection.prepareStatement(update)) {
            for (int row = 1; rows.next(); row++) {
                writing.setBytes(1, rows.getString(3).getBytes(StandardCharsets.UTF_8));
                writing.setLong(2, rows.getLong(1));
                writing.setObject(3, rows.getObject(2));
                writing.addBatch();
                if (row % BATCH == 0) {
                    writing.executeBatch();
                }
            }
            writing.executeBatch();
        }
    }
}
