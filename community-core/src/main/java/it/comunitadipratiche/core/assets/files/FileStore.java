package it.comunitadipratiche.core.assets.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the bytes of files are kept, each by the SHA-256 of its content, so that the same bytes are kept once.
 *
 * <p>A file is whole or not there: it is written as a {@link PendingFile} that nobody reads by its hash, and appears
 * with {@link PendingFile#commit()}. It never changes afterwards.
 *
 * <pre>{@code
 * try (PendingFile pending = store.begin()) {
 *     upload.transferTo(pending.output());
 *     StoredFile file = pending.commit();
 * }
 * }</pre>
 */
public interface FileStore {

    /** Begins a file of unknown length and hash. */
    PendingFile begin() throws IOException;

    /** The file with a hash, if it is here. */
    Optional<StoredFile> find(String sha256) throws IOException;

    /**
     * Reads a part of a file; the caller closes the stream.
     *
     * @param from the first byte, from 0
     * @param length how many bytes, at most; the stream ends with the file
     * @throws java.nio.file.NoSuchFileException if there is no such file
     */
    InputStream open(String sha256, long from, long length) throws IOException;

    /**
     * Removes a file, unless it was committed (again) at {@code untouchedSince} or later.
     *
     * @return whether it is gone
     */
    boolean delete(String sha256, Instant untouchedSince) throws IOException;

    /** The next files in the order of their hashes: what the sweep of unused files walks through. */
    List<StoredFile> list(Optional<String> after, int limit) throws IOException;

    /**
     * Removes what was begun before an instant and never committed, after a crash for instance.
     *
     * @return how many
     */
    int dropAbandoned(Instant before) throws IOException;
}
