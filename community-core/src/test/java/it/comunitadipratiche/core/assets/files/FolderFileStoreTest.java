package it.comunitadipratiche.core.assets.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFileStoreTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String HASH_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    private FolderFileStore store;

    @BeforeEach
    void open() {
        store = at(NOON);
    }

    @Test
    void keepsAFileUnderItsHash() throws IOException {
        StoredFile file = keep(store, "abc");

        assertThat(file).isEqualTo(new StoredFile(HASH_OF_ABC, 3, NOON));
        assertThat(store.find(HASH_OF_ABC)).contains(file);
        assertThat(text(HASH_OF_ABC, 0, 100)).isEqualTo("abc");
    }

    @Test
    void readsARange() throws IOException {
        String sha256 = keep(store, "una pratica").sha256();

        assertThat(text(sha256, 4, 4)).isEqualTo("prat");
        assertThat(text(sha256, 9, 100)).isEqualTo("ca");
        assertThat(text(sha256, 50, 1)).isEmpty();
    }

    @Test
    void showsNothingOfAFileThatIsNotCommitted() throws IOException {
        try (PendingFile pending = store.begin()) {
            pending.output().write('a');
            assertThat(pending.read().readAllBytes()).isEqualTo(new byte[] {'a'});
            assertThat(store.list(Optional.empty(), 10)).isEmpty();
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void keepsTheSameBytesOnceAndCountsThemAsNew() throws IOException {
        keep(store, "abc");
        Instant later = NOON.plusSeconds(60);
        keep(at(later), "abc");

        assertThat(store.list(Optional.empty(), 10)).containsExactly(new StoredFile(HASH_OF_ABC, 3, later));
        assertThat(files()).hasSize(1);
    }

    @Test
    void deletesOnlyWhatWasNotTouchedSince() throws IOException {
        keep(store, "abc");

        assertThat(store.delete(HASH_OF_ABC, NOON)).isFalse();
        assertThat(store.find(HASH_OF_ABC)).isPresent();
        assertThat(store.delete(HASH_OF_ABC, NOON.plusMillis(1))).isTrue();
        assertThat(store.find(HASH_OF_ABC)).isEmpty();
        assertThat(store.delete(HASH_OF_ABC, NOON.plusMillis(1))).isTrue();
    }

    @Test
    void listsEveryFileOnceInPagesInOrder() throws IOException {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            kept.add(keep(store, "file " + i).sha256());
        }
        store.begin();

        List<String> listed = new ArrayList<>();
        Optional<String> last = Optional.empty();
        for (List<StoredFile> page = store.list(last, 7); !page.isEmpty(); page = store.list(last, 7)) {
            page.forEach(file -> listed.add(file.sha256()));
            last = Optional.of(listed.get(listed.size() - 1));
        }

        assertThat(listed).isSorted().containsExactlyInAnyOrderElementsOf(kept);
    }

    @Test
    void dropsWhatWasBegunLongAgo() throws IOException {
        store.begin();
        try (Stream<Path> incoming = Files.list(folder.resolve("incoming"))) {
            Files.setLastModifiedTime(incoming.findFirst().orElseThrow(), FileTime.from(NOON.minusSeconds(10)));
        }
        store.begin();

        assertThat(store.dropAbandoned(NOON)).isEqualTo(1);
        assertThat(store.dropAbandoned(NOON)).isZero();
    }

    @Test
    void refusesNamesThatAreNoHashes() {
        assertThatThrownBy(() -> store.open("../../etc/passwd", 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysThatAFileIsNotThere() {
        assertThatThrownBy(() -> store.open(HASH_OF_ABC, 0, 1)).isInstanceOf(NoSuchFileException.class);
    }

    private FolderFileStore at(Instant now) {
        return new FolderFileStore(folder, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static StoredFile keep(FileStore store, String content) throws IOException {
        try (PendingFile pending = store.begin()) {
            pending.output().write(content.getBytes(StandardCharsets.UTF_8));
            return pending.commit();
        }
    }

    private String text(String sha256, long from, long length) throws IOException {
        try (InputStream in = store.open(sha256, from, length)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
