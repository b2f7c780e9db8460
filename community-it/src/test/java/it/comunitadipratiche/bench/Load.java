package it.comunitadipratiche.bench;

import java.net.URI;
import java.util.List;

/** Something that sends many requests at once, and measures. */
interface Load {

    /** What it is called in the report. */
    String name();

    /** Sends requests for some seconds over some connections, one after the other over each. */
    Figures run(URI server, Requests requests, int connections, int seconds);

    /**
     * What to send, over and over.
     *
     * @param paths one after the other
     * @param bodies for POST, one after the other, where {@code __U__} becomes a text of its own each time; none for GET
     * @param token the caller's, or empty for a visitor
     */
    record Requests(List<String> paths, List<String> bodies, String token) {
        static Requests reads(List<String> paths) {
            return new Requests(paths, List.of(), "");
        }
    }
}
