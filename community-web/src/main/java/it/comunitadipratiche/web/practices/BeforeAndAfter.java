package it.comunitadipratiche.web.practices;

import java.util.Optional;

/** How things were before, and how they are now, as HTML. */
public record BeforeAndAfter(String before, String after) {

    static Optional<BeforeAndAfter> of(Told told) {
        String before = told.html(told.practice().before());
        String after = told.html(told.practice().after());
        return before.isEmpty() && after.isEmpty() ? Optional.empty() : Optional.of(new BeforeAndAfter(before, after));
    }
}
