package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.legal.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which citations of a norm are meant, by their passages.
 *
 * @param exactly some passages, by their codes
 * @param below a passage and all parts of it
 * @param all whether all are meant
 */
record PassageScope(List<String> exactly, Optional<String> below, boolean all) {
    static final PassageScope ALL = new PassageScope(List.of(), Optional.empty(), true);
    static final PassageScope WHOLE = new PassageScope(List.of(""), Optional.empty(), false);

    PassageScope {
        exactly = List.copyOf(exactly);
    }

    /** A passage and its parts; those of the norm as a whole for the whole. */
    static PassageScope of(Passage passage) {
        return passage.isWhole()
                ? WHOLE
                : new PassageScope(List.of(passage.code()), Optional.of(passage.code()), false);
    }

    /**
     * What a change of a passage concerns: the passage, its parts and what it is a part of, but for the act; everything if
     * the whole has changed.
     *
     * @param wholeToo the act as a whole as well
     */
    static PassageScope concernedBy(Passage passage, boolean wholeToo) {
        if (passage.isWhole()) {
            return ALL;
        }
        List<String> exactly = new ArrayList<>();
        exactly.add(passage.code());
        for (int cut = passage.code().lastIndexOf('-');
                cut > 0;
                cut = passage.code().lastIndexOf('-', cut - 1)) {
            exactly.add(passage.code().substring(0, cut));
        }
        if (wholeToo) {
            exactly.add("");
        }
        return new PassageScope(exactly, Optional.of(passage.code()), false);
    }

    boolean holds(Passage passage) {
        String code = passage.code();
        return all
                || exactly.contains(code)
                || below.filter(whole -> code.startsWith(whole + "-")).isPresent();
    }
}
