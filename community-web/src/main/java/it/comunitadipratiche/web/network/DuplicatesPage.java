package it.comunitadipratiche.web.network;

import it.comunitadipratiche.web.console.Objections;
import java.util.List;

/**
 * Organizations that are likely there twice, and a way to choose two others.
 *
 * @param one what was typed as the first of two
 * @param other what was typed as the second
 */
public record DuplicatesPage(String path, List<Pair> pairs, String one, String other, Objections objections) {

    public DuplicatesPage {
        pairs = List.copyOf(pairs);
    }

    /**
     * Two that are likely the same.
     *
     * @param sign why
     * @param path of the page where one of them is chosen
     */
    public record Pair(Side one, Side other, String sign, String path) {}

    /** One of two, as far as it helps to tell them apart. */
    public record Side(String name, String taxCode, String place, boolean isPublic) {}
}
