package it.comunitadipratiche.web.console.content;

import it.comunitadipratiche.core.assets.AssetDetails;
import it.comunitadipratiche.core.assets.AssetFilter;
import it.comunitadipratiche.core.assets.Assets;
import it.comunitadipratiche.core.content.EntryFilter;
import it.comunitadipratiche.core.content.EntrySummary;
import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.Worklist;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.core.territories.TerritoryDetails;
import it.comunitadipratiche.core.vocabulary.ConceptDetails;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What can be chosen in a form: concepts, territories, entries and files, and what the chosen ones are called. */
@ApplicationScoped
class Pickers {
    private static final int SHORT = 80;
    private static final int FOUND = 8;
    private static final ZoneId HOME = ZoneId.of("Europe/Rome");
    private Vocabularies vocabularies;
    private Territories territories;
    private Worklist worklist;
    private ContentTypes types;
    private Assets assets;
    private Publications publications;
    private Search search;
    private Callers callers;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Pickers() {
        // for the CDI proxy
    }

    @Inject
    Pickers(
            Vocabularies vocabularies,
            Territories territories,
            Worklist worklist,
            ContentTypes types,
            Assets assets,
            Publications publications,
            Search search,
            Callers callers,
            Clock clock) {
        this.vocabularies = vocabularies;
        this.territories = territories;
        this.worklist = worklist;
        this.types = types;
        this.assets = assets;
        this.publications = publications;
        this.search = search;
        this.callers = callers;
        this.clock = clock;
    }

    /** Whether a vocabulary can be shown as a whole. */
    boolean isShort(String scheme) {
        return vocabularies.schemes().stream()
                .filter(one -> one.name().equals(scheme))
                .allMatch(one -> one.concepts() <= SHORT);
    }

    /** All concepts of a vocabulary, each below its broader one; deprecated ones only where they are chosen. */
    List<FormField.Choice> concepts(String scheme, List<String> chosen, Locale language) {
        if (vocabularies.schemes().stream().noneMatch(one -> one.name().equals(scheme))) {
            return List.of();
        }
        Map<Id, ConceptDetails> concepts = new LinkedHashMap<>();
        vocabularies.concepts(scheme).forEach(concept -> concepts.put(concept.id(), concept));
        List<FormField.Choice> choices = new ArrayList<>();
        Set<Id> shown = new HashSet<>();
        concepts.values().stream()
                .filter(concept -> concept.broader().stream().noneMatch(concepts::containsKey))
                .forEach(concept -> branch(concept, 0, concepts, chosen, language, shown, choices));
        concepts.values().stream()
                .filter(concept -> !shown.contains(concept.id()))
                .forEach(concept -> branch(concept, 0, concepts, chosen, language, shown, choices));
        return choices;
    }

    private static void branch(
            ConceptDetails concept,
            int depth,
            Map<Id, ConceptDetails> all,
            List<String> chosen,
            Locale language,
            Set<Id> shown,
            List<FormField.Choice> choices) {
        if (!shown.add(concept.id())) {
            return;
        }
        boolean isChosen = chosen.contains(concept.id().toString());
        if (!concept.deprecated() || isChosen) {
            choices.add(new FormField.Choice(
                    concept.id().toString(), concept.label().best(language), isChosen, depth));
        }
        concept.narrower().stream()
                .map(all::get)
                .filter(Objects::nonNull)
                .forEach(narrower -> branch(narrower, depth + 1, all, chosen, language, shown, choices));
    }

    /** What is chosen in a field, by its name; what does not exist any more by its id. */
    List<FormField.Choice> chosen(Field field, List<String> values, Locale language) {
        Map<String, String> labels = labels(field.valueKind(), values, language);
        return values.stream()
                .map(value -> new FormField.Choice(value, labels.getOrDefault(value, value), true, 0))
                .toList();
    }

    private Map<String, String> labels(FieldKind kind, List<String> values, Locale language) {
        Map<String, String> labels = new LinkedHashMap<>();
        List<Id> ids =
                values.stream().flatMap(value -> Id.tryParse(value).stream()).toList();
        switch (kind) {
            case REFERENCE -> {
                published(ids, language)
                        .forEach(document -> labels.put(document.key().entry().toString(), named(document, language)));
                worklist.all(ids).forEach(entry -> labels.put(entry.id().toString(), named(entry, language)));
            }
            case ASSET ->
                assets.readable(ids).forEach((id, asset) -> labels.put(id.toString(), named(asset, language)));
            case TERM ->
                ids.forEach(id -> vocabularies
                        .find(id)
                        .ifPresent(concept ->
                                labels.put(id.toString(), concept.label().best(language))));
            case TERRITORY ->
                values.forEach(code -> territories.find(code).ifPresent(found -> labels.put(code, found.label())));
            default -> {}
        }
        return labels;
    }

    /** What words may mean in a field, the likeliest first. */
    List<FormField.Choice> find(Field field, String words, Locale language) {
        return switch (field.valueKind()) {
            case REFERENCE -> entries(field, words, language);
            case ASSET ->
                files(words).stream()
                        .map(asset -> choice(asset.id().toString(), named(asset, language)))
                        .toList();
            case TERM ->
                vocabularies.search(field.scheme().orElseThrow(), words, language, FOUND).stream()
                        .map(concept ->
                                choice(concept.id().toString(), concept.label().best(language)))
                        .toList();
            case TERRITORY ->
                words.isBlank()
                        ? List.of()
                        : territories
                                .search(words, Optional.empty(), LocalDate.ofInstant(clock.instant(), HOME), FOUND)
                                .stream()
                                .map(territory -> choice(territory.code(), named(territory)))
                                .toList();
            default -> List.of();
        };
    }

    /** Files words may mean, the newest first; without words the newest. */
    List<AssetDetails> files(String words) {
        if (!mayUpload()) {
            return List.of();
        }
        AssetFilter filter = AssetFilter.ALL.saying(Optional.of(words).filter(text -> !text.isBlank()));
        return assets.list(filter, FOUND, Optional.empty()).items();
    }

    /** Whether the caller may bring in files, and so has some to choose from. */
    boolean mayUpload() {
        return callers.current().can("assets.upload");
    }

    private List<FormField.Choice> entries(Field field, String words, Locale language) {
        List<String> targets = field.targets().isEmpty() ? everyType() : field.targets();
        if (!seesDrafts()) {
            return targets.stream()
                    .filter(target -> types.find(target).isPresent() && !words.isBlank())
                    .flatMap(target ->
                            search
                                    .find(SearchQuery.of(target, language)
                                            .text(words)
                                            .limit(FOUND))
                                    .items()
                                    .stream())
                    .limit(FOUND)
                    .map(document -> choice(document.key().entry().toString(), named(document, language)))
                    .toList();
        }
        return entries(targets, words, FOUND).stream()
                .map(entry -> choice(entry.id().toString(), named(entry, language)))
                .toList();
    }

    /** Whether the caller chooses among drafts; others choose among what is published. */
    boolean seesDrafts() {
        return callers.current().can("content.read");
    }

    private List<ReadyDocument> published(List<Id> ids, Locale language) {
        return seesDrafts()
                ? List.of()
                : publications.readAll(
                        ids.stream().map(id -> new PublicationKey(id, language)).toList());
    }

    private String named(ReadyDocument document, Locale language) {
        String title = TypedContent.parse(document.json()).getString("title", "");
        return title + " · "
                + types.find(document.type())
                        .map(found -> found.label().best(language))
                        .orElse(document.type());
    }

    /** Entries of any type that words may mean. */
    List<EntrySummary> entries(String words, int most) {
        return entries(everyType(), words, most);
    }

    private List<String> everyType() {
        return types.all().stream().map(ContentType::name).toList();
    }

    private List<EntrySummary> entries(List<String> targets, String words, int most) {
        List<EntrySummary> found = new ArrayList<>();
        for (String target : targets) {
            if (types.find(target).isPresent() && found.size() < most) {
                found.addAll(worklist.list(EntryFilter.of(target).called(words), most - found.size(), Optional.empty())
                        .items());
            }
        }
        return found;
    }

    String named(EntrySummary entry, Locale language) {
        String type = types.find(entry.type())
                .map(found -> found.label().best(language))
                .orElse(entry.type());
        return entry.title().best(language) + " · " + type;
    }

    static String named(AssetDetails asset, Locale language) {
        return asset.description()
                        .title()
                        .map(title -> title.best(language) + " · ")
                        .orElse("")
                + asset.name();
    }

    private static String named(TerritoryDetails territory) {
        return territory.label();
    }

    private static FormField.Choice choice(String value, String label) {
        return new FormField.Choice(value, label, false, 0);
    }
}
