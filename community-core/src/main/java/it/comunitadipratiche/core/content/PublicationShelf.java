package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Cursor;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads publications from the database in bulk: lists by date, and everything for who builds something of it. */
@ApplicationScoped
@Transactional
class PublicationShelf {
    private PublicationRepository publications;
    private ReadingRepository reading;
    private NewestDocuments newest;

    @SuppressWarnings("NullAway.Init")
    protected PublicationShelf() {
        // for the CDI proxy
    }

    @Inject
    PublicationShelf(PublicationRepository publications, ReadingRepository reading, NewestDocuments newest) {
        this.publications = publications;
        this.reading = reading;
        this.newest = newest;
    }

    Page<PublicationKey> newest(
            String type, Locale locale, Audience audience, int limit, Optional<Cursor> cursor, int query) {
        String tag = locale.toLanguageTag();
        boolean backwards = cursor.filter(Cursor::backwards).isPresent();
        Instant time = cursor.map(PublicationShelf::time).orElse(Instant.ofEpochMilli(Long.MAX_VALUE));
        long id = cursor.map(PublicationShelf::id).orElse(Long.MAX_VALUE);
        List<PublicationRepository.Row> rows = backwards
                ? publications.oldest(type, tag, audience.visible(), time, id, limit + 1)
                : publications.newest(type, tag, audience.visible(), time, id, limit + 1);
        boolean more = rows.size() > limit;
        List<PublicationRepository.Row> items = new ArrayList<>(more ? rows.subList(0, limit) : rows);
        if (backwards) {
            Collections.reverse(items);
        }
        boolean hasNext = backwards || more;
        boolean hasPrevious = backwards ? more : cursor.isPresent();
        return new Page<>(
                items.stream()
                        .map(row -> new PublicationKey(new Id(row.entry()), locale))
                        .toList(),
                items.isEmpty() || !hasNext
                        ? Optional.empty()
                        : Optional.of(cursor(items.get(items.size() - 1), false, query)),
                items.isEmpty() || !hasPrevious ? Optional.empty() : Optional.of(cursor(items.get(0), true, query)));
    }

    List<StoredPublication> stored(List<PublicationKey> keys) {
        Map<PublicationKey, StoredPublication> found = new HashMap<>();
        List<Long> ids =
                keys.stream().map(key -> key.entry().value()).distinct().toList();
        reading.ofEntries(ids).forEach(row -> found.put(row.key(), row.stored(newest.json(row.key(), row.document()))));
        return keys.stream()
                .map(key -> found.computeIfAbsent(key, PublicationShelf::nothing))
                .toList();
    }

    List<PublicationKey> keysAfter(Optional<PublicationKey> last, int limit) {
        return publications.keysAfter(
                last.map(key -> key.entry().value()).orElse(Long.MIN_VALUE),
                last.map(key -> key.locale().toLanguageTag()).orElse(""),
                limit);
    }

    List<PublicationKey> keysShowing(Id thing, Optional<PublicationKey> last, int limit) {
        return publications.keysShowing(
                thing.value(),
                last.map(key -> key.entry().value()).orElse(Long.MIN_VALUE),
                last.map(key -> key.locale().toLanguageTag()).orElse(""),
                limit);
    }

    Map<PublicationKey, Instant> written(Collection<Id> entries) {
        return entries.isEmpty()
                ? Map.of()
                : publications.written(entries.stream().map(Id::value).toList());
    }

    long count() {
        return publications.count();
    }

    private static StoredPublication nothing(PublicationKey key) {
        return new StoredPublication(
                key, "", "", Audience.STAFF, JsonValue.EMPTY_JSON_OBJECT, Instant.EPOCH, Instant.EPOCH, true);
    }

    private static Cursor cursor(PublicationRepository.Row row, boolean backwards, int query) {
        return new Cursor(
                backwards,
                query,
                List.of(Long.toString(row.publishedAt().toEpochMilli()), new Id(row.entry()).toString()));
    }

    private static Instant time(Cursor cursor) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(cursor.values().get(0)));
        } catch (NumberFormatException e) {
            throw new InvalidInputException("cursor", "kernel.cursor");
        }
    }

    private static long id(Cursor cursor) {
        if (cursor.values().size() != 2) {
            throw new InvalidInputException("cursor", "kernel.cursor");
        }
        return Id.of(cursor.values().get(1)).value();
    }
}
