package it.comunitadipratiche.core.search;

import java.util.Optional;

/**
 * Something that may be looked for, by what was typed of it.
 *
 * @param kind what it is
 * @param text the title of a publication, the label of a concept or territory, a norm as lawyers cite it
 * @param id of the entry or the concept, the key of a norm, the ISTAT code of a territory
 * @param type the content type of a publication, the scheme of a concept, the kind of a norm, the level of a territory
 * @param typeLabel what the type is called: several publications of it; of a territory also the list its path leads to
 * @param path of its page on the site, or of a list that is narrowed to it, if there is one
 */
public record Suggestion(Kind kind, String text, String id, String type, String typeLabel, Optional<String> path) {

    /** What is suggested. */
    public enum Kind {
        PUBLICATION,
        TERM,
        NORM,
        TERRITORY
    }
}
