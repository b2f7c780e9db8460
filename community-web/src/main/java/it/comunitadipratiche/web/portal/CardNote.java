package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.web.page.Visit;

/** What lists say of the publications of a content type under their titles: a CDI bean, of the platform or a plugin. */
public interface CardNote {

    /** The content type whose publications it is said of. */
    String type();

    /** What is said of one; empty if nothing. */
    String of(ReadyDocument document, Visit visit);
}
