package it.comunitadipratiche.core.embedded;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * The tables of a database in words that are the same for every vendor: columns with the family of their type, keys,
 * unique constraints, indexes. Indexes that only support a foreign key are left out, since Derby makes them by itself.
 */
final class SchemaDescription {
    private static final int LONG_TEXT = 100_000;
    private final DatabaseMetaData metadata;
    private final String schema;
    private final Set<String> uniqueConstraints;

    private SchemaDescription(Connection connection) throws SQLException {
        this.metadata = connection.getMetaData();
        this.schema = connection.getSchema();
        this.uniqueConstraints =
                metadata.getDatabaseProductName().contains("Derby") ? indexesOfUniqueConstraints(connection) : Set.of();
    }

    /** Derby lists the index of a unique constraint on a column that may be null among those that are not unique. */
    private static Set<String> indexesOfUniqueConstraints(Connection connection) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet index = statement.executeQuery("select g.conglomeratename from sys.sysconstraints c"
                        + " join sys.syskeys k on k.constraintid = c.constraintid"
                        + " join sys.sysconglomerates g on g.conglomerateid = k.conglomerateid where c.type = 'U'")) {
            while (index.next()) {
                names.add(index.getString(1));
            }
        }
        return names;
    }

    static String of(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            SchemaDescription description = new SchemaDescription(connection);
            StringBuilder text = new StringBuilder();
            for (String table : description.tables()) {
                text.append(table.toLowerCase(Locale.ROOT)).append('\n');
                description
                        .describe(table)
                        .forEach(line -> text.append("    ").append(line).append('\n'));
            }
            return text.toString();
        }
    }

    private Set<String> tables() throws SQLException {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        try (ResultSet found = metadata.getTables(null, schema, "%", new String[] {"TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                if (!name.toLowerCase(Locale.ROOT).endsWith("_schema_history")) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private List<String> describe(String table) throws SQLException {
        Set<String> foreignKeys = foreignKeys(table);
        List<String> lines = new ArrayList<>(columns(table));
        String primaryKey = primaryKey(table);
        lines.add("primary key " + primaryKey);
        foreignKeys.forEach(key -> lines.add("foreign key " + key));
        Set<String> supported = new TreeSet<>();
        foreignKeys.forEach(key -> supported.add("index " + key.substring(0, key.indexOf(" references"))));
        for (String index : indexes(table)) {
            if (!supported.contains(index) && !index.equals("unique " + primaryKey)) {
                lines.add(index);
            }
        }
        return lines;
    }

    private Set<String> columns(String table) throws SQLException {
        Set<String> lines = new TreeSet<>();
        try (ResultSet column = metadata.getColumns(null, schema, table, "%")) {
            while (column.next()) {
                lines.add(name(column, "COLUMN_NAME") + " "
                        + family(column.getInt("DATA_TYPE"), column.getInt("COLUMN_SIZE"))
                        + (column.getInt("NULLABLE") == DatabaseMetaData.columnNullable ? "" : " not null"));
            }
        }
        return lines;
    }

    private static String family(int type, int size) {
        return switch (type) {
            case Types.BIGINT -> "bigint";
            case Types.INTEGER -> "int";
            case Types.SMALLINT -> "smallint";
            case Types.BOOLEAN, Types.BIT -> "boolean";
            case Types.DOUBLE, Types.FLOAT -> "double";
            case Types.DECIMAL, Types.NUMERIC -> "decimal";
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> "timestamp";
            case Types.DATE -> "date";
            case Types.CHAR -> "char(" + size + ")";
            case Types.VARCHAR -> size > LONG_TEXT ? "text" : "varchar(" + size + ")";
            case Types.CLOB, Types.OTHER, Types.LONGVARCHAR -> "text";
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> "binary";
            default -> "type " + type;
        };
    }

    private String primaryKey(String table) throws SQLException {
        Map<Integer, String> columns = new TreeMap<>();
        try (ResultSet key = metadata.getPrimaryKeys(null, schema, table)) {
            while (key.next()) {
                columns.put(key.getInt("KEY_SEQ"), name(key, "COLUMN_NAME"));
            }
        }
        return columns.values().toString();
    }

    private Set<String> foreignKeys(String table) throws SQLException {
        Map<String, List<String>> from = new TreeMap<>();
        Map<String, List<String>> to = new TreeMap<>();
        Map<String, String> target = new TreeMap<>();
        try (ResultSet key = metadata.getImportedKeys(null, schema, table)) {
            while (key.next()) {
                String name = name(key, "FK_NAME");
                from.computeIfAbsent(name, any -> new ArrayList<>()).add(name(key, "FKCOLUMN_NAME"));
                to.computeIfAbsent(name, any -> new ArrayList<>()).add(name(key, "PKCOLUMN_NAME"));
                boolean cascade = key.getInt("DELETE_RULE") == DatabaseMetaData.importedKeyCascade;
                target.put(name, name(key, "PKTABLE_NAME") + (cascade ? " on delete cascade " : " "));
            }
        }
        Set<String> lines = new TreeSet<>();
        from.forEach((name, columns) -> lines.add(columns + " references " + target.get(name) + to.get(name)));
        return lines;
    }

    private Set<String> indexes(String table) throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        Map<String, Boolean> unique = new TreeMap<>();
        try (ResultSet index = metadata.getIndexInfo(null, schema, table, false, true)) {
            while (index.next()) {
                if (index.getShort("TYPE") != DatabaseMetaData.tableIndexStatistic) {
                    String name = index.getString("INDEX_NAME");
                    columns.computeIfAbsent(name, any -> new ArrayList<>()).add(name(index, "COLUMN_NAME"));
                    unique.put(name, !index.getBoolean("NON_UNIQUE") || uniqueConstraints.contains(name));
                }
            }
        }
        Set<String> lines = new TreeSet<>();
        columns.forEach(
                (name, parts) -> lines.add((Boolean.TRUE.equals(unique.get(name)) ? "unique " : "index ") + parts));
        return lines;
    }

    private static String name(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text.toLowerCase(Locale.ROOT).replace("\"", "");
    }
}
