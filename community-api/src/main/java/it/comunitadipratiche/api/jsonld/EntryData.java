package it.comunitadipratiche.api.jsonld;

import it.comunitadipratiche.core.content.ReadyDocument;
import jakarta.json.JsonObject;
import java.util.Locale;

/** What publications of a content type are in the words of schema.org: a CDI bean, of the platform or a plugin. */
public interface EntryData {

    /** The content type whose publications it tells of. */
    String type();

    /**
     * A publication as JSON-LD, without its context; made of what whoever reads may see.
     *
     * @param address the whole address of its page
     * @param language of whoever reads
     */
    JsonObject of(ReadyDocument document, String address, Locale language);
}
