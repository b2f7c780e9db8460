package it.comunitadipratiche.core.legal;

import java.util.List;

/** Acts or judgments in a row that share a word, such as "leggi 266/1991 e 383/2000"; usually one. */
record SourceRun(List<Spot> spots) {
    static final SourceRun NONE = new SourceRun(List.of());

    /**
     * A source and where it stands in the text.
     *
     * @param next the token after it
     */
    record Spot(int start, int end, LegalSource source, int next) {}

    static SourceRun of(Spot spot) {
        return new SourceRun(List.of(spot));
    }

    boolean isEmpty() {
        return spots.isEmpty();
    }

    Spot first() {
        return spots.get(0);
    }

    Spot last() {
        return spots.get(spots.size() - 1);
    }
}
