package it.comunitadipratiche.core.search;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.plugin.PluginBeans;
import it.comunitadipratiche.core.vocabulary.ConceptDetails;
import it.comunitadipratiche.core.vocabulary.SchemeDetails;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Suggests what may be looked for while somebody types: titles of publications the caller may read with a word that
 * begins so, accents or not, terms of vocabularies, and what each {@link SuggestionSource} knows. Where no title begins so,
 * a letter may be wrong.
 */
@Guarded
@ApplicationScoped
public class Suggestions {
    /** How many may be asked for. */
    public static final int MOST = 20;

    /** In characters; of a longer text nothing is suggested. */
    public static final int LONGEST = 100;

    private static final int SHORTEST = 2;
    private static final int REMEMBERED = 5_000;
    private static final int PART_FOR_TERMS = 3;
    private static final int PART_FOR_A_SOURCE = 4;

    private final Cache<Asked, List<Suggestion>> remembered = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(Search.LABELS_MAY_BE_OLD)
            .build();
    private final List<Source> sources = new ArrayList<>();
    private OpenIndex index;
    private ContentTypes types;
    private Publications publications;
    private Vocabularies vocabularies;
    private Search search;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected Suggestions() {
        // for the CDI proxy
    }

    @Inject
    Suggestions(
            OpenIndex index,
            ContentTypes types,
            Publications publications,
            Vocabularies vocabularies,
            Search search,
            Callers callers,
            @Any Instance<SuggestionSource> sources,
            PluginBeans plugins) {
        this.index = index;
        this.types = types;
        this.publications = publications;
        this.vocabularies = vocabularies;
        this.search = search;
        this.callers = callers;
        plugins.each(sources, (bean, takesPart) -> this.sources.add(new Source(bean, takesPart)));
    }

    private record Source(SuggestionSource bean, BooleanSupplier takesPart) {}

    private record Asked(String text, String typed, Locale locale, Audience reader, int limit, Search.State state) {}

    /**
     * What may be looked for by a text, the likeliest first; nothing for less than two letters.
     *
     * @param limit 1 to {@value #MOST}
     */
    @Anyone
    public List<Suggestion> of(String text, Locale locale, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidInputException("limit", "search.limit", MOST);
        }
        String typed = text.length() > LONGEST ? "" : Folding.fold(text);
        if (typed.length() < SHORTEST) {
            return List.of();
        }
        Audience reader = callers.current().audience();
        List<ContentType> readable = types.all().stream()
                .filter(type -> reader.sees(type.audience()))
                .toList();
        Search.State state =
                search.state(readable.stream().map(ContentType::name).toList());
        Asked asked = new Asked(text.strip(), typed, locale, reader, limit, state);
        List<Suggestion> known = remembered.getIfPresent(asked);
        if (known == null) {
            known = find(asked, readable);
            remembered.put(asked, known);
        }
        return known;
    }

    private List<Suggestion> find(Asked asked, List<ContentType> readable) {
        List<Suggestion> before = new ArrayList<>();
        List<Suggestion> behind = new ArrayList<>();
        int some = Math.max(1, asked.limit() / PART_FOR_A_SOURCE);
        for (Source source : sources) {
            if (source.takesPart().getAsBoolean()) {
                (source.bean().isMeantBy(asked.text()) ? before : behind)
                        .addAll(source.bean().suggest(asked.text(), asked.locale(), asked.reader(), some));
            }
        }
        List<Suggestion> all =
                new ArrayList<>(before.subList(0, Math.min(before.size(), Math.max(1, asked.limit() / 2))));
        int left = asked.limit() - all.size() - Math.min(behind.size(), asked.limit() / PART_FOR_TERMS);
        List<Suggestion> terms = terms(asked);
        int forTitles = left - Math.min(terms.size(), asked.limit() / PART_FOR_TERMS);
        List<Suggestion> titles = left > 0 ? titles(asked, readable, forTitles) : List.of();
        titles.stream().limit(asked.limit() - all.size()).forEach(all::add);
        terms.stream().limit(Math.max(0, left - titles.size())).forEach(all::add);
        behind.stream().limit(asked.limit() - all.size()).forEach(all::add);
        return List.copyOf(all);
    }

    private List<Suggestion> titles(Asked asked, List<ContentType> readable, int limit) {
        Beginnings beginnings = new Beginnings(
                index.files(), readable.stream().map(ContentType::name).toList(), asked.locale(), asked.reader());
        List<PublicationKey> keys = beginnings.find(asked.typed(), Math.max(1, limit));
        return publications.readAll(keys).stream()
                .map(document -> suggestion(document, asked.locale()))
                .toList();
    }

    private Suggestion suggestion(ReadyDocument document, Locale locale) {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(document.body()))) {
            JsonObject json = reader.readObject();
            return new Suggestion(
                    Suggestion.Kind.PUBLICATION,
                    json.getString("title", ""),
                    document.key().entry().toString(),
                    document.type(),
                    types.get(document.type()).pluralLabel().best(locale),
                    Optional.of(json.getString("url")));
        }
    }

    /** Themes first, for they have pages. */
    private List<Suggestion> terms(Asked asked) {
        List<Suggestion> found = new ArrayList<>();
        vocabularies.schemes().stream()
                .sorted(Comparator.comparing(
                        (SchemeDetails scheme) -> !scheme.name().equals(Themes.SCHEME)))
                .forEach(scheme -> {
                    if (found.size() < asked.limit()) {
                        vocabularies.search(scheme.name(), asked.typed(), asked.locale(), asked.limit()).stream()
                                .filter(concept -> !concept.deprecated())
                                .map(concept -> term(concept, scheme, asked.locale()))
                                .forEach(found::add);
                    }
                });
        return found;
    }

    private static Suggestion term(ConceptDetails concept, SchemeDetails scheme, Locale locale) {
        return new Suggestion(
                Suggestion.Kind.TERM,
                concept.label().best(locale),
                concept.id().toString(),
                scheme.name(),
                scheme.title().best(locale),
                scheme.name().equals(Themes.SCHEME)
                        ? Optional.of("/themes/"
                                + Themes.part(concept.code(), concept.id().toString()))
                        : Optional.empty());
    }
}
