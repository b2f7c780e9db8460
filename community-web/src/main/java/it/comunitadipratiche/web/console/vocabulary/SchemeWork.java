package it.comunitadipratiche.web.console.vocabulary;

import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Slug;
import it.comunitadipratiche.core.vocabulary.ConceptDetails;
import it.comunitadipratiche.core.vocabulary.SchemeDetails;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import it.comunitadipratiche.core.vocabulary.VocabularyEditor;
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
import java.util.Optional;

/** Lists vocabularies, shows one as a tree, makes, describes and deletes them. */
@ApplicationScoped
class SchemeWork {
    private static final int MOST_FOUND = 100;

    private Vocabularies vocabularies;
    private VocabularyEditor editor;
    private Locales locales;

    @SuppressWarnings("NullAway.Init")
    protected SchemeWork() {
        // for the CDI proxy
    }

    @Inject
    SchemeWork(Vocabularies vocabularies, VocabularyEditor editor, Locales locales) {
        this.vocabularies = vocabularies;
        this.editor = editor;
        this.locales = locales;
    }

    Page list(Visit visit) {
        return Page.of(
                "console/vocabulary/schemes",
                Heading.of(visit.texts().of("console.vocabulary.title")),
                new SchemesPage(vocabularies.schemes().stream()
                        .map(scheme -> SchemeLine.of(scheme, visit))
                        .toList()));
    }

    Page tree(String name, Visit visit) {
        SchemeDetails scheme = vocabularies.scheme(name);
        SchemeTree tree = new SchemeTree(vocabularies.concepts(name), visit);
        Optional<String> words = visit.parameter("q");
        Optional<ConceptDetails> above = visit.parameter("below").flatMap(key -> vocabularies.find(name, key));
        List<Branch> branches = words.isPresent()
                ? vocabularies.search(name, words.get(), visit.language(), MOST_FOUND).stream()
                        .map(tree::alone)
                        .toList()
                : above.map(tree::below).orElseGet(tree::whole);
        SchemePage page = new SchemePage(
                SchemeLine.of(scheme, visit), scheme, words.orElse(""), above.map(tree::alone), branches);
        return Page.of(
                "console/vocabulary/scheme",
                Heading.of(visit.texts().best(scheme.title())).below(VocabularyPaths.wayToAll(visit)),
                page);
    }

    Page draft(Visit visit) {
        return form(empty(), Optional.empty(), 0, Objections.NONE, visit);
    }

    Answer create(Visit visit) {
        SchemeForm typed = empty().read(visit);
        LocalizedText title = typed.title().text();
        try {
            String name = typed.name().isEmpty()
                    ? Slug.from(title.best(locales.standard())).value()
                    : new Slug(typed.name()).value();
            editor.createScheme(name, title, typed.description().text());
            return Leaving.to(VocabularyPaths.scheme(name, visit) + "?done=saved");
        } catch (CommunityException refusal) {
            return form(typed, Optional.empty(), 0, Objections.of(refusal, visit), visit);
        }
    }

    Page edit(String name, Visit visit) {
        SchemeDetails scheme = vocabularies.scheme(name);
        return form(known(scheme), Optional.of(scheme), scheme.version(), Objections.NONE, visit);
    }

    Answer update(String name, Visit visit) {
        SchemeDetails scheme = vocabularies.scheme(name);
        SchemeForm typed = known(scheme).read(visit);
        long version = VocabularyPaths.version(visit);
        try {
            editor.updateScheme(name, typed.title().text(), typed.description().text(), version);
            return Leaving.to(VocabularyPaths.scheme(name, visit) + "?done=saved");
        } catch (NotFoundException e) {
            throw e;
        } catch (CommunityException refusal) {
            return form(typed, Optional.of(scheme), version, Objections.of(refusal, visit), visit);
        }
    }

    Answer delete(String name, Visit visit) {
        SchemeDetails scheme = vocabularies.scheme(name);
        try {
            editor.deleteScheme(name);
            return Leaving.to(VocabularyPaths.all(visit) + "?done=deleted");
        } catch (NotFoundException e) {
            throw e;
        } catch (CommunityException refusal) {
            return form(known(scheme), Optional.of(scheme), scheme.version(), Objections.of(refusal, visit), visit);
        }
    }

    private SchemeForm empty() {
        return new SchemeForm("", LanguageFields.of(locales.supported()), LanguageFields.of(locales.supported()));
    }

    private SchemeForm known(SchemeDetails scheme) {
        return new SchemeForm(
                scheme.name(),
                LanguageFields.of(scheme.title(), locales.supported()),
                LanguageFields.of(scheme.description(), locales.supported()));
    }

    private static Page form(
            SchemeForm fields, Optional<SchemeDetails> known, long version, Objections objections, Visit visit) {
        SchemeFormPage page =
                new SchemeFormPage(fields, known.map(scheme -> SchemeLine.of(scheme, visit)), version, objections);
        Heading heading = known.map(scheme -> Heading.of(visit.texts()
                                .of("console.vocabulary.edit", visit.texts().best(scheme.title())))
                        .below(VocabularyPaths.wayTo(scheme, visit)))
                .orElseGet(() ->
                        Heading.of(visit.texts().of("console.vocabulary.new")).below(VocabularyPaths.wayToAll(visit)));
        return objections.on("console/vocabulary/scheme-form", heading, page);
    }
}
