package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.kernel.Id;
import java.util.Optional;

/**
 * Something that may be looked for, by what was typed of it.
 *
 * @param kind what it is
 * @param text the title of a publication, the label of a concept
 * @param id of the entry or the concept
 * @param type the content type of a publication, the scheme of a concept
 * @param typeLabel what the type is called: several publications of it
 * @param path of its page on the site, if it has one
 */
public record Suggestion(Kind kind, String text, Id id, String type, String typeLabel, Optional<String> path) {

    /** What is suggested. */
    public enum Kind {
        PUBLICATION,
        TERM
    }
}
