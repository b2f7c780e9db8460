/**
 * The desk of content: lists of entries with their states, the form of an entry made from its content type, its way to
 * publication, its history, and how it will look.
 *
 * <p>A form names its inputs by JSON Pointers into the fields of the entry: {@code /title/it}, {@code /authors/0}.
 */
@NullMarked
package it.comunitadipratiche.web.console.content;

import org.jspecify.annotations.NullMarked;
