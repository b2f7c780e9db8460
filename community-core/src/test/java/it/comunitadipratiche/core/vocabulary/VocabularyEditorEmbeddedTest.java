package it.comunitadipratiche.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.LocalizedTexts;
import it.comunitadipratiche.core.kernel.StaleVersionException;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import it.comunitadipratiche.core.vocabulary.skos.ConceptContent;
import it.comunitadipratiche.core.vocabulary.skos.MatchKind;
import it.comunitadipratiche.core.vocabulary.skos.VocabularyFormat;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class VocabularyEditorEmbeddedTest {
    private static final LocalizedText NOTHING = LocalizedText.of(Map.of());

    private final VocabularyEditor editor;
    private final Vocabularies vocabularies;
    private final SeenEvents seen;

    VocabularyEditorEmbeddedTest(VocabularyEditor editor, Vocabularies vocabularies, SeenEvents seen) {
        this.editor = editor;
        this.vocabularies = vocabularies;
        this.seen = seen;
    }

    @Test
    void changesTheWordsOfAConceptAndTells() {
        Id id = aConceptIn("edit-words", "uno");
        seen.forget();

        editor.update(id, ConceptContent.of(LocalizedText.it("Altro")), version(id));

        assertThat(vocabularies.concept(id).label()).isEqualTo(LocalizedText.it("Altro"));
        assertThat(seen.changed()).containsExactly(new ConceptChanged("edit-words", id));
    }

    @Test
    void refusesWhatWasChangedMeanwhile() {
        Id id = aConceptIn("edit-stale", "uno");
        long version = version(id);
        editor.update(id, ConceptContent.of(LocalizedText.it("Altro")), version);

        assertThatThrownBy(() -> editor.update(id, ConceptContent.of(LocalizedText.it("Terzo")), version))
                .isInstanceOf(StaleVersionException.class);
        SchemeDetails scheme = vocabularies.scheme("edit-stale");
        editor.updateScheme("edit-stale", LocalizedText.it("Nuovo"), NOTHING, scheme.version());
        assertThat(vocabularies.scheme("edit-stale").title()).isEqualTo(LocalizedText.it("Nuovo"));
        assertThatThrownBy(
                        () -> editor.updateScheme("edit-stale", LocalizedText.it("Ancora"), NOTHING, scheme.version()))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void givesAConceptAnotherCodeThatAnExportKeeps(VocabularyFiles files) {
        Id id = aConceptIn("edit-code", "uno");
        aConceptIn("edit-code", "due");
        seen.forget();

        editor.place(id, "edit-code", "01", List.of(), List.of(), version(id));

        ConceptDetails concept = vocabularies.find("edit-code", "01").orElseThrow();
        assertThat(concept.id()).isEqualTo(id);
        assertThat(concept.uri()).endsWith("uno");
        assertThat(vocabularies.concepts("edit-code"))
                .extracting(ConceptDetails::code)
                .containsExactly("01", "due");
        assertThat(seen.changed()).containsExactly(new ConceptChanged("edit-code", id));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        files.write("edit-code", VocabularyFormat.TURTLE, file);
        assertThat(file.toString(StandardCharsets.UTF_8)).contains("skos:notation \"01\"");
        assertThatThrownBy(() -> editor.place(id, "edit-code", "due", List.of(), List.of(), version(id)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> editor.place(id, "edit-code", " ", List.of(), List.of(), version(id)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void givesAConceptACodeAndAPlaceAtOnce() {
        Id above = aConceptIn("edit-place", "sopra");
        Id id = aConceptIn("edit-place", "uno");

        editor.place(id, "edit-place", "02", List.of(above), List.of(), version(id));

        assertThat(vocabularies.find("edit-place", "02").orElseThrow().broader())
                .containsExactly(above);
        assertThatThrownBy(() -> editor.place(above, "edit-place", "01", List.of(id), List.of(), version(above)))
                .isInstanceOf(InvalidInputException.class);
        assertThat(vocabularies.find("edit-place", "sopra")).isPresent();
    }

    @Test
    void refusesAMatchThatIsNoAddress() {
        Id id = aConceptIn("edit-match", "uno");
        ConceptContent content = new ConceptContent(
                LocalizedText.it("Uno"),
                LocalizedTexts.NONE,
                LocalizedTexts.NONE,
                Map.of(),
                List.of(),
                Map.of(MatchKind.EXACT, List.of("eurovoc")));

        assertThatThrownBy(() -> editor.update(id, content, version(id))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void deletesAnEmptySchemeOnly() {
        editor.createScheme("edit-empty", LocalizedText.it("Vuoto"), NOTHING);
        aConceptIn("edit-full", "uno");

        editor.deleteScheme("edit-empty");

        assertThat(vocabularies.schemes()).extracting(SchemeDetails::name).doesNotContain("edit-empty");
        assertThatThrownBy(() -> editor.deleteScheme("edit-full")).isInstanceOf(ConflictException.class);
    }

    @Test
    void movesAConceptButNeverIntoACircle() {
        Id top = aConceptIn("edit-move", "sopra");
        Id middle = aConceptIn("edit-move", "mezzo");
        Id below = aConceptIn("edit-move", "sotto");
        editor.move(middle, List.of(top), List.of(), version(middle));
        editor.move(below, List.of(middle), List.of(), version(below));

        assertThat(vocabularies.withNarrower(top)).containsExactlyInAnyOrder(top, middle, below);
        assertThat(vocabularies.concept(below).top()).isFalse();
        assertThatThrownBy(() -> editor.move(top, List.of(below), List.of(), version(top)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> editor.move(top, List.of(top), List.of(), version(top)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> editor.move(below, List.of(middle), List.of(top), version(below)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> editor.move(top, List.of(), List.of(below), version(top)))
                .isInstanceOf(InvalidInputException.class);

        editor.move(below, List.of(), List.of(top), version(below));
        assertThat(vocabularies.concept(top).related()).containsExactly(below);
        assertThat(vocabularies.withNarrower(top)).containsExactlyInAnyOrder(top, middle);
    }

    @Test
    void deprecatesAndReplacesInsteadOfDeleting() {
        Id old = aConceptIn("edit-old", "vecchio");
        Id fresh = aConceptIn("edit-old", "nuovo");

        editor.deprecate(old, Optional.of(fresh), version(old));

        assertThat(vocabularies.concept(old).deprecated()).isTrue();
        assertThat(vocabularies.concept(old).replacedBy()).contains(fresh);
        assertThatThrownBy(() -> editor.deprecate(fresh, Optional.of(old), version(fresh)))
                .isInstanceOf(InvalidInputException.class);
        editor.reinstate(old, version(old));
        assertThat(vocabularies.concept(old).deprecated()).isFalse();
        assertThat(vocabularies.concept(old).replacedBy()).isEmpty();
    }

    @Test
    void aCodeIsUniqueInItsScheme() {
        aConceptIn("edit-codes", "uno");

        assertThatThrownBy(() -> aConceptIn("edit-codes", "uno")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> editor.createScheme("edit-codes", LocalizedText.it("Doppio"), NOTHING))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> editor.createScheme("Non va!", LocalizedText.it("Nome"), NOTHING))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void visitorsChangeNothing(Callers callers) {
        assertThatThrownBy(() -> callers.run(
                        Caller.visitor(Locale.ITALIAN),
                        () -> editor.createScheme("edit-visitor", LocalizedText.it("Nome"), NOTHING)))
                .isInstanceOf(UnauthenticatedException.class);
    }

    @Test
    void writersOfTheSameSchemeWaitForEachOther() throws Exception {
        vocabularies.ensureLabels("edit-parallel", List.of("inizio"));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> work = IntStream.range(0, 20)
                    .<Future<?>>mapToObj(number -> threads.submit(
                            () -> vocabularies.ensureLabels("edit-parallel", List.of("tema " + number % 10))))
                    .toList();
            for (Future<?> one : work) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(vocabularies.scheme("edit-parallel").concepts()).isEqualTo(11);
    }

    private Id aConceptIn(String scheme, String code) {
        if (vocabularies.schemes().stream().noneMatch(known -> known.name().equals(scheme))) {
            editor.createScheme(scheme, LocalizedText.it(scheme), NOTHING);
        }
        return editor.create(scheme, code, ConceptContent.of(LocalizedText.it(code)), List.of());
    }

    private long version(Id id) {
        return vocabularies.concept(id).version();
    }
}
