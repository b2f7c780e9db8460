package it.comunitadipratiche.core.legal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Passages in a row while they are read. A part that is read belongs to the last passage, if that has no such part yet, or
 * begins another of the same article and comma. Letters and commas that come before their article wait for it.
 */
final class PassageRow {
    private final List<Draft> drafts = new ArrayList<>();
    private Level level = Level.ARTICLE;
    private boolean fromBelow;

    private static final class Draft {
        private final int start;
        private int end;
        private String article = "";
        private String comma = "";
        private String letter = "";
        private String item = "";

        Draft(int start, int end) {
            this.start = start;
            this.end = end;
        }

        String get(Level level) {
            return switch (level) {
                case ARTICLE -> article;
                case COMMA -> comma;
                case LETTER -> letter;
                case ITEM -> item;
            };
        }

        void set(Level level, String value) {
            switch (level) {
                case ARTICLE -> article = value;
                case COMMA -> comma = value;
                case LETTER -> letter = value;
                case ITEM -> item = value;
            }
        }

        boolean hasFrom(Level highest) {
            for (Level each : Level.values()) {
                if (!highest.isBelow(each) && !get(each).isEmpty()) {
                    return true;
                }
            }
            return false;
        }

        CitedPassages.Spot spot() {
            return new CitedPassages.Spot(
                    start, end, new Passage(some(article), some(comma), some(letter), some(item)));
        }

        private static Optional<String> some(String value) {
            return value.isEmpty() ? Optional.empty() : Optional.of(value);
        }
    }

    boolean isEmpty() {
        return drafts.isEmpty();
    }

    /** Whether the last passage has such a part. */
    boolean lastHas(Level which) {
        return !drafts.isEmpty() && !last().get(which).isEmpty();
    }

    /** The kind of part that was read last. */
    Level level() {
        return level;
    }

    private Draft last() {
        return drafts.get(drafts.size() - 1);
    }

    /** A part that stands from one place in the text to another. */
    void add(int start, int end, Level which, String value) {
        boolean waited = which == Level.ARTICLE ? !drafts.isEmpty() && !lastHas(Level.ARTICLE) : isAwaited(which);
        if (waited) {
            give(which, value);
            last().end = end;
            fromBelow |= which == Level.ARTICLE;
            level = which;
            return;
        }
        level = which;
        fromBelow &= which != Level.ARTICLE;
        if (!drafts.isEmpty() && which != Level.ARTICLE && !last().hasFrom(which)) {
            last().set(which, value);
            last().end = end;
            return;
        }
        begin(start, end, which, value);
    }

    /** A part that is only meant, between two that are named. */
    void addMeant(int place, Level which, String value) {
        begin(place, place, which, value);
    }

    private void begin(int start, int end, Level which, String value) {
        Draft draft = new Draft(start, end);
        if (!drafts.isEmpty() && !fromBelow) {
            for (Level above : Level.values()) {
                if (which.isBelow(above)) {
                    draft.set(above, last().get(above));
                }
            }
        }
        draft.set(which, value);
        drafts.add(draft);
    }

    /** Letters came first, and neither an article nor a comma. */
    private boolean isAwaited(Level which) {
        return which == Level.COMMA
                && !drafts.isEmpty()
                && level.isBelow(which)
                && !lastHas(Level.ARTICLE)
                && !lastHas(which);
    }

    /** What all passages at the end of the row lack. */
    private void give(Level which, String value) {
        int at = drafts.size() - 1;
        while (at >= 0
                && drafts.get(at).get(which).isEmpty()
                && drafts.get(at).article.isEmpty()) {
            drafts.get(at).set(which, value);
            at--;
        }
    }

    /** Those that have an article. */
    List<CitedPassages.Spot> spots() {
        return drafts.stream()
                .filter(draft -> !draft.article.isEmpty())
                .map(Draft::spot)
                .toList();
    }
}
