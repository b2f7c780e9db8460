package it.comunitadipratiche.web.page;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file to be kept by who asked for it, never by the browser.
 *
 * @param name of letters, digits, dots and dashes
 */
public record Download(String name, String mediaType, Body body) implements Answer {

    /** Writes what is in a file. */
    @FunctionalInterface
    public interface Body {
        void write(OutputStream out) throws IOException;
    }
}
