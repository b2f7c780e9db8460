package it.comunitadipratiche.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A file for whoever asks.
 *
 * @param name under which it is kept
 * @param inline whether the browser may show it instead of keeping it
 * @param length in bytes
 * @param etag strong, quoted
 */
public record GivenFile(String name, String mediaType, boolean inline, long length, String etag, Source source)
        implements Answer {

    /** Where its bytes come from. */
    @FunctionalInterface
    public interface Source {

        /** All of them; the caller closes the stream. */
        InputStream open() throws IOException;
    }

    /** How it is to be kept, as RFC 6266 says it. */
    String disposition() {
        String ascii = name.replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return (inline ? "inline" : "attachment") + "; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
