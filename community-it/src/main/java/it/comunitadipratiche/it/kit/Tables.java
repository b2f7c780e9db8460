package it.comunitadipratiche.it.kit;

import it.comunitadipratiche.core.embedded.Community;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** The tables of a database. */
final class Tables {
    private Tables() {}

    static List<String> of(Community community) {
        List<String> tables = new ArrayList<>();
        try (Connection connection = community.get(DataSource.class).getConnection();
                ResultSet found =
                        connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The tables cannot be listed", e);
        }
        return tables;
    }
}
