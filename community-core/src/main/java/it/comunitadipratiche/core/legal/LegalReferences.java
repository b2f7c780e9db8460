package it.comunitadipratiche.core.legal;

import java.util.List;

/**
 * Finds citations of law in Italian text.
 *
 * <p>For example in "ai sensi degli artt. 55 e 56 del d.lgs. 117/2017":
 *
 * <pre>{@code
 * LegalReferences.find(text).forEach(reference -> System.out.println(reference.identifier()));
 * // urn:nir:stato:decreto.legislativo:2017-07-03;117~art55
 * // urn:nir:stato:decreto.legislativo:2017-07-03;117~art56
 * }</pre>
 *
 * <p>The work grows with the length of the text and no faster, whatever stands in it.
 */
public final class LegalReferences {
    private LegalReferences() {}

    /**
     * The references of a text in the order of the text, none overlapping another.
     *
     * <p>An article that a text means without naming it, such as 56 in "artt. da 55 a 57", has an empty span between the
     * two that are named; at most 1,000 of these are given for one text.
     */
    public static List<LegalReference> find(String text) {
        return new Recogniser(new Tokens(text)).references();
    }
}
