package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.assets.AssetTexts;
import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.StoredPublication;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Settings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The index of this platform, opened when it is first needed. Publications are read and written to it under one lock,
 * so that of two writers the one that read later writes later.
 */
@ApplicationScoped
class OpenIndex {
    private static final int STALE = 1_000;

    /** In characters. */
    private static final int MOST_OF_FILES = 4_000_000;

    private final Map<String, AtomicLong> versions = new ConcurrentHashMap<>();
    private final Lock writing = new ReentrantLock();
    private Settings settings;
    private Publications publications;
    private AssetTexts texts;
    private SearchableTypes types;
    private Names names;
    private Thesaurus thesaurus;
    private Clock clock;
    private volatile @Nullable IndexFiles files;
    private volatile @Nullable IndexState state;
    private volatile @Nullable Instant writtenAt;

    @SuppressWarnings("NullAway.Init")
    protected OpenIndex() {
        // for the CDI proxy
    }

    @Inject
    OpenIndex(
            Settings settings,
            Publications publications,
            AssetTexts texts,
            SearchableTypes types,
            Names names,
            Thesaurus thesaurus,
            Clock clock) {
        this.settings = settings;
        this.publications = publications;
        this.texts = texts;
        this.types = types;
        this.names = names;
        this.thesaurus = thesaurus;
        this.clock = clock;
    }

    /** The index itself. */
    IndexFiles files() {
        IndexFiles open = files;
        return open != null ? open : open();
    }

    /** Changes with what searches see of a type. */
    long versionOf(String type) {
        return version(type).get();
    }

    private AtomicLong version(String type) {
        AtomicLong known = versions.get(type);
        return known != null ? known : versions.computeIfAbsent(type, name -> new AtomicLong());
    }

    /** Changes with what words stand for. */
    long versionOfWords() {
        return thesaurus.version();
    }

    /** How far the index has come; told without opening it. */
    IndexState state() {
        IndexState known = state;
        if (known == null) {
            known = IndexFiles.exists(folder()) ? IndexState.read(folder()) : IndexState.NONE;
            state = known;
        }
        return known;
    }

    Optional<Instant> writtenAt() {
        return Optional.ofNullable(writtenAt);
    }

    Finder finder() {
        IndexFiles open = files();
        return new Finder(open, names, locale -> thesaurus.of(locale, open));
    }

    /** Whether documents of a type look otherwise than they should by now. */
    boolean isOutdated(SearchableType type) {
        return state().isOutdated(type.type().name(), type.layout());
    }

    Names names() {
        return names;
    }

    /** Notes how far the index has come. */
    void state(UnaryOperator<IndexState> change) {
        writing.lock();
        try {
            files();
            IndexState changed = change.apply(state());
            changed.write(folder());
            state = changed;
        } finally {
            writing.unlock();
        }
    }

    /** Brings some publications in the index to what they are now, durably, and in sight of searches. */
    void update(List<PublicationKey> keys) {
        writing.lock();
        try {
            each(keys, batch -> {
                files().write(batch.documents(), batch.gone());
                note(batch.types());
                batch.names().forEach(name -> version(name).incrementAndGet());
            });
            writtenAt = clock.instant();
        } finally {
            writing.unlock();
        }
    }

    /** The same without waiting; {@link #flush()} makes sure. */
    void updateSoon(List<PublicationKey> keys) {
        writing.lock();
        try {
            each(keys, batch -> files().writeSoon(batch.documents(), batch.gone()));
        } finally {
            writing.unlock();
        }
    }

    void flush() {
        files().flush();
        versions.values().forEach(AtomicLong::incrementAndGet);
        writtenAt = clock.instant();
    }

    /** Removes what only builds before this one have written. */
    void removeBefore(long build) {
        writing.lock();
        try {
            List<String> stale = files().before(build, STALE);
            while (!stale.isEmpty()) {
                files().write(List.of(), stale);
                stale = files().before(build, STALE);
            }
        } finally {
            writing.unlock();
        }
    }

    /** The texts of files are long: no more of them than fits is in memory at a time. */
    private void each(List<PublicationKey> keys, Consumer<Batch> work) {
        List<StoredPublication> all = publications.stored(keys);
        Map<Id, Integer> lengths = texts.lengths(FileTexts.idsOf(all));
        for (List<StoredPublication> part : FileTexts.parts(all, lengths, MOST_OF_FILES)) {
            Set<Id> known = FileTexts.idsOf(part);
            known.retainAll(lengths.keySet());
            work.accept(batch(part, new FileTexts(texts.texts(known))));
        }
    }

    private Batch batch(List<StoredPublication> some, FileTexts fileTexts) {
        Batch batch = new Batch(new ArrayList<>(), new ArrayList<>(), new HashSet<>(), new HashSet<>());
        long build = state().build();
        for (StoredPublication publication : some) {
            batch.names().add(publication.type());
            Optional<SearchableType> type = publication.withdrawn() ? Optional.empty() : types.find(publication.type());
            if (type.isPresent()) {
                batch.documents().add(DocumentComposer.compose(publication, type.get(), names, fileTexts, build));
                batch.types().add(type.get());
            } else {
                batch.gone().add(publication.key().toString());
            }
        }
        return batch;
    }

    /** Some documents to write, the ids of those to remove, and the types of the former and the names of all. */
    private record Batch(
            List<IndexDocument> documents, List<String> gone, Set<SearchableType> types, Set<String> names) {}

    private void note(Set<SearchableType> written) {
        for (SearchableType type : written) {
            if (!state().layouts().containsKey(type.type().name())) {
                state(known -> known.with(type.type().name(), type.layout()));
            }
        }
    }

    private synchronized IndexFiles open() {
        IndexFiles open = files;
        if (open == null) {
            Path folder = folder();
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            open = IndexFiles.open(folder);
            files = open;
        }
        return open;
    }

    private Path folder() {
        return settings.folder("index").resolve("v" + IndexMapping.VERSION);
    }

    @PreDestroy
    void close() {
        IndexFiles open = files;
        if (open != null) {
            open.close();
        }
    }
}
