package it.comunitadipratiche.core.assets;

import it.comunitadipratiche.core.assets.AssetChanged.Kind;
import it.comunitadipratiche.core.assets.AssetFacts.MadeRendition;
import it.comunitadipratiche.core.assets.texts.TextExtractor;
import it.comunitadipratiche.core.identity.AuditTrail;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Cursor;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.kernel.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is recorded of assets; each method is one transaction, or part of the caller's. */
@ApplicationScoped
@Transactional
class AssetRegister {
    private AssetRepository repository;
    private AssetTextRepository texts;
    private AssetUses uses;
    private AuditTrail audit;
    private Clock clock;
    private Event<AssetChanged> changed;

    @SuppressWarnings("NullAway.Init")
    protected AssetRegister() {
        // for the CDI proxy
    }

    @Inject
    AssetRegister(
            AssetRepository repository,
            AssetTextRepository texts,
            AssetUses uses,
            AuditTrail audit,
            Clock clock,
            Event<AssetChanged> changed) {
        this.repository = repository;
        this.texts = texts;
        this.uses = uses;
        this.audit = audit;
        this.clock = clock;
        this.changed = changed;
    }

    AssetDetails add(ReceivedFile file, AssetDescription description, Optional<Id> owner) {
        Asset asset = new Asset(
                Id.next().value(), file, description, owner.map(Id::value).orElse(null), clock.instant());
        repository.add(asset);
        repository.flush();
        AssetDetails details = asset.details();
        if (!details.renditions().isEmpty()) {
            tell(details.id(), Kind.AWAITS_RENDITIONS);
        }
        if (TextExtractor.reads(details.mediaType())) {
            tell(details.id(), Kind.AWAITS_READING);
        }
        record("asset.uploaded", details.id());
        return details;
    }

    Optional<AssetFacts> facts(Id id) {
        return repository
                .find(id)
                .map(asset -> new AssetFacts(
                        asset.details(),
                        repository.renditions(asset.sha256()).stream()
                                .map(made ->
                                        new MadeRendition(made.name(), made.mediaType(), made.sha256(), made.size()))
                                .toList(),
                        repository.audience(id)));
    }

    /** Those of some assets that exist, in the given order. */
    Map<Id, AssetDetails> find(Collection<Id> ids) {
        Map<Id, AssetDetails> known = new HashMap<>();
        repository.all(ids).forEach(asset -> known.put(asset.details().id(), asset.details()));
        Map<Id, AssetDetails> found = new LinkedHashMap<>();
        ids.stream().filter(known::containsKey).forEach(id -> found.put(id, known.get(id)));
        return found;
    }

    Page<AssetDetails> list(AssetFilter filter, int limit, Optional<String> encodedCursor) {
        int query = filter.fingerprint();
        Optional<Cursor> cursor = encodedCursor.map(text -> Cursor.decode(text, query));
        boolean backwards = cursor.map(Cursor::backwards).orElse(false);
        Optional<Id> from = cursor.map(at -> Id.of(at.values().get(0)));
        List<AssetDetails> found = new ArrayList<>(repository.list(filter, from, backwards, limit + 1).stream()
                .map(Asset::details)
                .toList());
        boolean more = found.size() > limit;
        List<AssetDetails> items = new ArrayList<>(more ? found.subList(0, limit) : found);
        if (backwards) {
            Collections.reverse(items);
        }
        boolean before = backwards ? more : cursor.isPresent();
        boolean after = backwards || more;
        return new Page<>(items, place(items, after, false, query), place(items, before, true, query));
    }

    long countAwaitingAlt() {
        return repository.countAwaitingAlt();
    }

    private static Optional<Cursor> place(List<AssetDetails> items, boolean exists, boolean backwards, int query) {
        if (!exists || items.isEmpty()) {
            return Optional.empty();
        }
        AssetDetails edge = items.get(backwards ? 0 : items.size() - 1);
        return Optional.of(new Cursor(backwards, query, List.of(edge.id().toString())));
    }

    AssetDetails describe(Id id, AssetDescription description, long expectedVersion) {
        Asset asset = get(id);
        asset.describe(description, expectedVersion, clock.instant());
        repository.flush();
        tell(id, Kind.DESCRIBED);
        record("asset.described", id);
        return asset.details();
    }

    /** @throws AssetInUseException if something shows it */
    void delete(Id id) {
        Asset asset = get(id);
        List<Ref> referrers = uses.referrers(id);
        if (!referrers.isEmpty()) {
            throw new AssetInUseException(referrers);
        }
        repository.remove(asset);
        tell(id, Kind.DELETED);
        record("asset.deleted", id);
    }

    List<Ref> referrers(Id id) {
        return uses.referrers(id);
    }

    void show(Id entry, Locale locale, Audience audience, Set<Id> assets) {
        uses.show(entry, locale, audience, assets);
    }

    /** Records renditions that were made, unless somebody else was faster. */
    void addRenditions(Id asset, String source, Collection<MadeRendition> made) {
        Set<String> known = new HashSet<>();
        repository.renditions(source).forEach(rendition -> known.add(rendition.name()));
        for (MadeRendition rendition : made) {
            if (known.add(rendition.name())) {
                repository.add(new StoredRendition(source, rendition));
            }
        }
        tell(asset, Kind.HAS_RENDITIONS);
    }

    /** Which of some files belong to nothing; what was made of their bytes is forgotten. */
    Set<String> unused(Set<String> hashes) {
        Set<String> unused = new HashSet<>(hashes);
        unused.removeAll(repository.referenced(hashes));
        if (!unused.isEmpty()) {
            repository.removeRenditions(unused);
            texts.remove(unused);
        }
        return unused;
    }

    List<AssetDetails> ownedBy(Id account) {
        return repository.ownedBy(account).stream().map(Asset::details).toList();
    }

    void disown(Id account) {
        for (Asset asset : repository.ownedBy(account)) {
            asset.disown();
            tell(asset.details().id(), Kind.DISOWNED);
        }
    }

    private void tell(Id asset, Kind kind) {
        changed.fire(new AssetChanged(asset, kind));
    }

    private void record(String action, Id asset) {
        audit.record(action, new Ref("asset", asset), JsonValue.EMPTY_JSON_OBJECT);
    }

    private Asset get(Id id) {
        return repository.find(id).orElseThrow(() -> none(id));
    }

    static NotFoundException none(Id id) {
        return new NotFoundException("assets.none", id);
    }
}
