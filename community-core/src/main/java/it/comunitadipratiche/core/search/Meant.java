package it.comunitadipratiche.core.search;

/**
 * What may have been meant by words that are found nowhere, or hardly anywhere.
 *
 * @param text the whole text, with other words in their place
 * @param applied whether the results are those of this text, for the one that was asked for has none
 */
public record Meant(String text, boolean applied) {}
