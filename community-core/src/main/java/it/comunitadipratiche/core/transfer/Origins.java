package it.comunitadipratiche.core.transfer;

import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Internal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where imported things come from: for formats, in the transaction of their step. */
@ApplicationScoped
@Guarded
@Transactional
public class Origins {
    private static final int AT_ONCE = 200;
    private OriginRepository repository;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Origins() {
        // for the CDI proxy
    }

    @Inject
    Origins(OriginRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** The asset that a file of another system became. */
    @Internal
    public Optional<Id> asset(String externalId) {
        return repository.asset(externalId).map(ImportedAsset::asset);
    }

    @Internal
    public void keepAsset(String externalId, Id asset) {
        Optional<ImportedAsset> known = repository.asset(externalId);
        known.ifPresent(row -> row.becomes(asset));
        if (known.isEmpty()) {
            repository.add(new ImportedAsset(externalId, asset, clock.instant()));
        }
    }

    /** Keeps those comments of an entry that are not kept yet. */
    @Internal
    public void keepComments(Id entry, List<CommentDraft> comments) {
        for (int from = 0; from < comments.size(); from += AT_ONCE) {
            List<CommentDraft> some = comments.subList(from, Math.min(from + AT_ONCE, comments.size()));
            Set<String> known = new HashSet<>(repository.knownComments(
                    some.stream().map(CommentDraft::externalId).toList()));
            for (CommentDraft comment : some) {
                if (known.add(comment.externalId())) {
                    repository.add(new ImportedComment(entry, comment));
                }
            }
        }
    }

    /** The comments of other systems that are kept for an entry, in the order they came. */
    @Internal
    public List<CommentDraft> comments(Id entry, int limit) {
        return repository.comments(entry, limit).stream()
                .map(ImportedComment::draft)
                .toList();
    }

    /** The entry that an old address, in the form of {@link OldPath}, belongs to. */
    @Internal
    public Optional<Id> entryAt(String path) {
        return repository.redirect(path).map(Redirect::entry);
    }

    /** Keeps an old address; the first entry that claims it has it: false if it is another's. */
    @Internal
    public boolean keepAddress(String path, Id entry) {
        Optional<Redirect> known = repository.redirect(path);
        if (known.isEmpty()) {
            repository.add(new Redirect(path, entry, clock.instant()));
        }
        return known.isEmpty() || known.get().entry().equals(entry);
    }
}
