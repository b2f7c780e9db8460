package it.comunitadipratiche.samples.incomplete;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Mentions the library. */
@ApplicationScoped
public class Reader {
    private @Nullable Library library;

    public @Nullable Library library() {
        return library;
    }

    void enter(Library entered) {
        library = entered;
    }
}
