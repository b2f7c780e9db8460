package it.comunitadipratiche.web.page;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * A file that came with a form.
 *
 * @param name without the folders it lay in
 * @param mediaType as the browser says
 */
public record SentFile(String name, String mediaType, long size, Part part) {

    static SentFile of(Part part) {
        String submitted = Objects.requireNonNullElse(part.getSubmittedFileName(), "");
        String name = submitted.substring(Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\')) + 1);
        String type = Objects.requireNonNullElse(part.getContentType(), "application/octet-stream");
        return new SentFile(name, type, part.getSize(), part);
    }

    /** What is in it, to be closed. */
    public InputStream open() {
        try {
            return part.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
