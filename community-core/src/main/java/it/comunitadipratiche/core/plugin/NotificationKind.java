package it.comunitadipratiche.core.plugin;

import it.comunitadipratiche.core.kernel.LocalizedText;

/** A kind of message to people, which they may switch off unless it is {@code mandatory}. */
public record NotificationKind(String name, LocalizedText label, boolean mandatory) {}
