package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.kernel.Audience;

/**
 * A text that a publication brings with it beside its fields.
 *
 * @param place what tells it from the other texts of the publication, such as {@code file:} and an id; it stays the same
 * @param label for people: the name of the file
 * @param audience who may read it, at the widest
 */
public record CitingText(String place, String label, Audience audience, String text) {}
