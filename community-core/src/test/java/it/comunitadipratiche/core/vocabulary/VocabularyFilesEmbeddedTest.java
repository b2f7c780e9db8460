package it.comunitadipratiche.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.RealData;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import it.comunitadipratiche.core.vocabulary.skos.VocabularyFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class VocabularyFilesEmbeddedTest {
    private static final String FILE = """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix : <http://example.org/NAME/> .
            <http://example.org/NAME> a skos:ConceptScheme ;
                dct:title "Temi"@it , "Themes"@en ; dct:description "Di che si parla"@it ; skos:hasTopConcept :abitare .
            :abitare a skos:Concept ; skos:inScheme <http://example.org/NAME> ; skos:notation "01" ;
                skos:prefLabel "Abitare"@it , "Housing"@en ; skos:altLabel "Casa"@it , "Alloggio"@it ;
                skos:definition "Dove si vive"@it ; skos:narrower :sociale ; skos:exactMatch <http://other.org/housing> .
            :sociale a skos:Concept ; skos:inScheme <http://example.org/NAME> ; skos:notation "01.1" , "x"^^:codice ;
                skos:prefLabel "Abitare sociale"@it ; skos:related :lavoro .
            :lavoro a skos:Concept ; skos:inScheme <http://example.org/NAME> ; skos:prefLabel "Lavoro"@it , "senza lingua" .
            :vecchio a skos:Concept ; skos:inScheme <http://example.org/NAME> ; skos:prefLabel "Vecchio"@it ;
                owl:deprecated true ; dct:isReplacedBy :lavoro .
            """;

    private final VocabularyFiles files;
    private final Vocabularies vocabularies;
    private final VocabularyEditor editor;

    VocabularyFilesEmbeddedTest(VocabularyFiles files, Vocabularies vocabularies, VocabularyEditor editor) {
        this.files = files;
        this.vocabularies = vocabularies;
        this.editor = editor;
    }

    @Test
    void importsAWholeScheme() {
        VocabularyImportReport report = read(file("whole"));

        assertThat(report.problems()).isEmpty();
        assertThat(report.concepts()).isEqualTo(4);
        assertThat(report.created()).isEqualTo(4);
        assertThat(report.schemes()).containsExactly("whole");
        SchemeDetails scheme = vocabularies.scheme("whole");
        assertThat(scheme.title()).isEqualTo(LocalizedText.of("Temi", "Themes"));
        assertThat(scheme.concepts()).isEqualTo(4);
        ConceptDetails housing = vocabularies.find("whole", "01").orElseThrow();
        ConceptDetails social = vocabularies.find("whole", "01.1").orElseThrow();
        ConceptDetails work = vocabularies.find("whole", "lavoro").orElseThrow();
        ConceptDetails old = vocabularies.find("whole", "vecchio").orElseThrow();
        assertThat(housing.top()).isTrue();
        assertThat(social.broader()).containsExactly(housing.id());
        assertThat(work.related()).containsExactly(social.id());
        assertThat(old.deprecated()).isTrue();
        assertThat(old.replacedBy()).contains(work.id());
        assertThat(vocabularies.search("whole", "alloggio", Locale.ITALIAN, 5)).containsExactly(housing);
    }

    @Test
    void createsNothingTheSecondTime() {
        read(file("second"));
        long version = vocabularies.scheme("second").version();

        VocabularyImportReport report = read(file("second"));

        assertThat(report.created()).isZero();
        assertThat(report.updated()).isZero();
        assertThat(report.unchanged()).isEqualTo(4);
        assertThat(vocabularies.scheme("second").version()).isEqualTo(version);
    }

    @Test
    void bringsWhatChangedInLineAndTellsWhatVanished() {
        read(file("changed"));

        VocabularyImportReport report = read(file("changed")
                .replace("\"Abitare sociale\"@it", "\"Casa per tutti\"@it")
                .replace("skos:related :lavoro", "skos:related :abitare2")
                .replaceAll("(?s):vecchio a.*", ""));

        assertThat(report.updated()).isEqualTo(2);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.vanished()).containsExactly("http://example.org/changed/vecchio");
        assertThat(report.problems()).singleElement().satisfies(problem -> assertThat(
                        problem.message().code())
                .isEqualTo("vocabulary.problem.related.unknown"));
        assertThat(vocabularies.find("changed", "01.1").orElseThrow().label())
                .isEqualTo(LocalizedText.it("Casa per tutti"));
        assertThat(vocabularies.find("changed", "lavoro").orElseThrow().related())
                .isEmpty();
        assertThat(vocabularies.find("changed", "vecchio")).isPresent();
    }

    @Test
    void aCodeMayPassFromOneConceptToAnother() {
        read(file("codes").replace("\"01.1\"", "\"02\""));

        VocabularyImportReport report = read(file("codes")
                .replace("\"01.1\"", "\"01\"")
                .replace("skos:notation \"01\" ;\n", "skos:notation \"02\" ;\n"));

        assertThat(report.problems()).isEmpty();
        assertThat(report.updated()).isEqualTo(2);
        assertThat(vocabularies.find("codes", "01").orElseThrow().uri()).endsWith("/sociale");
        assertThat(vocabularies.find("codes", "02").orElseThrow().uri()).endsWith("/abitare");
    }

    @Test
    void aNotationBelongsToOneConceptOfAScheme() {
        VocabularyImportReport report =
                read(file("taken").replace("\"01.1\"", "\"01\"").replace(", \"x\"^^:codice", ""));

        assertThat(report.created()).isEqualTo(4);
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message().code()).isEqualTo("vocabulary.problem.notation.taken");
            assertThat(problem.concept()).isEqualTo("http://example.org/taken/sociale");
        });
        assertThat(vocabularies.find("taken", "sociale")).isPresent();
    }

    @Test
    void aRehearsalWritesNothing() {
        VocabularyImportReport report =
                files.read(stream(file("rehearsal")), VocabularyFormat.TURTLE, VocabularyImportOptions.DRY_RUN);

        assertThat(report.dryRun()).isTrue();
        assertThat(report.created()).isEqualTo(4);
        assertThatThrownBy(() -> vocabularies.scheme("rehearsal")).isInstanceOf(NotFoundException.class);

        read(file("rehearsal"));
        String changed = file("rehearsal").replace("\"Lavoro\"@it", "\"Lavori\"@it");
        assertThat(files.read(stream(changed), VocabularyFormat.TURTLE, VocabularyImportOptions.DRY_RUN)
                        .updated())
                .isEqualTo(1);
        assertThat(vocabularies
                        .find("rehearsal", "lavoro")
                        .orElseThrow()
                        .content()
                        .label()
                        .best(Locale.ITALIAN))
                .isEqualTo("Lavoro");
        assertThat(read(changed).updated()).isEqualTo(1);
    }

    @Test
    void aBrokenFileLeavesNothing() {
        assertThatThrownBy(() -> read(file("broken") + "<http://example.org/broken/x> a \""))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> vocabularies.scheme("broken")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatWasDeprecatedHereStaysSoWhenTheFileDoesNotSay() {
        read(file("kept"));
        ConceptDetails work = vocabularies.find("kept", "lavoro").orElseThrow();
        editor.deprecate(work.id(), Optional.empty(), work.version());

        assertThat(read(file("kept")).unchanged()).isEqualTo(4);
        assertThat(vocabularies.concept(work.id()).deprecated()).isTrue();
    }

    @Test
    void putsConceptsWithoutSchemeWhereTheImportSays() {
        String loose = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
                + "<http://example.org/loose/a> a skos:Concept ; skos:prefLabel \"A\"@it .";

        VocabularyImportReport report = files.read(
                stream(loose), VocabularyFormat.TURTLE, new VocabularyImportOptions(false, Optional.of("sciolti")));

        assertThat(report.created()).isEqualTo(1);
        assertThat(report.schemes()).containsExactly("sciolti");
        assertThat(vocabularies.find("sciolti", "a")).isPresent();
    }

    @Test
    void aConceptMayBelongToTwoSchemes() {
        String shared = "<http://example.org/shared/x> a skos:Concept ; skos:inScheme <http://example.org/one-of-two>,"
                + " <http://example.org/two-of-two> ; skos:notation \"X\" ; skos:prefLabel \"Comune\"@it .";

        read(file("one-of-two") + shared);

        ConceptDetails first = vocabularies.find("one-of-two", "X").orElseThrow();
        ConceptDetails second = vocabularies.find("two-of-two", "X").orElseThrow();
        assertThat(first.id()).isEqualTo(second.id());
        assertThat(second.scheme()).isEqualTo("two-of-two");
    }

    @Test
    void exportsWhatWasImportedInEachFormat() throws IOException {
        read(file("export"));
        Model turtle = export("export", VocabularyFormat.TURTLE);

        assertThat(turtle).isNotEmpty();
        assertThat(Models.isomorphic(export("export", VocabularyFormat.RDF_XML), turtle))
                .isTrue();
        assertThat(Models.isomorphic(export("export", VocabularyFormat.JSON_LD), turtle))
                .isTrue();
        Model original = Rio.parse(stream(file("export")), RDFFormat.TURTLE);
        original.removeAll(turtle);
        assertThat(original).isEmpty();
    }

    @Test
    void exportsAlwaysTheSame() {
        read(file("order"));

        for (VocabularyFormat format : VocabularyFormat.values()) {
            assertThat(bytes("order", format)).isEqualTo(bytes("order", format));
        }
    }

    @Test
    void itsOwnExportsChangeNothingWhenTheyComeBack() {
        read(file("return"));

        for (VocabularyFormat format : VocabularyFormat.values()) {
            VocabularyImportReport report =
                    files.read(new ByteArrayInputStream(bytes("return", format)), format, VocabularyImportOptions.NONE);
            assertThat(report.problems()).isEmpty();
            assertThat(report.unchanged()).isEqualTo(4);
        }
    }

    @Test
    void onlyEditorsImport(Callers callers) {
        assertThatThrownBy(() -> callers.run(Caller.visitor(Locale.ITALIAN), () -> read(file("visitor"))))
                .isInstanceOf(UnauthenticatedException.class);
    }

    @Test
    void bearsAThousandConceptsInAChainOfCircles() {
        StringBuilder file = new StringBuilder("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n");
        for (int i = 0; i < 1000; i++) {
            file.append("<http://example.org/circles/c")
                    .append(i)
                    .append("> a skos:Concept ; skos:inScheme <http://example.org/circles> ; skos:prefLabel \"c")
                    .append(i)
                    .append("\"@it ; skos:broader <http://example.org/circles/c")
                    .append((i + 1) % 1000)
                    .append("> .\n");
        }

        VocabularyImportReport report = read(file.toString());

        assertThat(report.created()).isEqualTo(1000);
        assertThat(report.problemCount()).isEqualTo(1 + 1 + 9);
    }

    @Test
    void importsAllRealVocabulariesAndThenNothingMore() throws IOException {
        Path folder = RealData.require("vocabularies");
        List<Path> all = new ArrayList<>();
        try (Stream<Path> found = Files.list(folder)) {
            found.filter(file -> file.toString().endsWith(".ttl")).sorted().forEach(all::add);
        }

        for (Path file : all) {
            VocabularyImportReport first = read(file);
            assertThat(first.created() + first.unchanged())
                    .as(file.toString())
                    .isEqualTo(first.concepts())
                    .isPositive();
            VocabularyImportReport second = read(file);
            assertThat(second.created()).isZero();
            assertThat(second.unchanged()).isEqualTo(second.concepts());
            for (String scheme : first.schemes()) {
                Model turtle = export(scheme, VocabularyFormat.TURTLE);
                assertThat(Models.isomorphic(export(scheme, VocabularyFormat.RDF_XML), turtle))
                        .isTrue();
                assertThat(Models.isomorphic(export(scheme, VocabularyFormat.JSON_LD), turtle))
                        .isTrue();
            }
        }
        assertThat(vocabularies.scheme("cofog-2009").concepts()).isEqualTo(189);
    }

    private VocabularyImportReport read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return files.read(in, VocabularyFormat.TURTLE, VocabularyImportOptions.NONE);
        }
    }

    private VocabularyImportReport read(String turtle) {
        return files.read(stream(turtle), VocabularyFormat.TURTLE, VocabularyImportOptions.NONE);
    }

    private byte[] bytes(String scheme, VocabularyFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.write(scheme, format, out);
        return out.toByteArray();
    }

    private Model export(String scheme, VocabularyFormat format) throws IOException {
        RDFFormat rdf = Rio.getParserFormatForMIMEType(format.mediaType()).orElseThrow();
        return Rio.parse(new ByteArrayInputStream(bytes(scheme, format)), rdf);
    }

    private static String file(String name) {
        return FILE.replace("NAME", name);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
