package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.assets.AssetTexts;
import it.comunitadipratiche.core.cluster.NodeChange;
import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.StoredPublication;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.kernel.UnavailableException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
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
import org.hibernate.search.util.common.SearchException;
import org.jspecify.annotations.Nullable;

/**
 * The index of this platform, opened when it is first needed. Publications are read and written to it in turn, among all
 * nodes that share it, so that of two writers the one that read later writes later.
 */
@ApplicationScoped
class OpenIndex {
    private static final int STALE = 1_000;

    /** In characters. */
    private static final int MOST_OF_FILES = 4_000_000;

    /** For so long an index that could not be opened is not tried again, for trying takes time. */
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Map<String, AtomicLong> versions = new ConcurrentHashMap<>();
    private final Lock writing = new ReentrantLock();
    private final Lock opening = new ReentrantLock();
    private IndexBackend backend;
    private Reach reach;
    private Turn turn;
    private Publications publications;
    private AssetTexts texts;
    private SearchableTypes types;
    private Names names;
    private Thesaurus thesaurus;
    private Clock clock;
    private volatile @Nullable IndexFiles files;
    private volatile @Nullable IndexState state;
    private volatile @Nullable Instant writtenAt;
    private volatile @Nullable Failure failure;

    @SuppressWarnings("NullAway.Init")
    protected OpenIndex() {
        // for the CDI proxy
    }

    @Inject
    OpenIndex(
            Settings settings,
            Turn turn,
            Publications publications,
            AssetTexts texts,
            SearchableTypes types,
            Names names,
            Thesaurus thesaurus,
            Clock clock) {
        this.backend = IndexBackend.of(settings);
        this.reach = new Reach(backend, this::forget);
        this.turn = turn;
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
            known = backend.state(this::files);
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

    /** How far the index has come by now, whoever brought it there. */
    IndexState look() {
        state = null;
        return state();
    }

    /** Notes how far the index has come. */
    void state(UnaryOperator<IndexState> change) {
        inTurn(() -> {
            IndexState changed = change.apply(state());
            backend.keep(changed, files());
            state = changed;
            if (backend.isShared()) {
                turn.tellState();
            }
        });
    }

    /** Brings some publications in the index to what they are now, durably, and in sight of searches. */
    void update(List<PublicationKey> keys) {
        inTurn(() -> {
            each(keys, batch -> {
                files().write(batch.documents(), batch.gone());
                note(batch.types());
                seen(batch.names());
            });
            writtenAt = clock.instant();
        });
    }

    /** The same without waiting; {@link #flush()} makes sure. */
    void updateSoon(List<PublicationKey> keys) {
        inTurn(() -> each(keys, batch -> files().writeSoon(batch.documents(), batch.gone())));
    }

    void flush() {
        files().flush();
        inTurn(this::seen);
        writtenAt = clock.instant();
    }

    /** Removes what only builds before this one have written. */
    void removeBefore(long build) {
        while (!files().before(build, 1).isEmpty()) {
            inTurn(() -> files().write(List.of(), files().before(build, STALE)));
        }
        inTurn(this::seen);
    }

    /** On this node one thread has the turn, and of nodes that share the index one; it knows how far the index has come. */
    private void inTurn(Runnable work) {
        writing.lock();
        try {
            if (backend.isShared()) {
                turn.take(() -> {
                    look();
                    work.run();
                });
            } else {
                work.run();
            }
        } finally {
            writing.unlock();
        }
    }

    private void seen() {
        Set<String> all = new HashSet<>(versions.keySet());
        types.all().forEach(type -> all.add(type.type().name()));
        seen(all);
    }

    private void seen(Set<String> some) {
        some.forEach(name -> version(name).incrementAndGet());
        if (backend.isShared()) {
            turn.tellSeen(some);
        }
    }

    void seenElsewhere(@Observes NodeChange change) {
        if (!backend.isShared()) {
            return;
        }
        if (change.concerns(Turn.SEEN)) {
            Set<String> some = change.isWhole() ? versions.keySet() : change.keys();
            some.forEach(name -> version(name).incrementAndGet());
        }
        if (change.concerns(Turn.STATE)) {
            state = null;
        }
    }

    /** Anything may have become of an index that was away. */
    private void forget() {
        state = null;
        versions.values().forEach(AtomicLong::incrementAndGet);
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

    private record Failure(long at, RuntimeException reason) {
        boolean isFresh() {
            return System.nanoTime() - at < PAUSE.toNanos();
        }
    }

    /** One thread opens it; others wait for it, but not where it was away just before. */
    private IndexFiles open() {
        Failure last = failure;
        if (last != null && (last.isFresh() || !opening.tryLock())) {
            throw reach.missed(last.reason());
        }
        if (last == null) {
            opening.lock();
        }
        try {
            IndexFiles open = files;
            Failure meanwhile = failure;
            if (open == null && meanwhile != null && meanwhile.isFresh()) {
                throw reach.missed(meanwhile.reason());
            }
            if (open == null) {
                open = tryToOpen();
                files = open;
            }
            return open;
        } finally {
            opening.unlock();
        }
    }

    private IndexFiles tryToOpen() {
        try {
            IndexFiles opened = IndexFiles.open(backend, reach);
            failure = null;
            return opened;
        } catch (UnavailableException | SearchException e) {
            if (!backend.isShared()) {
                throw e;
            }
            failure = new Failure(System.nanoTime(), e);
            throw reach.missed(e);
        }
    }

    @PreDestroy
    void close() {
        IndexFiles open = files;
        if (open != null) {
            open.close();
        }
    }
}
