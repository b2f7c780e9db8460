package it.comunitadipratiche.core.library;

import it.comunitadipratiche.core.content.types.Label;

/** What a material is for: what the rules are, how offices apply them, how to work. */
public enum MaterialKind {
    @Label(it = "Normativo", en = "Normative")
    NORMATIVE,
    @Label(it = "Amministrativo", en = "Administrative")
    ADMINISTRATIVE,
    @Label(it = "Metodologico", en = "Methodological")
    METHODOLOGICAL
}
