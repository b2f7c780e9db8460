package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Visit;

/**
 * A page about all publications of a type, {@code /practices/map}: a CDI bean, of the platform or a plugin. The list of
 * the type leads to it, with what it is narrowed to but for the place.
 */
public interface CollectionRoom {

    /** The content type it is about. */
    String type();

    /** The last part of its path, which no publication of the type gets as its slug. */
    String name();

    /** What the way to it is called. */
    String label(Visit visit);

    Answer show(Visit visit);
}
