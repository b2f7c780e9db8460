package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.vocabulary.ConceptDetails;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The things around the entries of one piece of work, read once for all of them. */
final class LiveSurroundings implements Surroundings {
    private final PublicationRepository publications;
    private final ContentTypes types;
    private final Vocabularies vocabularies;
    private final AssetLookup assets;
    private final SitePaths paths;
    private final Map<Id, Map<String, Target>> targets = new HashMap<>();
    private final Map<Id, Optional<Asset>> files = new HashMap<>();

    LiveSurroundings(
            PublicationRepository publications,
            ContentTypes types,
            Vocabularies vocabularies,
            AssetLookup assets,
            SitePaths paths) {
        this.publications = publications;
        this.types = types;
        this.vocabularies = vocabularies;
        this.assets = assets;
        this.paths = paths;
    }

    /** Reads at once what is public of some entries. */
    void read(Collection<Id> entries) {
        Set<Id> missing = new HashSet<>(entries);
        missing.removeAll(targets.keySet());
        missing.forEach(id -> targets.put(id, new HashMap<>()));
        publications.ofEntries(missing.stream().map(Id::value).toList()).stream()
                .filter(Publication::isLive)
                .forEach(this::add);
    }

    /** Reads at once what there is to show of some files. */
    void readFiles(Collection<Id> ids) {
        Set<Id> missing = new HashSet<>(ids);
        missing.removeAll(files.keySet());
        if (!missing.isEmpty()) {
            Map<Id, Asset> found = assets.find(missing);
            missing.forEach(id -> files.put(id, Optional.ofNullable(found.get(id))));
        }
    }

    private void add(Publication publication) {
        PublicationKey key = publication.publicationKey();
        types.find(publication.type())
                .ifPresent(type -> add(
                        key,
                        new Target(
                                key.entry(),
                                publication.type(),
                                publication.slug(),
                                publication.title(),
                                paths.publication(type, publication.slug(), key.locale()),
                                publication.audience())));
    }

    /** Counts in what is about to be public. */
    void add(PublicationKey key, Target target) {
        targets.computeIfAbsent(key.entry(), id -> new HashMap<>())
                .put(key.locale().toLanguageTag(), target);
    }

    @Override
    public Optional<Target> published(Id entry, Locale locale) {
        if (!targets.containsKey(entry)) {
            read(List.of(entry));
        }
        Map<String, Target> byLanguage = targets.get(entry);
        if (byLanguage == null || byLanguage.isEmpty()) {
            return Optional.empty();
        }
        Target exact = byLanguage.get(locale.toLanguageTag());
        return Optional.of(
                exact != null ? exact : byLanguage.values().iterator().next());
    }

    @Override
    public Optional<ConceptDetails> concept(String scheme, String id) {
        return Optional.ofNullable(vocabularies.resolve(scheme, List.of(id)).get(id));
    }

    @Override
    public Optional<Asset> asset(Id id) {
        readFiles(List.of(id));
        return files.getOrDefault(id, Optional.empty());
    }
}
