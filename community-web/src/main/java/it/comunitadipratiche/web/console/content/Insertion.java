package it.comunitadipratiche.web.console.content;

/**
 * Something that can be put into a formatted text.
 *
 * @param value {@code asset:<id>} or {@code entry:<id>}
 * @param label what it is called
 * @param picture the path of a small picture of it; empty if it is none
 * @param html what stands for it in the text
 */
public record Insertion(String value, String label, String picture, String html) {}
