package it.comunitadipratiche.core.vocabulary.skos;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DC;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

/** The properties of SKOS and Dublin Core that are understood, and what they say. */
class SkosTerms {
    private static final Map<IRI, Resource.Texts> TEXTS = Map.of(
            SKOS.PREF_LABEL, Resource.Texts.LABEL,
            SKOS.ALT_LABEL, Resource.Texts.ALT_LABEL,
            SKOS.HIDDEN_LABEL, Resource.Texts.HIDDEN_LABEL,
            RDFS.LABEL, Resource.Texts.NAME,
            DCTERMS.TITLE, Resource.Texts.TITLE,
            DC.TITLE, Resource.Texts.TITLE,
            DCTERMS.DESCRIPTION, Resource.Texts.DESCRIPTION,
            DC.DESCRIPTION, Resource.Texts.DESCRIPTION);
    private static final Map<IRI, Resource.Link> LINKS = Map.of(
            SKOS.BROADER, Resource.Link.BROADER,
            SKOS.NARROWER, Resource.Link.NARROWER,
            SKOS.RELATED, Resource.Link.RELATED,
            SKOS.IN_SCHEME, Resource.Link.IN_SCHEME,
            SKOS.TOP_CONCEPT_OF, Resource.Link.TOP_CONCEPT_OF,
            SKOS.HAS_TOP_CONCEPT, Resource.Link.HAS_TOP_CONCEPT,
            DCTERMS.IS_REPLACED_BY, Resource.Link.REPLACED_BY);
    private static final Map<IRI, Resource.Type> TYPES = Map.of(
            SKOS.CONCEPT, Resource.Type.CONCEPT,
            SKOS.CONCEPT_SCHEME, Resource.Type.SCHEME,
            SKOS.COLLECTION, Resource.Type.COLLECTION,
            SKOS.ORDERED_COLLECTION, Resource.Type.COLLECTION);
    private static final Map<IRI, NoteKind> NOTES = new HashMap<>();
    private static final Map<IRI, MatchKind> MATCHES = new HashMap<>();

    static {
        for (NoteKind kind : NoteKind.values()) {
            NOTES.put(of(kind), kind);
        }
        for (MatchKind kind : MatchKind.values()) {
            MATCHES.put(of(kind), kind);
        }
    }

    private SkosTerms() {}

    static IRI of(NoteKind kind) {
        return Values.iri(SKOS.NAMESPACE, kind.property());
    }

    static IRI of(MatchKind kind) {
        return Values.iri(SKOS.NAMESPACE, kind.property());
    }

    static Map<IRI, Resource.Texts> texts() {
        return TEXTS;
    }

    static Map<IRI, Resource.Link> links() {
        return LINKS;
    }

    static Map<IRI, Resource.Type> types() {
        return TYPES;
    }

    static Map<IRI, NoteKind> notes() {
        return NOTES;
    }

    static Map<IRI, MatchKind> matches() {
        return MATCHES;
    }
}
