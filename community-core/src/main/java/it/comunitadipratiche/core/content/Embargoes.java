package it.comunitadipratiche.core.content;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.plugin.Contribution;
import it.comunitadipratiche.core.plugin.Embargo;
import it.comunitadipratiche.core.plugin.PluginRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What publications keep back until a moment, because plugins say so. */
@ApplicationScoped
class Embargoes {
    private static final Logger LOG = LoggerFactory.getLogger(Embargoes.class);
    private PluginRegistry plugins;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Embargoes() {
        // for the CDI proxy
    }

    @Inject
    Embargoes(PluginRegistry plugins, Clock clock) {
        this.plugins = plugins;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** The fields of an entry that readers may have by now. */
    JsonObject open(ContentType type, JsonObject fields) {
        List<Embargo> closed = of(type).filter(embargo -> until(embargo, fields).isAfter(now()))
                .map(Contribution::value)
                .toList();
        if (closed.isEmpty()) {
            return fields;
        }
        JsonObjectBuilder open = JSON.createObjectBuilder(fields);
        closed.forEach(embargo -> embargo.fields().forEach(open::remove));
        return open.build();
    }

    /** The moments at which readers may have more of the fields of an entry. */
    List<Instant> ends(ContentType type, JsonObject fields) {
        return of(type).map(embargo -> until(embargo, fields))
                .filter(end -> end.isAfter(now()) && end.isBefore(Instant.MAX))
                .distinct()
                .toList();
    }

    /** Whether a document shows something that is under an embargo sometimes and was not in the one before. */
    boolean lifted(ContentType type, byte[] before, JsonObject document) {
        JsonObject shown = TypedContent.parse(before).getJsonObject("fields");
        return of(type).flatMap(embargo -> embargo.value().fields().stream())
                .anyMatch(field -> document.getJsonObject("fields").containsKey(field) && !shown.containsKey(field));
    }

    private Stream<Contribution<Embargo>> of(ContentType type) {
        return plugins.embargoes().stream()
                .filter(embargo -> embargo.value().contentType().equals(type.name()));
    }

    /** What a stranger's plugin cannot tell the end of is kept back. */
    @SuppressWarnings("IllegalCatch")
    private Instant until(Contribution<Embargo> embargo, JsonObject fields) {
        try {
            return embargo.value().until().apply(fields).orElse(Instant.MIN);
        } catch (RuntimeException | LinkageError failure) {
            if (plugins.isOfThePlatform(embargo.plugin())) {
                throw failure;
            }
            LOG.error("The embargo of plugin {} fails", embargo.plugin(), failure);
            return Instant.MAX;
        }
    }
}
