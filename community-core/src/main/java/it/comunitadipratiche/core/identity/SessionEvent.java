package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Id;

/** Something that happened to a session, told in the transaction that does it. */
public sealed interface SessionEvent {

    Id account();

    Id session();

    /**
     * A person signed in.
     *
     * @param secondFactor whether the second factor was shown
     */
    record Begun(Id account, Id session, boolean secondFactor) implements SessionEvent {}

    /** The password was right and the code was not. */
    record CodeRefused(Id account, Id session) implements SessionEvent {}

    /** Somebody ended it, or it ended with the password or the account. */
    record Ended(Id account, Id session) implements SessionEvent {}
}
