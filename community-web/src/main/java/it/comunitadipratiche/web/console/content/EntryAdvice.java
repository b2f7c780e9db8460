package it.comunitadipratiche.web.console.content;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.web.page.Visit;
import jakarta.json.JsonObject;
import java.util.Optional;

/** What the form of a type says of how far an entry is told: a CDI bean, of the platform or a plugin. */
public interface EntryAdvice {

    /** The content type whose forms say it. */
    String type();

    /** How far an entry with these fields is told. */
    Advice of(JsonObject fields, Visit visit);

    /** A page that leads through a part of it, if there is one. */
    default Optional<Guide> guide(Id entry, Visit visit) {
        return Optional.empty();
    }

    /**
     * How far it is told.
     *
     * @param score 0 to 100
     * @param next the field that adds the most, and what it is called
     */
    record Advice(int score, Optional<Next> next) {}

    /** Where a guide is, and what it is called. */
    record Guide(String path, String label) {}

    /** A field to fill in. */
    record Next(String field, String label) {}
}
