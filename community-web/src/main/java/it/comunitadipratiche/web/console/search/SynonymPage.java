package it.comunitadipratiche.web.console.search;

import it.comunitadipratiche.web.console.Objections;

/**
 * A group of synonyms in its form.
 *
 * @param path where it is sent
 * @param back the path of all of them
 * @param version -1 of a new one
 * @param words one expression a line
 * @param answers what was looked for in vain that it is made for; empty if it is made for itself
 */
public record SynonymPage(
        String path,
        String back,
        long version,
        String language,
        String words,
        String others,
        String answers,
        Objections objections) {
    static final long NEW = -1;

    public boolean isNew() {
        return version == NEW;
    }
}
