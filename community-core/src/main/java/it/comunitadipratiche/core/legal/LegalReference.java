package it.comunitadipratiche.core.legal;

import java.net.URI;
import java.util.Optional;

/**
 * One citation in a text: where it stands, what it cites and which passage of it.
 *
 * @param start where it begins in the text
 * @param end where it ends, exclusive; as {@code start} for an article that is only meant
 * @param text what is written there
 */
public record LegalReference(int start, int end, String text, LegalSource source, Passage passage) {

    /** What it cites, article, comma and letter included: URN:NIR, ELI or ECLI, or CELEX where these cannot be formed. */
    public String identifier() {
        return source.identifier(passage);
    }

    /** For people, such as "art. 55, comma 3, d.lgs. 117/2017". */
    public String label() {
        String paragraph = source instanceof ItalianAct ? "comma" : "par.";
        return passage.isWhole() ? source.label() : passage.label(paragraph) + ", " + source.label();
    }

    /** Where the text of what it cites can be read, as near to the passage as the place allows. */
    public Optional<URI> link() {
        return source.link(passage);
    }
}
