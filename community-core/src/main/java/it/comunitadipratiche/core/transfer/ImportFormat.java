package it.comunitadipratiche.core.transfer;

import jakarta.json.JsonObject;
import java.io.IOException;

/**
 * Reads one kind of file; a CDI bean. A plugin may bring its own.
 *
 * <p>A format must do the same again when it is given the same file: what is already here it finds by its external id.
 */
public interface ImportFormat {

    /** The kind, as callers name it: {@code wordpress}, {@code ndjson}. */
    String kind();

    /**
     * Looks at the options before the file is read.
     *
     * @throws it.comunitadipratiche.core.kernel.InvalidInputException if they cannot be meant so
     */
    default void check(JsonObject options) {
        // every option is fine unless a format says otherwise
    }

    /**
     * Works through a file in {@linkplain ImportRun#step steps}, from where {@link ImportRun#checkpoint} says.
     *
     * @throws it.comunitadipratiche.core.kernel.InvalidInputException if the file as a whole is not what it should be
     */
    void run(ImportRun run) throws IOException;
}
