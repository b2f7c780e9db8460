/**
 * Publications in the words of schema.org, as JSON-LD: on their pages, and beside their addresses here with {@code
 * .jsonld} at the end. What a content type is there, an {@link EntryData} says, of the platform or of a plugin.
 */
@NullMarked
package it.comunitadipratiche.api.jsonld;

import org.jspecify.annotations.NullMarked;
