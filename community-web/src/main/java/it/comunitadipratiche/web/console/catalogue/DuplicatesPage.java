package it.comunitadipratiche.web.console.catalogue;

import it.comunitadipratiche.web.console.Objections;
import it.comunitadipratiche.web.console.Paging;
import java.util.List;

/**
 * Materials that are likely there twice, or those of which somebody said that they are not the same.
 *
 * @param path of the page
 * @param different which of the two
 */
public record DuplicatesPage(String path, boolean different, List<Pair> pairs, Paging paging, Objections objections) {

    public DuplicatesPage {
        pairs = List.copyOf(pairs);
    }

    /**
     * Two of them.
     *
     * @param sign why
     * @param decided who told them apart and when; empty if nobody did
     * @param path of the page where they are side by side
     */
    public record Pair(Side one, Side other, String sign, String decided, String path) {}

    /** One of two. */
    public record Side(String title, String about, boolean isPublic) {}
}
