package it.comunitadipratiche.core.plugin;

import it.comunitadipratiche.core.kernel.LocalizedText;

/** A page of the staff console, for callers who have a permission. */
public record ConsoleView(String path, LocalizedText label, String permission) {}
