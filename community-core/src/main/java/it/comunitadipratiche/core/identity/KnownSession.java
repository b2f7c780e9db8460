package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Id;
import java.time.Instant;

/** What a node remembers of a session, to let a request in without the database. */
record KnownSession(Id id, Id account, String secretHash, FactorState factor, Instant createdAt, Instant expiresAt) {

    boolean admits(Ticket ticket, Instant now) {
        return now.isBefore(expiresAt) && ticket.matches(secretHash);
    }

    /** The session, for requests of an account that may do what {@code person} may. */
    OpenSession open(Caller person, SecondFactorRule rule) {
        SessionState state = state(person, rule);
        Caller caller =
                switch (state) {
                    case OPEN -> person.in(id);
                    case AWAITS_CODE -> Caller.visitor(person.locale());
                    case AWAITS_SET_UP -> person.in(id).reducedTo(IdentityPlugin.SECOND_FACTOR);
                };
        return new OpenSession(id, caller, state, createdAt, expiresAt);
    }

    private SessionState state(Caller person, SecondFactorRule rule) {
        return switch (factor) {
            case SHOWN -> SessionState.OPEN;
            case AWAITED -> SessionState.AWAITS_CODE;
            case NONE -> rule.isRequiredOf(person.roles()) ? SessionState.AWAITS_SET_UP : SessionState.OPEN;
        };
    }
}
