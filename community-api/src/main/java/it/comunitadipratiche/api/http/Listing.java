package it.comunitadipratiche.api.http;

import it.comunitadipratiche.core.kernel.Cursor;
import it.comunitadipratiche.core.kernel.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A part of a list as callers get it, with the cursors of the parts around it. */
public record Listing<T>(List<T> items, Around page) {

    private static final Pattern CURSOR = Pattern.compile("(?<=^|&)cursor=[^&]*&?");

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
    static @Nullable String link(HttpServletRequest request, Around around) {
        return link(request.getRequestURI(), request.getQueryString(), around.next(), around.previous());
    }

    /** The value of the header {@code Link} for the parts around a list that an address and its query lead to. */
    public static @Nullable String link(
            String path, @Nullable String query, Optional<String> next, Optional<String> previous) {
        if (next.isEmpty() && previous.isEmpty()) {
            return null;
        }
        String rest = query == null ? "" : CURSOR.matcher(query).replaceAll("");
        String start = '<' + path + '?' + (rest.isEmpty() || rest.endsWith("&") ? rest : rest + '&') + "cursor=";
        List<String> links = new ArrayList<>();
        next.ifPresent(cursor -> links.add(start + cursor + ">; rel=\"next\""));
        previous.ifPresent(cursor -> links.add(start + cursor + ">; rel=\"prev\""));
        return String.join(", ", links);
    }
}
