package it.comunitadipratiche.api.http;

import it.comunitadipratiche.core.kernel.Cursor;
import it.comunitadipratiche.core.kernel.Page;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of a list as callers get it, with the cursors of the parts around it. */
public record Listing<T>(List<T> items, Around page) {

    /**
     * What lies around a part of a list.
     *
     * @param next the cursor of what follows
     * @param total how many items the whole list has, where that is known
     */
    public record Around(int limit, Optional<String> next, Optional<String> previous, OptionalLong total) {}

    public static <S, T> Listing<T> of(Page<S> page, int limit, Function<? super S, ? extends T> mapper) {
        return new Listing<>(
                page.items().stream().<T>map(mapper).toList(),
                new Around(
                        limit,
                        page.next().map(Cursor::encoded),
                        page.previous().map(Cursor::encoded),
                        OptionalLong.empty()));
    }

    public static <T> Listing<T> of(Page<T> page, int limit) {
        return of(page, limit, Function.identity());
    }

    /** A list that is whole. */
    public static <T> Listing<T> whole(List<T> items) {
        return new Listing<>(
                items, new Around(items.size(), Optional.empty(), Optional.empty(), OptionalLong.of(items.size())));
    }

    /** The value of the header {@code Link}: the addresses of the parts around; nothing if there are none. */
    public static @Nullable String link(UriInfo uri, Around around) {
        List<String> links = new ArrayList<>();
        around.next().ifPresent(cursor -> links.add(link(uri, cursor, "next")));
        around.previous().ifPresent(cursor -> links.add(link(uri, cursor, "prev")));
        return links.isEmpty() ? null : String.join(", ", links);
    }

    private static String link(UriInfo uri, String cursor, String relation) {
        return '<'
                + uri.getRequestUriBuilder()
                        .replaceQueryParam("cursor", cursor)
                        .build()
                        .getRawPath()
                + '?'
                + uri.getRequestUriBuilder()
                        .replaceQueryParam("cursor", cursor)
                        .build()
                        .getRawQuery()
                + ">; rel=\"" + relation + '"';
    }
}
