package it.comunitadipratiche.core.identity.openid;

import it.comunitadipratiche.core.identity.SignIn;

/** How it went for somebody who came back from the provider. */
public sealed interface Arrival {

    /** There is a session, though a code may still be awaited. */
    record Entered(SignIn signIn) implements Arrival {}

    record Refused(Refusal reason) implements Arrival {}
}
