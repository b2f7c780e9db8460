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
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.vocabulary.NewConcept;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** Letters alone, for words with digits are codes. */
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.toLowerCase(IT)
                .chars()
                .forEach(letter -> letters.append((char) (Character.isDigit(letter) ? 'a' + letter - '0' : letter)));
        return letters.toString();
    }
}
