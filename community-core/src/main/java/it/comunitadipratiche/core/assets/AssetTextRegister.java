package it.comunitadipratiche.core.assets;

import static it.comunitadipratiche.core.assets.texts.TextExtractor.reads;

import it.comunitadipratiche.core.assets.texts.FileText;
import it.comunitadipratiche.core.assets.texts.TextExtractor;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is recorded of the texts of files; each method is one transaction, or part of the caller's. */
@ApplicationScoped
@Transactional
class AssetTextRegister {
    private AssetTextRepository repository;
    private Outbox outbox;
    private Clock clock;
    private Event<AssetChanged> changed;

    @SuppressWarnings("NullAway.Init")
    protected AssetTextRegister() {
        // for the CDI proxy
    }

    @Inject
    AssetTextRegister(AssetTextRepository repository, Outbox outbox, Clock clock, Event<AssetChanged> changed) {
        this.repository = repository;
        this.outbox = outbox;
        this.clock = clock;
        this.changed = changed;
    }

    Optional<AssetText> find(String sha256) {
        return repository.find(sha256);
    }

    Map<Id, Integer> lengths(Collection<Id> assets) {
        return repository.lengths(assets);
    }

    Map<Id, String> texts(Collection<Id> assets) {
        return repository.texts(assets);
    }

    /** An asset with bytes that nobody has read; empty if there is none, or somebody has. */
    Optional<AssetDetails> unread(String sha256) {
        return repository.has(sha256)
                ? Optional.empty()
                : repository.withBytes(sha256).stream()
                        .map(Asset::details)
                        .filter(asset -> reads(asset.mediaType()))
                        .findFirst();
    }

    /** Records what was read of some bytes, unless somebody else was faster, and tells of every asset that has them. */
    void keep(String sha256, FileText text) {
        if (!repository.has(sha256)) {
            repository.add(new StoredText(sha256, text, clock.instant()));
            repository
                    .withBytes(sha256)
                    .forEach(asset ->
                            changed.fire(new AssetChanged(asset.details().id(), AssetChanged.Kind.TEXT_READ)));
        }
    }

    /** Orders the reading of a file in the transaction in which it is uploaded. */
    void order(@Observes AssetChanged change) {
        if (change.kind() == AssetChanged.Kind.AWAITS_READING) {
            repository.awaiting(change.asset()).ifPresent(this::order);
        }
    }

    private void order(String sha256) {
        outbox.add(TextHandler.TOPIC, sha256, JsonValue.EMPTY_JSON_OBJECT);
    }

    /**
     * Orders the reading of some files that nobody has read, such as those of before there were texts.
     *
     * @return the last of them; empty if there are no more after the given one
     */
    Optional<String> orderUnread(Instant uploadedBefore, String after, int limit) {
        List<String> some = repository.unread(TextExtractor.mediaTypes(), uploadedBefore, after, limit);
        some.forEach(this::order);
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(some.size() - 1));
    }
}
