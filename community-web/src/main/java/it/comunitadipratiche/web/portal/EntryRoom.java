package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Visit;

/** A page below the page of each publication of a type, {@code /organizations/<slug>/contact}: a CDI bean. */
public interface EntryRoom {

    /** The content type whose publications have it. */
    String type();

    /** The last part of its paths. */
    String name();

    /** The page of a publication. */
    Answer show(ReadyDocument document, Visit visit);

    /** Takes a form that was sent to it. */
    default Answer take(ReadyDocument document, Visit visit) {
        throw new NotFoundException("web.page.unknown", visit.path());
    }
}
