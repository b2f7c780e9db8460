package it.comunitadipratiche.core.transfer;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The files of imports that are not over, in a folder; several nodes share it. */
@ApplicationScoped
class ImportFiles {
    private static final long MOST_BYTES = 4L << 30;
    private static final int BUFFER = 1 << 16;
    private Settings settings;

    @SuppressWarnings("NullAway.Init")
    protected ImportFiles() {
        // for the CDI proxy
    }

    @Inject
    ImportFiles(Settings settings) {
        this.settings = settings;
    }

    Path of(Id id) {
        return folder().resolve(id + ".upload");
    }

    private Path folder() {
        return settings.folder("imports");
    }

    /**
     * Keeps an upload; it is on the disk when this returns.
     *
     * @return its size
     * @throws InvalidInputException if it is empty or longer than {@code community.import.max-bytes} (4 GiB)
     */
    long keep(Id id, InputStream upload) throws IOException {
        Files.createDirectories(folder());
        Path unfinished = folder().resolve(id + ".part");
        try {
            long size = write(upload, unfinished);
            if (size == 0) {
                throw new InvalidInputException("", "transfer.import.empty");
            }
            Files.move(unfinished, of(id), StandardCopyOption.ATOMIC_MOVE);
            return size;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private long write(InputStream upload, Path file) throws IOException {
        long most = settings.number("community.import.max-bytes", MOST_BYTES);
        long size = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[BUFFER];
            for (int count = upload.read(buffer); count >= 0; count = upload.read(buffer)) {
                size += count;
                if (size > most) {
                    throw new InvalidInputException("", "transfer.import.large", most);
                }
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            channel.force(true);
        }
        return size;
    }

    void remove(Id id) throws IOException {
        Files.deleteIfExists(of(id));
    }
}
