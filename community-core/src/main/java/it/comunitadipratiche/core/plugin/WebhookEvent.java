package it.comunitadipratiche.core.plugin;

import it.comunitadipratiche.core.kernel.LocalizedText;

/** An event machines may subscribe to, such as {@code publication.published}. */
public record WebhookEvent(String name, LocalizedText label) {}
