package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Publications as rows, for those who only read them. A statement of always the same words, values taken as they are, no
 * transaction begun for it: what entities and transactions cost above that is as much again as the database itself, and
 * lists of what is in no cache are made of twenty of them. Within a transaction it reads what that has written.
 */
@ApplicationScoped
class ReadingRepository {
    private static final int BATCH = 20;
    private static final String COLUMNS =
            "select entry_id, locale, type, slug, audience, document, published_at, modified_at, withdrawn_at,"
                    + " successor_id from publication where ";
    private static final String ONE = COLUMNS + "entry_id = ? and locale = ?";
    private static final String SEVERAL = COLUMNS + "entry_id in (?" + ", ?".repeat(BATCH - 1) + ")";
    private DataSource source;

    @SuppressWarnings("NullAway.Init")
    protected ReadingRepository() {
        // for the CDI proxy
    }

    @Inject
    ReadingRepository(DataSource source) {
        this.source = source;
    }

    /** A publication or its tombstone. */
    @SuppressWarnings("ArrayRecordComponent") // handed on as it is
    record Row(
            PublicationKey key,
            String type,
            String slug,
            Audience audience,
            byte[] document,
            Instant publishedAt,
            Instant modifiedAt,
            @Nullable Instant withdrawnAt,
            @Nullable Id successor) {

        /** With the document as JSON. */
        StoredPublication stored(JsonObject json) {
            return new StoredPublication(key, type, slug, audience, json, publishedAt, modifiedAt, withdrawnAt != null);
        }
    }

    /** What there is of a key, at most one. */
    List<Row> of(PublicationKey key) {
        List<Row> rows = new ArrayList<>(1);
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(ONE)) {
            statement.setLong(1, key.entry().value());
            statement.setString(2, key.locale().toLanguageTag());
            each(statement, rows::add);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
        return rows;
    }

    /** What there is of some entries, in all locales. */
    List<Row> ofEntries(Collection<Long> entries) {
        List<Long> ids = List.copyOf(entries);
        List<Row> rows = new ArrayList<>(ids.size());
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(SEVERAL)) {
            for (int from = 0; from < ids.size(); from += BATCH) {
                for (int i = 0; i < BATCH; i++) {
                    statement.setLong(i + 1, ids.get(Math.min(from + i, ids.size() - 1)));
                }
                each(statement, rows::add);
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
        return rows;
    }

    private static void each(PreparedStatement statement, Consumer<Row> taker) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                taker.accept(row(result));
            }
        }
    }

    private static Row row(ResultSet result) throws SQLException {
        PublicationKey key = new PublicationKey(new Id(result.getLong(1)), Locale.forLanguageTag(result.getString(2)));
        String type = result.getString(3);
        String slug = result.getString(4);
        Audience audience = Audience.valueOf(result.getString(5));
        byte[] document = result.getBytes(6);
        Instant publishedAt = Instant.ofEpochMilli(result.getLong(7));
        Instant modifiedAt = Instant.ofEpochMilli(result.getLong(8));
        long withdrawn = result.getLong(9);
        Instant withdrawnAt = result.wasNull() ? null : Instant.ofEpochMilli(withdrawn);
        long successor = result.getLong(10);
        return new Row(
                key,
                type,
                slug,
                audience,
                document,
                publishedAt,
                modifiedAt,
                withdrawnAt,
                result.wasNull() ? null : new Id(successor));
    }
}
