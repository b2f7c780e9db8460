package it.comunitadipratiche.web.console.search;

import it.comunitadipratiche.web.console.Objections;

/**
 * Synonyms as lines of text.
 *
 * @param back the path of all of them
 */
public record TablePage(String back, String table, Objections objections) {}
