package it.comunitadipratiche.core.vocabulary.skos;

import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.LocalizedTexts;
import java.io.OutputStream;
import java.util.Collection;
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
public class SkosWriter {
    private final RDFWriter out;
    private final Function<String, Optional<String>> pages;

    public SkosWriter(OutputStream target, VocabularyFormat format) {
        this(target, format, uri -> Optional.empty());
    }

    /** @param pages where what has a URI is described on this site, if that is not at its URI */
    public SkosWriter(OutputStream target, VocabularyFormat format, Function<String, Optional<String>> pages) {
        this.out = Rio.createWriter(format.rdf(), target);
        this.pages = pages;
    }

    /** Writes a scheme with its concepts, in the order given; the stream stays open. */
    public void write(String uri, LocalizedText title, LocalizedText description, List<SkosConcept> concepts) {
        out.startRDF();
        out.handleNamespace("rdf", RDF.NAMESPACE);
        out.handleNamespace("skos", SKOS.NAMESPACE);
        out.handleNamespace("dct", DCTERMS.NAMESPACE);
        out.handleNamespace("owl", OWL.NAMESPACE);
        out.handleNamespace("xsd", XSD.NAMESPACE);
        IRI subject = Values.iri(uri);
        say(subject, RDF.TYPE, SKOS.CONCEPT_SCHEME);
        pages.apply(uri).ifPresent(page -> say(subject, OWL.SAMEAS, Values.iri(page)));
        title.values().forEach((tag, text) -> say(subject, DCTERMS.TITLE, literal(tag, text)));
        description.values().forEach((tag, text) -> say(subject, DCTERMS.DESCRIPTION, literal(tag, text)));
        concepts.stream()
                .filter(SkosConcept::top)
                .forEach(concept -> say(subject, SKOS.HAS_TOP_CONCEPT, Values.iri(concept.uri())));
        concepts.forEach(concept -> write(concept, subject));
        out.endRDF();
    }

    private void write(SkosConcept concept, IRI scheme) {
        IRI subject = Values.iri(concept.uri());
        say(subject, RDF.TYPE, SKOS.CONCEPT);
        pages.apply(concept.uri()).ifPresent(page -> say(subject, OWL.SAMEAS, Values.iri(page)));
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
        concept.replacedBy().ifPresent(other -> say(subject, DCTERMS.IS_REPLACED_BY, Values.iri(other)));
    }

    private void say(IRI subject, IRI property, LocalizedTexts texts) {
        texts.values().forEach((tag, some) -> some.forEach(text -> say(subject, property, literal(tag, text))));
    }

    private void say(IRI subject, IRI property, Collection<String> concepts) {
        concepts.forEach(uri -> say(subject, property, Values.iri(uri)));
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
