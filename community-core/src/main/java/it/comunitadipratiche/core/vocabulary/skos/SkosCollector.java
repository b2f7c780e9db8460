package it.comunitadipratiche.core.vocabulary.skos;

import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;

/** Gathers the statements of a file that SKOS knows of, by their subjects; the others are only counted. */
class SkosCollector extends AbstractRDFHandler {
    static final String NO_LANGUAGE = "und";

    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final long maximum;
    private final Problems problems;
    private long statements;
    private int blankConcepts;

    SkosCollector(long maximum, Problems problems) {
        this.maximum = maximum;
        this.problems = problems;
    }

    SkosFile file() {
        return new SkosFile(resources, statements, blankConcepts);
    }

    @Override
    public void handleStatement(Statement statement) {
        statements++;
        if (statements > maximum) {
            throw new TooMany();
        }
        IRI property = statement.getPredicate();
        Value value = statement.getObject();
        if (statement.getSubject() instanceof IRI subject) {
            take(subject.stringValue(), property, value);
        } else if (property.equals(RDF.TYPE) && value.equals(SKOS.CONCEPT)) {
            blankConcepts++;
            problems.refused(statement.getSubject().toString(), "concept.blank");
        }
    }

    private void take(String subject, IRI property, Value value) {
        Resource.Texts texts = SkosTerms.texts().get(property);
        Resource.Link link = SkosTerms.links().get(property);
        NoteKind note = SkosTerms.notes().get(property);
        MatchKind match = SkosTerms.matches().get(property);
        if (property.equals(RDF.TYPE)) {
            Optional.ofNullable(SkosTerms.types().get(value))
                    .ifPresent(type -> resource(subject).add(type));
        } else if (texts != null) {
            takeText(subject, property, value, (language, text) -> resource(subject)
                    .add(texts, language, text));
        } else if (note != null) {
            takeText(subject, property, value, (language, text) -> resource(subject)
                    .add(note, language, text));
        } else if (link != null) {
            takeLink(subject, property, value, target -> resource(subject).add(link, target));
        } else if (match != null) {
            takeLink(subject, property, value, target -> resource(subject).add(match, target));
        } else if (property.equals(SKOS.NOTATION)) {
            takeNotation(subject, value);
        } else if (property.equals(OWL.DEPRECATED) && value instanceof Literal literal) {
            resource(subject).deprecate(isTrue(literal));
        }
    }

    private void takeText(String subject, IRI property, Value value, BiConsumer<String, String> taker) {
        if (value instanceof Literal literal) {
            String text = literal.getLabel().strip();
            if (!text.isEmpty()) {
                taker.accept(literal.getLanguage().map(SkosCollector::language).orElse(NO_LANGUAGE), text);
            }
        } else if (SKOS.NAMESPACE.equals(property.getNamespace())
                && !SkosTerms.notes().containsKey(property)) {
            problems.mended(subject, "value.text", property.getLocalName());
        }
    }

    private void takeLink(String subject, IRI property, Value value, Consumer<String> taker) {
        if (value instanceof IRI target) {
            taker.accept(target.stringValue());
        } else {
            problems.mended(subject, "value.link", property.getLocalName());
        }
    }

    private void takeNotation(String subject, Value value) {
        if (value instanceof Literal literal && !literal.getLabel().isBlank()) {
            IRI datatype = literal.getDatatype();
            boolean plain = datatype.equals(XSD.STRING) || datatype.equals(RDF.LANGSTRING);
            resource(subject)
                    .add(new Notation(
                            literal.getLabel().strip(),
                            plain ? Optional.empty() : Optional.of(datatype.stringValue())));
        } else {
            problems.mended(subject, "value.text", "notation");
        }
    }

    private Resource resource(String uri) {
        return resources.computeIfAbsent(uri, Resource::new);
    }

    private static boolean isTrue(Literal literal) {
        return literal.getLabel().equals("true") || literal.getLabel().equals("1");
    }

    /** A language tag as BCP 47 writes it, {@code it-IT}; as it stands if it is none. */
    private static String language(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            return tag.toLowerCase(Locale.ROOT);
        }
    }

    /** The file has more statements than were allowed. */
    static class TooMany extends RDFHandlerException {
        TooMany() {
            super("Too many statements");
        }
    }
}
