package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.content.types.ContentType;

/** Slugs that no entry of a type gets, because something else is found under them; a CDI bean. */
public interface KeptSlugs {

    boolean keeps(ContentType type, String slug);
}
