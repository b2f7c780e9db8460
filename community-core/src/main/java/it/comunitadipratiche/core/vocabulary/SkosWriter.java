package it.comunitadipratiche.core.vocabulary;

import it.comunitadipratiche.core.kernel.Id;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Statements;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;

/** Writes a scheme as SKOS, always in the same order. */
class SkosWriter {
    private final RDFWriter out;
    private final Function<Id, Optional<String>> uris;

    /** @param uris the URI of a concept, also of one in another scheme */
    SkosWriter(OutputStream target, VocabularyFormat format, Function<Id, Optional<String>> uris) {
        this.out = Rio.createWriter(format.rdf(), target);
        this.uris = uris;
    }

    void write(SchemeIndex scheme) {
        out.startRDF();
        out.handleNamespace("rdf", RDF.NAMESPACE);
        out.handleNamespace("skos", SKOS.NAMESPACE);
        out.handleNamespace("dct", DCTERMS.NAMESPACE);
        out.handleNamespace("owl", OWL.NAMESPACE);
        out.handleNamespace("xsd", XSD.NAMESPACE);
        IRI subject = Values.iri(scheme.details().uri());
        say(subject, RDF.TYPE, SKOS.CONCEPT_SCHEME);
        scheme.details().title().values().forEach((tag, text) -> say(subject, DCTERMS.TITLE, literal(tag, text)));
        scheme.details()
                .description()
                .values()
                .forEach((tag, text) -> say(subject, DCTERMS.DESCRIPTION, literal(tag, text)));
        scheme.concepts().stream()
                .filter(ConceptDetails::top)
                .forEach(concept -> say(subject, SKOS.HAS_TOP_CONCEPT, Values.iri(concept.uri())));
        scheme.concepts().forEach(concept -> write(concept, subject));
        out.endRDF();
    }

    private void write(ConceptDetails concept, IRI scheme) {
        IRI subject = Values.iri(concept.uri());
        say(subject, RDF.TYPE, SKOS.CONCEPT);
        say(subject, SKOS.IN_SCHEME, scheme);
        if (concept.top()) {
            say(subject, SKOS.TOP_CONCEPT_OF, scheme);
        }
        ConceptContent content = concept.content();
        content.notations().forEach(notation -> say(subject, SKOS.NOTATION, literal(notation)));
        content.label().values().forEach((tag, text) -> say(subject, SKOS.PREF_LABEL, literal(tag, text)));
        say(subject, SKOS.ALT_LABEL, content.altLabels());
        say(subject, SKOS.HIDDEN_LABEL, content.hiddenLabels());
        content.notes().forEach((kind, texts) -> say(subject, SkosTerms.of(kind), texts));
        say(subject, SKOS.BROADER, concept.broader());
        say(subject, SKOS.NARROWER, concept.narrower());
        say(subject, SKOS.RELATED, concept.related());
        content.matches()
                .forEach((kind, matches) ->
                        matches.forEach(match -> say(subject, SkosTerms.of(kind), Values.iri(match))));
        if (concept.deprecated()) {
            say(subject, OWL.DEPRECATED, Values.literal(true));
        }
        say(subject, DCTERMS.IS_REPLACED_BY, concept.replacedBy().map(List::of).orElse(List.of()));
    }

    private void say(IRI subject, IRI property, LocalizedTexts texts) {
        texts.values().forEach((tag, some) -> some.forEach(text -> say(subject, property, literal(tag, text))));
    }

    private void say(IRI subject, IRI property, List<Id> concepts) {
        concepts.stream()
                .flatMap(id -> uris.apply(id).stream())
                .sorted()
                .forEach(uri -> say(subject, property, Values.iri(uri)));
    }

    private void say(IRI subject, IRI property, Value value) {
        out.handleStatement(Statements.statement(subject, property, value, null));
    }

    private static Literal literal(String tag, String text) {
        return tag.equals(SkosCollector.NO_LANGUAGE)
                ? Values.literal(text)
                : Values.getValueFactory().createLiteral(text, tag);
    }

    private static Literal literal(Notation notation) {
        return notation.datatype()
                .map(datatype -> Values.literal(notation.value(), Values.iri(datatype)))
                .orElseGet(() -> Values.literal(notation.value()));
    }
}
