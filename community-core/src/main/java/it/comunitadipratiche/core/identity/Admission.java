package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Id;

/** A session that somebody was given who proved elsewhere who it is. */
public record Admission(Id session, SignIn signIn) {}
