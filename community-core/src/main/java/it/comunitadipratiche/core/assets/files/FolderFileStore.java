package it.comunitadipratiche.core.assets.files;

import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files in a folder: {@code ab/cd/abcd…} by hash, and those being written in {@code incoming}. Several nodes may share
 * the folder.
 */
@ApplicationScoped
class FolderFileStore implements FileStore {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final String INCOMING = "incoming";
    private static final int FOLDER_NAME = 2;

    private Path root;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected FolderFileStore() {
        // for the CDI proxy
    }

    @Inject
    FolderFileStore(Settings settings, Clock clock) {
        this(settings.folder("files"), clock);
    }

    FolderFileStore(Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    @Override
    public PendingFile begin() throws IOException {
        Path incoming = Files.createDirectories(root.resolve(INCOMING));
        return new Pending(incoming.resolve(UUID.randomUUID().toString()));
    }

    @Override
    public Optional<StoredFile> find(String sha256) throws IOException {
        try {
            return Optional.of(stored(place(sha256)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public InputStream open(String sha256, long from, long length) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(place(sha256), StandardOpenOption.READ);
        try {
            channel.position(from);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return new BoundedStream(Channels.newInputStream(channel), length);
    }

    @Override
    public synchronized boolean delete(String sha256, Instant untouchedSince) throws IOException {
        Path file = place(sha256);
        try {
            if (!stored(file).committedAt().isBefore(untouchedSince)) {
                return false;
            }
        } catch (NoSuchFileException e) {
            return true;
        }
        Files.deleteIfExists(file);
        return true;
    }

    @Override
    public List<StoredFile> list(Optional<String> after, int limit) throws IOException {
        List<StoredFile> found = new ArrayList<>();
        String last = after.orElse("");
        for (Path outer : folder(root)) {
            for (Path inner : folder(outer, "", last)) {
                for (Path file : folder(inner, name(outer), last)) {
                    if (name(file).compareTo(last) > 0
                            && SHA256.matcher(name(file)).matches()) {
                        found.add(stored(file));
                        if (found.size() == limit) {
                            return found;
                        }
                    }
                }
            }
        }
        return found;
    }

    @Override
    public int dropAbandoned(Instant before) throws IOException {
        int dropped = 0;
        for (Path file : folder(root.resolve(INCOMING))) {
            if (modified(file).isBefore(before) && Files.deleteIfExists(file)) {
                dropped++;
            }
        }
        return dropped;
    }

    /** What a folder of hashes holds, in order; nothing if all its hashes come before {@code last}. */
    private static List<Path> folder(Path folder, String above, String last) throws IOException {
        String prefix = above + name(folder);
        boolean passed = prefix.compareTo(last.substring(0, Math.min(prefix.length(), last.length()))) < 0;
        return passed || !Files.isDirectory(folder) ? List.of() : folder(folder);
    }

    private static List<Path> folder(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private Path place(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256: " + sha256);
        }
        return folderOf(sha256).resolve(sha256);
    }

    private Path folderOf(String sha256) {
        return root.resolve(sha256.substring(0, FOLDER_NAME)).resolve(sha256.substring(FOLDER_NAME, 2 * FOLDER_NAME));
    }

    private static StoredFile stored(Path file) throws IOException {
        return new StoredFile(name(file), Files.size(file), modified(file));
    }

    private static Instant modified(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** Keeps a finished file, or marks the one that is there as committed now. */
    private synchronized StoredFile keep(Path scratch, String sha256) throws IOException {
        Path file = place(sha256);
        Files.setLastModifiedTime(scratch, FileTime.from(clock.instant()));
        if (Files.exists(file)) {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            Files.delete(scratch);
        } else {
            Files.createDirectories(folderOf(sha256));
            Files.move(scratch, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return stored(file);
    }

    private final class Pending implements PendingFile {
        private final Path scratch;
        private final FileChannel channel;
        private final MessageDigest digest;
        private final OutputStream output;
        private boolean committed;

        Pending(Path scratch) throws IOException {
            this.scratch = scratch;
            this.digest = sha256();
            this.channel = FileChannel.open(scratch, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            this.output = new DigestOutputStream(Channels.newOutputStream(channel), digest);
        }

        @Override
        public OutputStream output() {
            return output;
        }

        @Override
        public InputStream read() throws IOException {
            return Files.newInputStream(scratch);
        }

        @Override
        public long size() {
            try {
                return Files.size(scratch);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public StoredFile commit() throws IOException {
            channel.force(true);
            channel.close();
            StoredFile file = keep(scratch, HexFormat.of().formatHex(digest.digest()));
            committed = true;
            return file;
        }

        @Override
        public void close() throws IOException {
            channel.close();
            if (!committed) {
                Files.deleteIfExists(scratch);
            }
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
