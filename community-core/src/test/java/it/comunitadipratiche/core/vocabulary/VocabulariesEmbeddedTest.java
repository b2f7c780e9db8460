package it.comunitadipratiche.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.TestTransactions;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.NotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class VocabulariesEmbeddedTest {
    private final Vocabularies vocabularies;
    private final TestTransactions transactions;

    VocabulariesEmbeddedTest(Vocabularies vocabularies, TestTransactions transactions) {
        this.vocabularies = vocabularies;
        this.transactions = transactions;
    }

    @Test
    void makesASchemeAndItsConceptsAtOnce() {
        Map<String, ConceptDetails> made = vocabularies.ensure(
                "ensure-many",
                List.of(
                        new NewConcept("figlio", LocalizedText.it("Figlio"), Optional.of("padre")),
                        new NewConcept("padre", LocalizedText.of("Padre", "Father"))));

        assertThat(made).containsOnlyKeys("figlio", "padre");
        ConceptDetails child = at(vocabularies.resolve("ensure-many", List.of("figlio")), "figlio");
        ConceptDetails parent = at(vocabularies.resolve("ensure-many", List.of("padre")), "padre");
        assertThat(child.broader()).containsExactly(parent.id());
        assertThat(parent.narrower()).containsExactly(child.id());
        assertThat(parent.top()).isTrue();
        assertThat(vocabularies.scheme("ensure-many").concepts()).isEqualTo(2);
        assertThat(vocabularies.schemes()).extracting(SchemeDetails::name).contains("ensure-many");
    }

    @Test
    void makesNothingTwice() {
        List<NewConcept> wanted = List.of(new NewConcept("uno", LocalizedText.it("Uno")));
        Id first = at(vocabularies.ensure("ensure-twice", wanted), "uno").id();

        assertThat(at(vocabularies.ensure("ensure-twice", wanted), "uno").id()).isEqualTo(first);
        assertThat(vocabularies.scheme("ensure-twice").concepts()).isEqualTo(1);
    }

    @Test
    void findsWhatPeopleWroteOrMakesIt() {
        vocabularies.ensure("ensure-labels", List.of(new NewConcept("C1", LocalizedText.of("Casa", "Home"))));

        Map<String, ConceptDetails> found =
                vocabularies.ensureLabels("ensure-labels", List.of("C1", "casa", "Home", "Città e paesi"));

        assertThat(at(found, "casa")).isEqualTo(at(found, "C1"));
        assertThat(at(found, "Home")).isEqualTo(at(found, "C1"));
        assertThat(at(found, "Città e paesi").code()).isEqualTo("citta-e-paesi");
        assertThat(vocabularies.scheme("ensure-labels").concepts()).isEqualTo(2);
    }

    @Test
    void resolvesIdsUrisAndCodesAndLeavesOutTheRest() {
        ConceptDetails concept =
                at(vocabularies.ensure("resolve", List.of(new NewConcept("uno", LocalizedText.it("Uno")))), "uno");

        Map<String, ConceptDetails> found =
                vocabularies.resolve("resolve", List.of(concept.id().toString(), concept.uri(), "uno", "niente"));

        assertThat(found).containsOnlyKeys(concept.id().toString(), concept.uri(), "uno");
        assertThat(vocabularies.resolve("no-such-scheme", List.of("uno"))).isEmpty();
        assertThat(vocabularies.concept(concept.id())).isEqualTo(concept);
        assertThatThrownBy(() -> vocabularies.concept(Id.next())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> vocabularies.scheme("no-such-scheme")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aTransactionSeesWhatItMadeAndOthersOnlyAfterIt() {
        vocabularies.ensure("isolation", List.of(new NewConcept("uno", LocalizedText.it("Uno"))));

        assertThatThrownBy(() -> transactions.run(() -> {
                    vocabularies.ensure("isolation", List.of(new NewConcept("due", LocalizedText.it("Due"))));
                    assertThat(vocabularies.resolve("isolation", List.of("due")))
                            .hasSize(1);
                    throw new IllegalStateException("roll back");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(vocabularies.resolve("isolation", List.of("uno", "due"))).containsOnlyKeys("uno");

        transactions.run(
                () -> vocabularies.ensure("isolation", List.of(new NewConcept("tre", LocalizedText.it("Tre")))));
        assertThat(vocabularies.resolve("isolation", List.of("tre"))).hasSize(1);
    }

    @Test
    void followsTheHierarchyUpAndDown() {
        Map<String, ConceptDetails> made = vocabularies.ensure(
                "closure",
                List.of(
                        new NewConcept("a", LocalizedText.it("A")),
                        new NewConcept("b", LocalizedText.it("B"), Optional.of("a")),
                        new NewConcept("c", LocalizedText.it("C"), Optional.of("b")),
                        new NewConcept("d", LocalizedText.it("D"))));
        Id a = at(made, "a").id();
        Id b = at(made, "b").id();
        Id c = at(made, "c").id();

        assertThat(vocabularies.withNarrower(a)).containsExactly(a, b, c);
        assertThat(vocabularies.withBroader(c)).containsExactly(c, b, a);
    }

    @Test
    void seedsThatAreBroaderThanThemselvesEndUpOnTop() {
        Map<String, ConceptDetails> made = vocabularies.ensure(
                "seed-circle",
                List.of(
                        new NewConcept("a", LocalizedText.it("A"), Optional.of("b")),
                        new NewConcept("b", LocalizedText.it("B"), Optional.of("a"))));

        assertThat(made.values())
                .allSatisfy(concept -> assertThat(concept.broader()).isEmpty());
    }

    @Test
    void refusesACodeThatIsEmpty() {
        assertThatThrownBy(() -> vocabularies.ensure("bad-code", List.of(new NewConcept(" ", LocalizedText.it("A")))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void searchesLabelsWithoutAccents() {
        vocabularies.ensureLabels("search", List.of("Povertà educativa", "Casa"));

        assertThat(vocabularies.search("search", "poverta", Locale.ITALIAN, 10))
                .extracting(ConceptDetails::code)
                .containsExactly("poverta-educativa");
    }

    private static ConceptDetails at(Map<String, ConceptDetails> concepts, String key) {
        return Objects.requireNonNull(concepts.get(key), key);
    }
}
