package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.core.territories.TerritoryDetails;
import it.comunitadipratiche.core.vocabulary.ConceptDetails;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the codes in fields stand for: concepts, territories and content types. */
@ApplicationScoped
class Names {
    private Vocabularies vocabularies;
    private Territories territories;
    private ContentTypes types;

    @SuppressWarnings("NullAway.Init")
    protected Names() {
        // for the CDI proxy
    }

    @Inject
    Names(Vocabularies vocabularies, Territories territories, ContentTypes types) {
        this.vocabularies = vocabularies;
        this.territories = territories;
        this.types = types;
    }

    /** The ids a concept's id, URI or code stands for in a scheme, those of narrower ones too if wanted; empty if it is none. */
    Set<String> concepts(String scheme, String key, boolean narrower) {
        ConceptDetails concept = vocabularies.resolve(scheme, List.of(key)).get(key);
        if (concept == null) {
            return Set.of();
        }
        Set<Id> ids = narrower ? vocabularies.withNarrower(concept.id()) : Set.of(concept.id());
        return ids.stream().map(Id::toString).collect(Collectors.toSet());
    }

    /** What publications of a theme hold: ids of concepts, and the policy areas they stand for; empty if it is none. */
    Set<String> themes(String key, boolean narrower) {
        ConceptDetails concept =
                vocabularies.resolve(Themes.SCHEME, List.of(key)).get(key);
        if (concept == null) {
            return Set.of();
        }
        Set<Id> ids = narrower ? vocabularies.withNarrower(concept.id()) : Set.of(concept.id());
        return ids.stream()
                .flatMap(id -> vocabularies.find(id).stream())
                .flatMap(one -> Themes.heldFor(one).stream())
                .collect(Collectors.toSet());
    }

    Optional<String> concept(String id, Locale locale) {
        return Id.tryParse(id).flatMap(vocabularies::find).map(concept -> concept.label()
                .best(locale));
    }

    /**
     * The codes of a territory and of all that lies in it, of what it became part of and what it lies in too if wanted; the
     * code alone if it is not known.
     */
    Set<String> territories(String code, boolean above) {
        Set<String> codes = new HashSet<>(territories.within(code));
        codes.add(code);
        if (above) {
            Optional<TerritoryDetails> at = territories.find(code);
            while (at.isPresent()) {
                territories.above(at.get().code()).forEach(territory -> codes.add(territory.code()));
                at = at.get().successor().filter(codes::add).flatMap(territories::find);
            }
        }
        return codes;
    }

    /** The same as it was on a day; empty if there was no such territory. */
    Set<String> territories(String code, boolean above, LocalDate day) {
        Set<String> codes = new HashSet<>(territories.within(code, day));
        if (above) {
            territories.find(code, day).ifPresent(then -> territories
                    .above(then.code(), day)
                    .forEach(territory -> codes.add(territory.code())));
        }
        return codes;
    }

    /** What several publications of a type are called. */
    Optional<String> type(String name, Locale locale) {
        return types.find(name).map(type -> type.pluralLabel().best(locale));
    }

    Optional<String> territory(String code) {
        return territories.find(code).map(TerritoryDetails::label);
    }
}
