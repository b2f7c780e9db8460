package it.comunitadipratiche.web.console;

import it.comunitadipratiche.core.kernel.Page;
import java.util.Optional;

/** The addresses of the pages before and after a part of a list. */
public record Paging(Optional<String> previous, Optional<String> next) {
    /** The parameter that says which part of a list is wanted. */
    public static final String CURSOR = "cursor";

    /**
     * Those around a part of a list.
     *
     * @param list the address of the list, with what it was narrowed by
     */
    public static Paging of(Page<?> part, Address list) {
        return new Paging(
                part.previous()
                        .map(cursor -> list.with(CURSOR, cursor.encoded()).toString()),
                part.next().map(cursor -> list.with(CURSOR, cursor.encoded()).toString()));
    }

    public boolean isNeeded() {
        return previous.isPresent() || next.isPresent();
    }
}
