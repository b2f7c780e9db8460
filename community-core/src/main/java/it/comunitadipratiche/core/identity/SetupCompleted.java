package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Id;

/** An empty installation got its first administrator by the set-up. Fired in the transaction that does it. */
public record SetupCompleted(Id administrator) {}
