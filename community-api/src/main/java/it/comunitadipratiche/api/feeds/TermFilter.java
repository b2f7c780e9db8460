package it.comunitadipratiche.api.feeds;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.search.Operator;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.core.vocabulary.ConceptDetails;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what is filed under a term in a collection. */
@ApplicationScoped
class TermFilter {
    private Vocabularies vocabularies;
    private Search search;

    @SuppressWarnings("NullAway.Init")
    protected TermFilter() {
        // for the CDI proxy
    }

    @Inject
    TermFilter(Vocabularies vocabularies, Search search) {
        this.vocabularies = vocabularies;
        this.search = search;
    }

    /** A concept and the field of the collection that may hold it. */
    record Term(Id concept, LocalizedText label, String field) {}

    /**
     * The term of a name.
     *
     * @param name a concept's id, or {@code vocabulary:code}
     * @throws NotFoundException if there is none, or the collection has no field for it
     */
    Term find(ContentType type, String name) {
        for (Field field : type.fields()) {
            if (field.valueKind() == FieldKind.TERM) {
                String scheme = field.scheme()
                        .or(() -> field.element().flatMap(Field::scheme))
                        .orElseThrow();
                Optional<ConceptDetails> concept = concept(scheme, name);
                if (concept.isPresent()) {
                    return new Term(concept.get().id(), concept.get().label(), field.name());
                }
            }
        }
        throw new NotFoundException("feeds.term", name);
    }

    private Optional<ConceptDetails> concept(String scheme, String name) {
        String prefix = scheme + ":";
        String key = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
        if (!name.startsWith(prefix) && Id.tryParse(name).isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(vocabularies.resolve(scheme, List.of(key)).get(key));
    }

    /** The newest that are filed under a term or a narrower one. */
    List<ReadyDocument> newest(ContentType type, Locale locale, Term term, int most) {
        return search.find(SearchQuery.of(type.name(), locale)
                        .where(term.field(), Operator.UNDER, term.concept().toString())
                        .sort("-publishedAt")
                        .limit(most))
                .items();
    }
}
