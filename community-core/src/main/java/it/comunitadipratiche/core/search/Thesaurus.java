package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.kernel.LocalizedTexts;
import it.comunitadipratiche.core.synonyms.SynonymDetails;
import it.comunitadipratiche.core.synonyms.Synonyms;
import it.comunitadipratiche.core.vocabulary.ConceptDetails;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words that stand for each other: the synonyms that staff keep, and the names of each theme. A changed synonym
 * counts at once, a changed name within a minute.
 */
@ApplicationScoped
class Thesaurus {
    private static final int MOST_THEMES = 5_000;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private Synonyms synonyms;
    private Vocabularies vocabularies;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Thesaurus() {
        // for the CDI proxy
    }

    @Inject
    Thesaurus(Synonyms synonyms, Vocabularies vocabularies, Clock clock) {
        this.synonyms = synonyms;
        this.vocabularies = vocabularies;
        this.clock = clock;
    }

    private record Kept(long version, Instant madeAt, Expansions expansions) {}

    /** Changes with the synonyms. */
    long version() {
        return synonyms.version();
    }

    /** What words stand for in a language. */
    Expansions of(Locale locale, IndexFiles index) {
        Kept known = kept.get(locale.getLanguage());
        Instant now = clock.instant();
        if (known == null
                || known.version() != synonyms.version()
                || known.madeAt().plus(Search.LABELS_MAY_BE_OLD).isBefore(now)) {
            List<SynonymDetails> inForce = synonyms.inForce();
            known = new Kept(synonyms.version(), now, make(locale, inForce, index));
            kept.put(locale.getLanguage(), known);
        }
        return known.expansions();
    }

    private Expansions make(Locale locale, List<SynonymDetails> inForce, IndexFiles index) {
        Language language = Language.of(locale);
        Expansions expansions = new Expansions(text -> index.words(language, text));
        inForce.stream()
                .filter(one -> one.language().isEmpty() || one.language().equals(locale.getLanguage()))
                .forEach(one -> {
                    if (one.isOneWay()) {
                        one.words().forEach(word -> expansions.lead(word, one.others()));
                    } else {
                        expansions.group(one.words());
                    }
                });
        if (vocabularies.schemes().stream().anyMatch(scheme -> scheme.name().equals(Themes.SCHEME))) {
            vocabularies.concepts(Themes.SCHEME).stream()
                    .limit(MOST_THEMES)
                    .filter(concept -> !concept.deprecated())
                    .map(concept -> names(concept, locale))
                    .filter(names -> names.size() > 1)
                    .forEach(expansions::group);
        }
        return expansions;
    }

    private static List<String> names(ConceptDetails concept, Locale locale) {
        List<String> names = new ArrayList<>();
        concept.label().get(locale).ifPresent(names::add);
        LocalizedTexts others = concept.content().altLabels();
        names.addAll(others.values().getOrDefault(locale.getLanguage(), List.of()));
        return names;
    }
}
