package it.comunitadipratiche.core.assets.texts;

import it.comunitadipratiche.core.assets.files.FileBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the texts of files. Each file is read in a thread of its own, which is left to itself when its time is over: it
 * ends with the next text it finds. A few may be left at a time; then no more files are read until one has ended.
 */
public final class TextExtractor {
    private static final Set<String> ZIP = Set.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.openxmlformats-officedocument.presentationml.slideshow",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation",
            "application/vnd.oasis.opendocument.graphics",
            "application/epub+zip");
    private static final Set<String> OLE =
            Set.of("application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint");
    private static final Set<String> OTHERS = Set.of(
            "application/pdf",
            "application/rtf",
            "text/html",
            "application/xhtml+xml",
            "text/plain",
            "text/csv",
            "text/markdown",
            "text/vtt");
    private static final Set<String> ALL =
            Stream.of(ZIP, OLE, OTHERS).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    /** The old formats of Office are held in memory while they are read. */
    private static final long LARGEST_OLE = 20L << 20;

    private static final int MOST_LEFT = 3;
    private static final Semaphore PLACES = new Semaphore(MOST_LEFT);
    private final TextLimits limits;
    private volatile boolean stopped;
    private volatile @Nullable FutureTask<FileText> current;

    public TextExtractor(TextLimits limits) {
        this.limits = limits;
    }

    /** Whether files of a type have texts that can be read. */
    public static boolean reads(String mediaType) {
        return ALL.contains(mediaType);
    }

    /** The types of files that have texts that can be read. */
    public static Set<String> mediaTypes() {
        return ALL;
    }

    static boolean isZip(String mediaType) {
        return ZIP.contains(mediaType);
    }

    /**
     * What a file says.
     *
     * @param size in bytes
     * @throws IOException if its bytes cannot be had, or too many files are being read; nothing is wrong with the file
     */
    public FileText read(FileBytes file, long size, String mediaType) throws IOException {
        if (size > limits.bytes() || (OLE.contains(mediaType) && size > LARGEST_OLE)) {
            return FileText.none(TextState.TOO_LARGE);
        }
        if (stopped) {
            throw new IOException("No more files are read");
        }
        if (!PLACES.tryAcquire()) {
            throw new IOException("Too many files take too long to be read");
        }
        boolean begun = false;
        Path copy = scratch();
        try {
            try (InputStream in = file.read()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            TextSink sink = new TextSink(limits.characters());
            FutureTask<FileText> work = new FutureTask<>(() -> {
                try {
                    return new FileReading(limits, sink).read(copy, mediaType);
                } finally {
                    Files.deleteIfExists(copy);
                    PLACES.release();
                }
            });
            begin(work);
            begun = true;
            return await(work, sink);
        } finally {
            if (!begun) {
                Files.deleteIfExists(copy);
                PLACES.release();
            }
        }
    }

    /** Lets the file that is being read go, and reads no others; that file is to be read another time. */
    public void stop() {
        stopped = true;
        FutureTask<FileText> work = current;
        if (work != null) {
            work.cancel(true);
        }
    }

    private Path scratch() throws IOException {
        try {
            Files.createDirectories(limits.scratch());
            return Files.createTempFile(limits.scratch(), "text", ".tmp");
        } catch (IOException e) {
            PLACES.release();
            throw e;
        }
    }

    private static void begin(FutureTask<FileText> work) {
        Thread thread = new Thread(work, "community-text");
        thread.setDaemon(true);
        thread.setContextClassLoader(TextExtractor.class.getClassLoader());
        thread.start();
    }

    private FileText await(FutureTask<FileText> work, TextSink sink) throws IOException {
        current = work;
        try {
            return work.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            sink.abandon();
            return FileText.none(TextState.TIMED_OUT);
        } catch (CancellationException e) {
            sink.abandon();
            throw new IOException("No more files are read", e);
        } catch (ExecutionException e) {
            throw new IOException("A file could not be read", e.getCause());
        } catch (InterruptedException e) {
            sink.abandon();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a file was read", e);
        } finally {
            current = null;
        }
    }
}
