package it.comunitadipratiche.core.plugin;

import jakarta.json.JsonObject;
import java.util.Optional;

/** Where what a content type describes can be written to: a CDI bean, of the platform or a plugin. */
public interface MailAddress {

    /** The content type. */
    String type();

    /** The e-mail address among the fields of an entry, also where its readers do not see it; nothing if it has none. */
    Optional<String> of(JsonObject fields);
}
