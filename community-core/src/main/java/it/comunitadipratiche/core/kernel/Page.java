package it.comunitadipratiche.core.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A part of a list, with cursors to the parts around it. */
public record Page<T>(List<T> items, Optional<Cursor> next, Optional<Cursor> previous) {

    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(items.stream().<R>map(mapper).toList(), next, previous);
    }
}
