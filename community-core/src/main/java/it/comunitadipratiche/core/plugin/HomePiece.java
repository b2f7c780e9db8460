package it.comunitadipratiche.core.plugin;

import it.comunitadipratiche.core.kernel.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A piece of the portal's home page, between the greeting and the newest articles; lower {@code order} comes first.
 *
 * @param path of what there is more of it
 * @param lines what it says now, in a language, to the current caller; a piece that says nothing is not shown
 */
public record HomePiece(LocalizedText title, String path, int order, Function<Locale, List<Line>> lines) {

    /**
     * One thing it tells.
     *
     * @param path of it on the site
     * @param note what stands beside it, such as a day; empty if nothing does
     */
    public record Line(String text, String path, String note) {}
}
