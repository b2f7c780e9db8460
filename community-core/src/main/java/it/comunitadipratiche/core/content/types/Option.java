package it.comunitadipratiche.core.content.types;

import it.comunitadipratiche.core.kernel.LocalizedText;

/** A value an {@link FieldKind#ENUM} field may have. */
public record Option(String value, LocalizedText label) {}
