package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.kernel.Ref;
import jakarta.json.JsonObject;

/** Fired in the transaction in which an entry gets a revision, its first or another, whoever writes it. */
public record EntryRevised(Ref ref, int revision, JsonObject fields) {}
