package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.identity.PageRequest;
import it.comunitadipratiche.core.kernel.Cursor;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which part of a list is wanted, and the cursors of the parts around what was found. */
record Keyset(int limit, Optional<Cursor> at, int query) {
    private static final int MOST = 100;

    /**
     * @param query what is listed, in the same words each time
     * @throws InvalidInputException if the limit is out of range or the cursor belongs to another list
     */
    static Keyset of(PageRequest page, String query) {
        if (page.limit() < 1 || page.limit() > MOST) {
            throw new InvalidInputException("limit", "norms.limit", MOST);
        }
        int fingerprint = query.hashCode();
        return new Keyset(page.limit(), page.cursor().map(text -> Cursor.decode(text, fingerprint)), fingerprint);
    }

    boolean backwards() {
        return at.filter(Cursor::backwards).isPresent();
    }

    /** How many are to be read, so that it shows whether there are more. */
    int read() {
        return limit + 1;
    }

    /** The number the cursor stands at; nothing at the beginning of the list. */
    @Nullable
    Long number() {
        return at.isEmpty() ? null : (Long) number(at.get(), 0, 1);
    }

    static long number(Cursor cursor, int place, int parts) {
        try {
            if (cursor.values().size() == parts) {
                return Long.parseLong(cursor.values().get(place));
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new InvalidInputException("cursor", "kernel.cursor");
    }

    /** @param found in the order they were read, one more than the part holds if there are more */
    <T> Page<T> page(List<T> found, Function<T, List<String>> values) {
        boolean more = found.size() > limit;
        List<T> items = new ArrayList<>(more ? found.subList(0, limit) : found);
        if (backwards()) {
            Collections.reverse(items);
        }
        boolean hasNext = backwards() || more;
        boolean hasPrevious = backwards() ? more : at.isPresent();
        return new Page<>(
                items,
                items.isEmpty() || !hasNext
                        ? Optional.empty()
                        : Optional.of(new Cursor(false, query, values.apply(items.get(items.size() - 1)))),
                items.isEmpty() || !hasPrevious
                        ? Optional.empty()
                        : Optional.of(new Cursor(true, query, values.apply(items.get(0)))));
    }
}
