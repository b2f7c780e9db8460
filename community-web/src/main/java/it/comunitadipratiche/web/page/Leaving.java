package it.comunitadipratiche.web.page;

import java.util.Optional;

/**
 * The way to another page, after something was done.
 *
 * @param address on the server
 * @param secret of the session from now on; empty text if there is none any more, nothing if it stays as it is
 */
public record Leaving(String address, Optional<String> secret) implements Answer {

    public static Leaving to(String address) {
        return new Leaving(address, Optional.empty());
    }

    /** With a session. */
    public static Leaving with(String secret, String address) {
        return new Leaving(address, Optional.of(secret));
    }

    /** Without a session. */
    public static Leaving signedOut(String address) {
        return new Leaving(address, Optional.of(""));
    }

    @Override
    public String toString() {
        return "Leaving[" + address + "]";
    }
}
