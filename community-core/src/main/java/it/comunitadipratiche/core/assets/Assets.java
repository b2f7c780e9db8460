package it.comunitadipratiche.core.assets;

import it.comunitadipratiche.core.assets.files.FileName;
import it.comunitadipratiche.core.assets.files.FileStore;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Internal;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.core.kernel.Requires;
import it.comunitadipratiche.core.kernel.StaleVersionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files of the community: pictures, documents, recordings. A file that was uploaded never changes; what is said of
 * it may. It is only as public as the publications that show it: before one does, only those who read drafts and the
 * one who uploaded it see it.
 */
@ApplicationScoped
@Guarded
public class Assets {
    private static final int MAX_PAGE = 100;

    private AssetIntake intake;
    private AssetRegister register;
    private AssetCache cache;
    private FileStore store;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected Assets() {
        // for the CDI proxy
    }

    @Inject
    Assets(AssetIntake intake, AssetRegister register, AssetCache cache, FileStore store, Callers callers) {
        this.intake = intake;
        this.register = register;
        this.cache = cache;
        this.store = store;
        this.callers = callers;
    }

    /**
     * Receives a file as a stream, which is read once and not closed. What pictures tell about places, times and
     * cameras is left out. The same bytes are kept once; each upload is an asset of its own.
     *
     * @throws AssetTooLargeException if it has more bytes than the settings allow
     * @throws InvalidInputException if it is empty or broken, or of a type that is not allowed
     * @throws UncheckedIOException if the stream cannot be read to its end, or the file not be kept
     */
    @Requires(AssetsPlugin.UPLOAD)
    public AssetDetails upload(InputStream content, AssetUpload upload) {
        upload.description().check();
        try {
            ReceivedFile file = intake.receive(content, upload.name());
            return register.add(file, upload.description(), callers.current().account());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is known of an asset.
     *
     * @throws NotFoundException if there is no such asset, or none the caller may see
     */
    @Anyone
    public AssetDetails get(Id id) {
        return visible(id).details();
    }

    /**
     * The bytes of an asset, or of one of its renditions. A rendition that would be larger than the original, or is
     * still being made, is answered with the original.
     *
     * @param rendition {@code thumb}, {@code medium} or {@code large}, for pictures
     * @throws NotFoundException if there is no such asset or rendition, or none the caller may see
     */
    @Anyone
    public AssetContent open(Id id, Optional<String> rendition) {
        AssetFacts facts = visible(id);
        if (rendition.isEmpty()) {
            return original(facts, true);
        }
        String name = rendition.get();
        if (!facts.details().isImage() || RenditionSize.named(name).isEmpty()) {
            throw new NotFoundException("assets.rendition", name);
        }
        return facts.made(name)
                .map(made -> content(facts, made.mediaType(), made.sha256(), made.size(), true))
                .orElseGet(() -> original(facts, !facts.plans(name)));
    }

    /** Assets, newest first, a page of at most 100: all of them for those who read drafts, their own for others. */
    @Requires({AssetsPlugin.READ_DRAFTS, AssetsPlugin.UPLOAD})
    public Page<AssetDetails> list(AssetFilter filter, int limit, Optional<String> cursor) {
        int most = Math.max(1, Math.min(limit, MAX_PAGE));
        Caller caller = callers.current();
        if (caller.can(AssetsPlugin.READ_DRAFTS)) {
            return register.list(filter, most, cursor);
        }
        return caller.account()
                .map(account -> register.list(filter.by(account), most, cursor))
                .orElseGet(() -> new Page<>(List.of(), Optional.empty(), Optional.empty()));
    }

    /** Those of some assets that exist and that the caller may see, in the given order. */
    @Anyone
    public Map<Id, AssetDetails> readable(Collection<Id> ids) {
        Caller caller = callers.current();
        Map<Id, AssetDetails> readable = new LinkedHashMap<>();
        ids.forEach(id -> cache.find(id)
                .filter(facts -> facts.isVisibleTo(caller))
                .ifPresent(facts -> readable.put(id, facts.details())));
        return readable;
    }

    /** How many pictures nobody has put into words. */
    @Requires(AssetsPlugin.READ_DRAFTS)
    public long countAwaitingAlt() {
        return register.countAwaitingAlt();
    }

    /**
     * Replaces what is said of an asset; for those who edit everybody's, and the one who uploaded it.
     *
     * @throws NotFoundException if there is no such asset
     * @throws StaleVersionException if it has another version
     * @throws InvalidInputException if a text is too long
     */
    @Requires(AssetsPlugin.UPLOAD)
    public AssetDetails describe(Id id, AssetDescription description, long expectedVersion) {
        description.check();
        mayEdit(id);
        return register.describe(id, description, expectedVersion);
    }

    /**
     * Removes an asset; its bytes go some time later, unless another asset has the same.
     *
     * @throws NotFoundException if there is no such asset
     * @throws AssetInUseException if something shows it
     */
    @Requires(AssetsPlugin.UPLOAD)
    public void delete(Id id) {
        mayEdit(id);
        register.delete(id);
    }

    /** What shows an asset, at most a hundred; for those who read drafts, and the one who uploaded it. */
    @Requires({AssetsPlugin.READ_DRAFTS, AssetsPlugin.UPLOAD})
    public List<Ref> referrers(Id id) {
        Caller caller = callers.current();
        if (!caller.can(AssetsPlugin.READ_DRAFTS) && !visible(id).isBy(caller)) {
            throw new ForbiddenException("assets.notYours", id);
        }
        return register.referrers(id);
    }

    /** Those of some assets that exist, as they are now, in the given order. */
    @Internal
    public Map<Id, AssetDetails> find(Collection<Id> ids) {
        return register.find(ids);
    }

    /** Those of some ids that no asset has. */
    @Internal
    public Set<Id> missing(Collection<Id> ids) {
        Set<Id> missing = new LinkedHashSet<>(ids);
        missing.removeIf(cache::has);
        missing.removeAll(register.find(missing).keySet());
        return missing;
    }

    /**
     * Records in the caller's transaction that the publication of an entry in a locale shows these assets and no
     * others, all of which exist. A new publication without assets needs no call.
     */
    @Internal
    public void used(Id entry, Locale locale, Audience audience, Set<Id> assets) {
        register.show(entry, locale, audience, assets);
    }

    /** Records in the caller's transaction that the publication of an entry in a locale shows no assets any more. */
    @Internal
    public void unused(Id entry, Locale locale) {
        register.show(entry, locale, Audience.STAFF, Set.of());
    }

    private AssetFacts visible(Id id) {
        return cache.find(id)
                .filter(facts -> facts.isVisibleTo(callers.current()))
                .orElseThrow(() -> AssetRegister.none(id));
    }

    private void mayEdit(Id id) {
        Caller caller = callers.current();
        AssetFacts asset = visible(id);
        if (!asset.isBy(caller) && !caller.can(AssetsPlugin.EDIT)) {
            throw new ForbiddenException("assets.notYours", asset.details().name());
        }
    }

    private AssetContent original(AssetFacts facts, boolean settled) {
        AssetDetails details = facts.details();
        return content(facts, details.mediaType(), details.sha256(), details.size(), settled);
    }

    private AssetContent content(AssetFacts facts, String mediaType, String sha256, long size, boolean settled) {
        AssetDetails details = facts.details();
        String name = FileName.with(details.name(), intake.ending(mediaType, details.name()));
        return new AssetContent(
                name,
                mediaType,
                AssetLimits.showsInline(mediaType),
                size,
                sha256,
                '"' + sha256 + '"',
                details.createdAt(),
                facts.isPublic(),
                settled,
                (from, length) -> store.open(sha256, from, length));
    }
}
