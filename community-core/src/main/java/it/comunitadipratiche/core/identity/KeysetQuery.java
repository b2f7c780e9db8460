package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Cursor;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Page;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A list in the order of one attribute and, among equals, of the id. A page begins after the keys of the item its
 * cursor stands at, so a far page costs what the first one does.
 */
final class KeysetQuery {
    static final int MAX_LIMIT = 100;
    private final String entity;
    private final String key;
    private final boolean descending;
    private final int fingerprint;
    private final int limit;
    private final Optional<Cursor> at;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /**
     * @param fingerprint tells this query from others, in the same words after every start
     * @throws InvalidInputException if the limit is out of range or the cursor belongs to another query
     */
    KeysetQuery(String entity, String key, boolean descending, String fingerprint, PageRequest request) {
        if (request.limit() < 1 || request.limit() > MAX_LIMIT) {
            throw new InvalidInputException("limit", "identity.limit", MAX_LIMIT);
        }
        this.entity = entity;
        this.key = key;
        this.descending = descending;
        this.fingerprint = (entity + fingerprint).hashCode();
        this.limit = request.limit();
        this.at = request.cursor().map(cursor -> Cursor.decode(cursor, this.fingerprint));
    }

    /** Narrows the list; the condition speaks of {@code x} and of the parameter. */
    void where(String condition, String parameter, Object value) {
        where(condition, Map.of(parameter, value));
    }

    /** Narrows the list; the condition speaks of {@code x} and of the parameters. */
    void where(String condition, Map<String, Object> values) {
        conditions.add(condition);
        parameters.putAll(values);
    }

    /** Begins after the item of the cursor, whose key is read from its text. */
    void startAtCursor(Function<String, Object> read) {
        at.ifPresent(cursor -> {
            try {
                parameters.put("cursorKey", read.apply(cursor.values().get(0)));
                parameters.put("cursorId", Long.parseLong(cursor.values().get(1)));
            } catch (NumberFormatException | IndexOutOfBoundsException e) {
                throw new InvalidInputException("cursor", "kernel.cursor");
            }
            String beyond = isFalling() ? "<" : ">";
            conditions.add("(x." + key + " " + beyond + " :cursorKey or (x." + key + " = :cursorKey and x.id " + beyond
                    + " :cursorId))");
        });
    }

    String jpql() {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        String order = isFalling() ? " desc" : "";
        return "select x from " + entity + " x" + where + " order by x." + key + order + ", x.id" + order;
    }

    /** One item more than the page holds tells whether there is another page. */
    <T> List<T> read(TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit + 1).getResultList();
    }

    /**
     * @param keys the key and the id of an item, as the cursor keeps them
     */
    <T> Page<T> page(List<T> found, Function<T, List<String>> keys) {
        boolean more = found.size() > limit;
        List<T> items = new ArrayList<>(more ? found.subList(0, limit) : found);
        boolean backwards = at.map(Cursor::backwards).orElse(false);
        if (backwards) {
            Collections.reverse(items);
        }
        if (items.isEmpty()) {
            return new Page<>(items, Optional.empty(), Optional.empty());
        }
        Cursor next = new Cursor(false, fingerprint, keys.apply(items.get(items.size() - 1)));
        Cursor previous = new Cursor(true, fingerprint, keys.apply(items.get(0)));
        return new Page<>(
                items,
                backwards || more ? Optional.of(next) : Optional.empty(),
                (backwards && more) || (!backwards && at.isPresent()) ? Optional.of(previous) : Optional.empty());
    }

    private boolean isFalling() {
        return descending != at.map(Cursor::backwards).orElse(false);
    }
}
