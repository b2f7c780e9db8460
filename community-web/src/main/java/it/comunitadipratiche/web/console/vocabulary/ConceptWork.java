package it.comunitadipratiche.web.console.vocabulary;

import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.LocalizedTexts;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Slug;
import it.comunitadipratiche.core.vocabulary.ConceptDetails;
import it.comunitadipratiche.core.vocabulary.SchemeDetails;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import it.comunitadipratiche.core.vocabulary.VocabularyEditor;
import it.comunitadipratiche.core.vocabulary.skos.ConceptContent;
import it.comunitadipratiche.core.vocabulary.skos.NoteKind;
import it.comunitadipratiche.web.console.LanguageFields;
import it.comunitadipratiche.web.console.Objections;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Leaving;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes concepts, gives them words and a place, takes them out of use and back into it. */
@ApplicationScoped
class ConceptWork {
    private Vocabularies vocabularies;
    private VocabularyEditor editor;
    private ConceptChoices choices;
    private Locales locales;

    @SuppressWarnings("NullAway.Init")
    protected ConceptWork() {
        // for the CDI proxy
    }

    @Inject
    ConceptWork(Vocabularies vocabularies, VocabularyEditor editor, ConceptChoices choices, Locales locales) {
        this.vocabularies = vocabularies;
        this.editor = editor;
        this.choices = choices;
        this.locales = locales;
    }

    Page draft(String scheme, Visit visit) {
        String above = visit.parameter("broader")
                .flatMap(key -> vocabularies.find(scheme, key))
                .map(ConceptDetails::code)
                .orElse("");
        return draft(scheme, "", empty(), empty(), above, Objections.NONE, visit);
    }

    Answer create(String scheme, Visit visit) {
        LanguageFields label = empty().read(visit, "label");
        LanguageFields definition = empty().read(visit, "definition");
        String code = visit.written("code");
        try {
            Set<Id> broader = choices.read(scheme, "broader", visit);
            String wanted = code.isEmpty()
                    ? Slug.from(label.text().best(locales.standard())).value()
                    : code;
            Id made = editor.create(scheme, wanted, content(label.text(), definition.text()), broader);
            return Leaving.to(VocabularyPaths.concept(scheme, made, visit) + "?done=saved");
        } catch (NotFoundException e) {
            throw e;
        } catch (CommunityException refusal) {
            String above = visit.written("broader-more");
            return draft(scheme, code, label, definition, above, Objections.of(refusal, visit), visit);
        }
    }

    Page show(String scheme, Id id, Visit visit) {
        ConceptDetails concept = concept(scheme, id);
        return page(concept, words(concept), concept.code(), concept.version(), Objections.NONE, visit);
    }

    /** Does something with a concept; an unnamed deed gives it other words. */
    Answer change(String scheme, Id id, String deed, Visit visit) {
        ConceptDetails concept = concept(scheme, id);
        long version = VocabularyPaths.version(visit);
        ConceptWords typed = deed.isEmpty() ? words(concept).read(visit) : words(concept);
        try {
            switch (deed) {
                case "" -> editor.update(id, typed.content(concept.content()), version);
                case "place" -> place(concept, version, visit);
                case "deprecate" ->
                    editor.deprecate(
                            id,
                            choices.read(scheme, "replacement", visit).stream().findFirst(),
                            version);
                case "reinstate" -> editor.reinstate(id, version);
                default -> throw new NotFoundException("web.page.unknown", visit.path());
            }
            return Leaving.to(VocabularyPaths.concept(scheme, id, visit) + "?done=saved");
        } catch (NotFoundException e) {
            throw e;
        } catch (CommunityException refusal) {
            String code = deed.equals("place") ? visit.written("code") : concept.code();
            return page(concept, typed, code, version, Objections.of(refusal, visit), visit);
        }
    }

    /** Gives it a code and puts it below and beside others. */
    private void place(ConceptDetails concept, long version, Visit visit) {
        Set<Id> broader = choices.read(concept.scheme(), "broader", visit);
        Set<Id> related = choices.read(concept.scheme(), "related", visit);
        editor.place(concept.id(), concept.scheme(), visit.written("code"), broader, related, version);
    }

    private ConceptDetails concept(String scheme, Id id) {
        vocabularies.scheme(scheme);
        return vocabularies
                .find(scheme, id.toString())
                .orElseThrow(() -> new NotFoundException("vocabulary.concept.unknown", id));
    }

    private ConceptWords words(ConceptDetails concept) {
        return ConceptWords.of(concept.content(), locales.supported());
    }

    private LanguageFields empty() {
        return LanguageFields.of(locales.supported());
    }

    private static ConceptContent content(LocalizedText label, LocalizedText definition) {
        Map<String, List<String>> said = new TreeMap<>();
        definition.values().forEach((language, text) -> said.put(language, List.of(text)));
        return new ConceptContent(
                label,
                LocalizedTexts.NONE,
                LocalizedTexts.NONE,
                Map.of(NoteKind.DEFINITION, LocalizedTexts.of(said)),
                List.of(),
                Map.of());
    }

    private Page draft(
            String name,
            String code,
            LanguageFields label,
            LanguageFields definition,
            String broader,
            Objections objections,
            Visit visit) {
        SchemeDetails scheme = vocabularies.scheme(name);
        NewConceptPage page = new NewConceptPage(
                VocabularyPaths.scheme(name, visit),
                code,
                label,
                definition,
                broader,
                choices.offered(name, visit),
                objections.texts());
        Heading heading = Heading.of(visit.texts().of("console.vocabulary.concept-new"))
                .below(VocabularyPaths.wayTo(scheme, visit));
        return objections.on("console/vocabulary/concept-new", heading, page);
    }

    private Page page(
            ConceptDetails concept, ConceptWords words, String code, long version, Objections objections, Visit visit) {
        SchemeDetails scheme = vocabularies.scheme(concept.scheme());
        SchemeTree tree = new SchemeTree(vocabularies.concepts(concept.scheme()), visit);
        ConceptPage page = new ConceptPage(
                concept,
                VocabularyPaths.concept(concept.scheme(), concept.id(), visit),
                VocabularyPaths.scheme(concept.scheme(), visit),
                words,
                code,
                choices.ticked(concept.broader(), visit),
                choices.ticked(concept.related(), visit),
                tree.below(concept),
                concept.replacedBy().flatMap(vocabularies::find).map(tree::alone),
                choices.offered(concept.scheme(), visit),
                version,
                objections.texts());
        Heading heading = Heading.of(visit.texts().best(concept.label())).below(VocabularyPaths.wayTo(scheme, visit));
        return objections.on("console/vocabulary/concept", heading, page);
    }
}
