package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.web.page.Visit;
import jakarta.json.JsonObject;

/** What the pages of a content type tell machines, in the words of schema.org: a CDI bean, of the platform or a plugin. */
public interface EntryData {

    /** The content type whose pages tell it. */
    String type();

    /**
     * A publication as JSON-LD, without its context; made of what whoever visits may see.
     *
     * @param address the whole address of its page
     */
    JsonObject of(ReadyDocument document, String address, Visit visit);
}
