package it.comunitadipratiche.web.page;

import java.util.Optional;

/**
 * The way to another page, after something was done.
 *
 * @param address on the server, or a whole one
 * @param secret of the session from now on; empty text if there is none any more, nothing if it stays as it is
 * @param journey to an OpenID provider that begins; empty text if it ends, nothing if there is none
 */
public record Leaving(String address, Optional<String> secret, Optional<String> journey) implements Answer {

    public static Leaving to(String address) {
        return new Leaving(address, Optional.empty(), Optional.empty());
    }

    /** With a session. */
    public static Leaving with(String secret, String address) {
        return new Leaving(address, Optional.of(secret), Optional.empty());
    }

    /** Without a session. */
    public static Leaving signedOut(String address) {
        return with("", address);
    }

    /** To an OpenID provider. */
    public static Leaving onJourney(String journey, String address) {
        return new Leaving(address, Optional.empty(), Optional.of(journey));
    }

    /** The same, after a journey. */
    public Leaving arrived() {
        return new Leaving(address, secret, Optional.of(""));
    }

    @Override
    public String toString() {
        return "Leaving[" + address + "]";
    }
}
