package it.comunitadipratiche.core.outbox;

import it.comunitadipratiche.core.kernel.*;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.time.Instant;

/** Temp. */
@Guarded
@ApplicationScoped
public class Outbox {
    /** t */
    @Internal
    public void add(String topic, String key, JsonObject payload) {}
    /** t */
    @Internal
    public void add(String topic, String key, JsonObject payload, Instant due) {}
}
