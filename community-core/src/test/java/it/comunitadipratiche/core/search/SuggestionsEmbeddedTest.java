package it.comunitadipratiche.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.OnOpenSearchToo;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.territories.TerritoryFiles;
import it.comunitadipratiche.core.vocabulary.NewConcept;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@EmbeddedTest
@OnOpenSearchToo
class SuggestionsEmbeddedTest {
    private static final Locale IT = Locale.ITALIAN;
    private final Suggestions suggestions;
    private final Search search;
    private final Entries entries;
    private final Publishing publishing;
    private final Vocabularies vocabularies;
    private final Outbox outbox;
    private final String word = letters("zq" + Id.next());

    SuggestionsEmbeddedTest(
            Suggestions suggestions,
            Search search,
            Entries entries,
            Publishing publishing,
            Vocabularies vocabularies,
            Outbox outbox) {
        this.suggestions = suggestions;
        this.search = search;
        this.entries = entries;
        this.publishing = publishing;
        this.vocabularies = vocabularies;
        this.outbox = outbox;
    }

    @Test
    void areTitlesAndTermsAsLongAsTheyArePublished() {
        vocabularies.ensure("themes", List.of(new NewConcept("c-" + word, LocalizedText.it("Tema " + word))));
        Id article = published("Guida a " + word);
        outbox.drain();

        assertThat(suggestions.of(word.substring(0, 8), IT, 8))
                .extracting(Suggestion::kind, Suggestion::text)
                .containsExactly(
                        tuple(Suggestion.Kind.PUBLICATION, "Guida a " + word),
                        tuple(Suggestion.Kind.TERM, "Tema " + word));
        assertThat(suggestions.of(word.substring(0, 8), IT, 8))
                .extracting(Suggestion::path)
                .containsExactly(Optional.of("/articles/guida-a-" + word), Optional.of("/themes/c-" + word));

        publishing.withdraw(article, IT);
        outbox.drain();
        assertThat(suggestions.of(word.substring(0, 8), IT, 8))
                .extracting(Suggestion::kind)
                .containsExactly(Suggestion.Kind.TERM);
    }

    @Test
    void arePlacesInWhichSomethingIsPublishedForTheReader(TerritoryFiles territories, Callers callers) {
        territories.read(new ByteArrayInputStream("""
                istat,nome,prov_istat,sigla,provincia,reg_istat,regione
                965001,Zuqqapaese,965,ZQ,Zuqqasole,16,Puglia
                965002,Wuqqapaese,965,ZQ,Zuqqasole,16,Puglia
                """.getBytes(StandardCharsets.UTF_8)));
        Caller visitor = Caller.visitor(IT);
        assertThat(callers.call(visitor, () -> suggestions.of("zuqqap", IT, 8))).isEmpty();

        practice("965001", Optional.empty());
        practice("965002", Optional.of(Audience.MEMBERS));

        List<Suggestion> found = callers.call(visitor, () -> suggestions.of("zuqqap", IT, 8));
        assertThat(found)
                .containsExactly(new Suggestion(
                        Suggestion.Kind.TERRITORY,
                        "Zuqqapaese (ZQ)",
                        "965001",
                        "MUNICIPALITY",
                        found.get(0).typeLabel(),
                        Optional.of("/practices?where=965001")));
        assertThat(found.get(0).typeLabel()).startsWith("comune · ");
        assertThat(callers.call(visitor, () -> suggestions.of("Zuqqasol", IT, 8)))
                .extracting(Suggestion::id, Suggestion::type)
                .containsExactly(tuple("965", "PROVINCE"));
        assertThat(callers.call(visitor, () -> suggestions.of("wuqqa", IT, 8))).isEmpty();
        assertThat(callers.call(
                        new Caller(Optional.of(Id.next()), Set.of(Role.MEMBER), Set.of(), IT),
                        () -> suggestions.of("wuqqa", IT, 8)))
                .extracting(Suggestion::id)
                .containsExactly("965002");
    }

    @Test
    void areNoneForWhatIsTooShortOrTooLong() {
        assertThat(suggestions.of("z", IT, 8)).isEmpty();
        assertThat(suggestions.of("?!*\"", IT, 8)).isEmpty();
        assertThat(suggestions.of("z".repeat(10_000), IT, 8)).isEmpty();
        assertThatThrownBy(() -> suggestions.of("zz", IT, 0)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void ofAnotherSpellingAreFoundAndSaidSo() {
        published("Il caso " + word);
        for (int i = 0; i < 25; i++) {
            published("Il caso " + word + " numero " + i);
        }
        outbox.drain();
        String wrong = word.substring(0, 3) + word.substring(4);
        SearchQuery query = SearchQuery.of("article", IT).text(wrong);

        SearchResults first = search.find(query);
        assertThat(first.meant()).contains(new Meant(word, true));
        assertThat(first.total()).contains(26L);
        SearchResults second = search.find(query.from(first.next().orElseThrow().encoded()));

        assertThat(second.items()).hasSize(6);
        assertThat(search.find(SearchQuery.of("article", IT).text(word)).meant())
                .isEmpty();
        assertThatThrownBy(() -> search.find(query.from("sbagliato"))).isInstanceOf(InvalidInputException.class);
    }

    private Id published(String title) {
        String json = "{\"title\":{\"it\":\"" + title + "\"},\"body\":{\"it\":\"<p>Testo.</p>\"}}";
        Id id = entries.create(EntryDraft.of("article", TypedContent.parse(json)))
                .id();
        publishing.publish(id, IT, PublishOrder.now());
        return id;
    }

    private void practice(String territory, Optional<Audience> audience) {
        JsonObject fields = TypedContent.parse("""
                {"title":{"it":"Una pratica"},"summary":{"it":"Si fa."},"instrument":"CO_DESIGN",
                 "policyAreas":["MIGRANTS_ROMA"],"needAddressed":{"it":"Un bisogno."},"territories":["%s"],
                 "proceedingAuthority":{"name":"Comune"},"startDate":"2024-03-01","tooEarly":true,
                 "phases":[{"type":"NOTICE","start":"2024-03-01"}]}""".formatted(territory));
        Id id = entries.create(new EntryDraft("practice", Optional.empty(), audience, Map.of(), fields))
                .id();
        publishing.publish(id, IT, PublishOrder.now());
        outbox.drain();
    }

    /** Letters alone, for words with digits are codes. */
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.toLowerCase(IT)
                .chars()
                .forEach(letter -> letters.append((char) (Character.isDigit(letter) ? 'a' + letter - '0' : letter)));
        return letters.toString();
    }
}
