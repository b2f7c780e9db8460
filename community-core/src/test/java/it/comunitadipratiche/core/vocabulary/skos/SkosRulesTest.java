package it.comunitadipratiche.core.vocabulary.skos;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.LocalizedTexts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SkosRulesTest {
    private static final String HEAD = """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix : <http://example.org/> .
            :s a skos:ConceptScheme ; dct:title "Temi"@it .
            """;

    private final Problems problems = new Problems();

    @Test
    void takesARightConceptWithAllItSays() {
        CheckedVocabulary checked = check(":a a skos:Concept ; skos:inScheme :s ; skos:prefLabel \"A\"@it, \"Ah\"@en ;"
                + " skos:altLabel \"B\"@it ; skos:hiddenLabel \"C\" ; skos:definition \"D\"@it ; skos:scopeNote \"E\"@it ;"
                + " skos:notation \"1\", \"x\"^^:code ; skos:exactMatch <http://other.org/a> ; owl:deprecated true ."
                + ":s skos:hasTopConcept :a .");

        assertThat(problems.kept()).isEmpty();
        CheckedConcept concept = concept(checked, "a");
        assertThat(concept.schemes()).containsExactly(Map.entry("http://example.org/s", true));
        assertThat(concept.deprecated()).contains(true);
        assertThat(concept.content())
                .isEqualTo(new ConceptContent(
                        LocalizedText.of("A", "Ah"),
                        LocalizedTexts.of(Map.of("it", List.of("B"))),
                        LocalizedTexts.of(Map.of("und", List.of("C"))),
                        Map.of(
                                NoteKind.DEFINITION, LocalizedTexts.of(Map.of("it", List.of("D"))),
                                NoteKind.SCOPE_NOTE, LocalizedTexts.of(Map.of("it", List.of("E")))),
                        List.of(Notation.of("1"), new Notation("x", Optional.of("http://example.org/code"))),
                        Map.of(MatchKind.EXACT, List.of("http://other.org/a"))));
        assertThat(checked.schemes())
                .containsExactly(new CheckedScheme(
                        "http://example.org/s", LocalizedText.it("Temi"), LocalizedText.of(Map.of())));
    }

    @Test
    void keepsOnePreferredLabelPerLanguage() {
        CheckedVocabulary checked =
                check(":a a skos:Concept ; skos:inScheme :s ; skos:prefLabel \"Primo\"@it, \"Secondo\"@it .");

        assertThat(codes()).containsExactly("a label.several");
        assertThat(concept(checked, "a").content().label()).isEqualTo(LocalizedText.it("Primo"));
        assertThat(concept(checked, "a").content().altLabels().all()).containsExactly("Secondo");
    }

    @Test
    void leavesOutAConceptWithoutAnyLabel() {
        CheckedVocabulary checked = check(":a a skos:Concept ; skos:inScheme :s .");

        assertThat(codes()).containsExactly("a label.missing");
        assertThat(problems.kept().get(0).imported()).isFalse();
        assertThat(checked.concepts()).isEmpty();
        assertThat(checked.found()).isEqualTo(1);
    }

    @Test
    void takesAnOrdinaryLabelIfThereIsNoPreferredOne() {
        CheckedVocabulary checked = check(":a a skos:Concept ; skos:inScheme :s ; rdfs:label \"A\"@it .");

        assertThat(codes()).containsExactly("a label.fallback");
        assertThat(concept(checked, "a").content().label()).isEqualTo(LocalizedText.it("A"));
    }

    @Test
    void aTextHasOneRole() {
        CheckedVocabulary checked = check(
                ":a a skos:Concept ; skos:inScheme :s ; skos:prefLabel \"A\"@it ; skos:altLabel \"A\"@it, \"B\"@it ; skos:hiddenLabel \"B\"@it .");

        assertThat(codes()).containsExactly("a label.overlap", "a label.overlap");
        assertThat(concept(checked, "a").content().altLabels().all()).containsExactly("B");
        assertThat(concept(checked, "a").content().hiddenLabels().isEmpty()).isTrue();
    }

    @Test
    void breaksCirclesAndTellsWhere() {
        CheckedVocabulary checked = check(
                labelled("a", "skos:broader :b") + labelled("b", "skos:broader :c") + labelled("c", "skos:broader :a"));

        assertThat(codes()).containsExactly("a broader.circle");
        assertThat(concept(checked, "a").broader()).isEmpty();
        assertThat(concept(checked, "b").broader()).containsExactly("http://example.org/c");
    }

    @Test
    void readsNarrowerAsBroaderTheOtherWayRound() {
        CheckedVocabulary checked = check(labelled("a", "skos:narrower :b") + labelled("b", "skos:notation \"1\""));

        assertThat(problems.kept()).isEmpty();
        assertThat(concept(checked, "b").broader()).containsExactly("http://example.org/a");
    }

    @Test
    void leavesOutLinksToNowhere() {
        CheckedVocabulary checked = check(labelled(
                "a", "skos:broader :x ; skos:narrower :y ; skos:related :z ; dct:isReplacedBy :w ; skos:related :a"));

        assertThat(codes())
                .containsExactlyInAnyOrder(
                        "a broader.unknown",
                        "a narrower.unknown",
                        "a related.unknown",
                        "a related.self",
                        "a replacement.unknown");
        assertThat(concept(checked, "a").broader()).isEmpty();
    }

    @Test
    void linksToWhatIsHereAlready() {
        KnownConcepts known = new KnownConcepts(Set.of("http://example.org/x"), Set.of(), Map.of());

        CheckedVocabulary checked = check(labelled("a", "skos:broader :x"), known, Optional.empty());

        assertThat(problems.kept()).isEmpty();
        assertThat(concept(checked, "a").broader()).containsExactly("http://example.org/x");
    }

    @Test
    void whatIsBroaderCannotBeRelatedToo() {
        CheckedVocabulary checked = check(labelled("a", "skos:notation \"1\"")
                + labelled("b", "skos:broader :a")
                + labelled("c", "skos:broader :b ; skos:related :a"));

        assertThat(codes()).containsExactly("c related.broader");
        assertThat(concept(checked, "c").related()).isEmpty();
        assertThat(concept(checked, "a").related()).isEmpty();
    }

    @Test
    void putsAConceptWithoutSchemeIntoTheOnlyOne() {
        CheckedVocabulary checked = check(":a a skos:Concept ; skos:prefLabel \"A\"@it .");

        assertThat(codes()).containsExactly("a scheme.assumed");
        assertThat(concept(checked, "a").schemes()).containsOnlyKeys("http://example.org/s");
    }

    @Test
    void leavesOutAConceptWithoutSchemeIfThereAreSeveral() {
        String file = ":t a skos:ConceptScheme . :a a skos:Concept ; skos:prefLabel \"A\"@it .";
        assertThat(check(file).concepts()).isEmpty();
        assertThat(codes()).containsExactly("a scheme.missing");

        assertThat(concept(check(file, KnownConcepts.NONE, Optional.of("urn:mine")), "a")
                        .schemes())
                .containsOnlyKeys("urn:mine");
    }

    @Test
    void keepsAConceptInSeveralSchemesAndMakesThoseNotDescribed() {
        CheckedVocabulary checked =
                check(":a a skos:Concept ; skos:prefLabel \"A\"@it ; skos:inScheme :s ; skos:topConceptOf :t .");

        assertThat(codes()).containsExactly("t scheme.undescribed");
        assertThat(concept(checked, "a").schemes())
                .isEqualTo(Map.of("http://example.org/s", false, "http://example.org/t", true));
        assertThat(checked.schemes()).hasSize(2);
    }

    @Test
    void takesWhatIsPlainlyAConceptAndTellsWhatIsNot() {
        check(":a skos:inScheme :s ; skos:prefLabel \"A\"@it . [] a skos:Concept . :s skos:hasTopConcept :x .");

        assertThat(problems.kept().stream().map(problem -> problem.message().code()))
                .containsExactlyInAnyOrder(
                        "vocabulary.problem.concept.blank",
                        "vocabulary.problem.top.unknown",
                        "vocabulary.problem.concept.untyped");
    }

    @Test
    void tellsValuesOfTheWrongKind() {
        check(labelled("a", "skos:broader \"x\" ; skos:altLabel :b ; skos:notation :c"));

        assertThat(codes()).containsExactly("a value.link", "a value.text", "a value.text");
    }

    @Test
    void breaksCirclesOfReplacements() {
        CheckedVocabulary checked = check(labelled("a", "dct:isReplacedBy :b")
                + labelled("b", "dct:isReplacedBy :a")
                + labelled("c", "dct:isReplacedBy :a"));

        assertThat(codes()).containsExactly("b replacement.circle");
        assertThat(concept(checked, "c").replacedBy()).contains("http://example.org/a");
        assertThat(concept(checked, "c").deprecated()).contains(true);
        assertThat(concept(checked, "b").replacedBy()).isEmpty();
    }

    @Test
    void anExactMatchIsNotABroadMatchToo() {
        CheckedVocabulary checked =
                check(labelled("a", "skos:exactMatch <http://o/1> ; skos:broadMatch <http://o/1>, <http://o/2>"));

        assertThat(codes()).containsExactly("a match.overlap");
        assertThat(concept(checked, "a").content().matches())
                .isEqualTo(Map.of(MatchKind.EXACT, List.of("http://o/1"), MatchKind.BROAD, List.of("http://o/2")));
    }

    @Test
    void everyProblemHasItsWordsInBothLanguages() {
        check(":a a skos:Concept . :b a skos:Concept ; skos:inScheme :s ; skos:prefLabel \"B\"@it ; skos:broader :b .");

        assertThat(problems.kept()).isNotEmpty().allSatisfy(problem -> {
            String italian = problem.message().in(Locale.ITALIAN);
            String english = problem.message().in(Locale.ENGLISH);
            assertThat(italian).doesNotContain("vocabulary.problem").isNotEqualTo(english);
            assertThat(english).doesNotContain("vocabulary.problem");
        });
    }

    private static String labelled(String name, String rest) {
        return ":" + name + " a skos:Concept ; skos:inScheme :s ; skos:prefLabel \"" + name + "\"@it ; " + rest
                + " .\n";
    }

    private CheckedVocabulary check(String turtle) {
        return check(turtle, KnownConcepts.NONE, Optional.empty());
    }

    private CheckedVocabulary check(String turtle, KnownConcepts known, Optional<String> otherwise) {
        SkosFile file = new SkosReader(1_000_000, 10_000)
                .read(
                        new ByteArrayInputStream((HEAD + turtle).getBytes(StandardCharsets.UTF_8)),
                        VocabularyFormat.TURTLE,
                        problems);
        return new SkosRules(file, known, otherwise, problems).check();
    }

    private static CheckedConcept concept(CheckedVocabulary checked, String name) {
        return checked.concepts().stream()
                .filter(concept -> concept.uri().equals("http://example.org/" + name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> codes() {
        return problems.kept().stream()
                .map(problem -> problem.concept().replace("http://example.org/", "") + " "
                        + problem.message().code().replace("vocabulary.problem.", ""))
                .toList();
    }
}
