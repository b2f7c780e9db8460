package it.comunitadipratiche.core.norms;

import static it.comunitadipratiche.core.norms.Written.IT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.TestClock;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.search.Suggestion;
import it.comunitadipratiche.core.search.Suggestions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Norms among what is suggested while somebody types. */
@EmbeddedTest
class NormSuggestionsEmbeddedTest {
    private final Suggestions suggestions;
    private final Callers callers;
    private final Written written;
    private final TestClock clock;

    NormSuggestionsEmbeddedTest(
            Suggestions suggestions,
            Callers callers,
            Entries entries,
            Publishing publishing,
            Outbox outbox,
            TestClock clock) {
        this.suggestions = suggestions;
        this.callers = callers;
        this.written = new Written(entries, publishing, outbox);
        this.clock = clock;
    }

    @BeforeEach
    void isLaterThanWhatIsRemembered() {
        clock.advance(Duration.ofDays(Id.next().value() % 1000 + 1));
    }

    @Test
    void areFoundHoweverTheyAreCalled() {
        written.article("<p>L'art. 3 della " + written.law() + "</p>");
        String number = Integer.toString(written.number());

        for (String typed : List.of(
                "l. " + number,
                "L " + number,
                "legge " + number,
                "legge n. " + number + " del 2019",
                number + "/2019",
                number)) {
            assertThat(suggestions.of(typed, IT, 8))
                    .as(typed)
                    .extracting(Suggestion::kind, Suggestion::text, Suggestion::id, Suggestion::path)
                    .contains(tuple(
                            Suggestion.Kind.NORM,
                            written.law(),
                            written.key(),
                            Optional.of("/norms/" + written.key())));
        }
        assertThat(suggestions.of("legge " + number, IT, 8).get(0).typeLabel()).startsWith("norma");
    }

    @Test
    void leadToThePassageThatIsCited() {
        written.article("<p>L'art. 3 della " + written.law() + "</p>");

        assertThat(suggestions.of("art. 3, comma 2, " + written.law(), IT, 8))
                .extracting(Suggestion::text, Suggestion::path)
                .containsExactly(tuple(
                        "art. 3, comma 2, " + written.law(), Optional.of("/norms/" + written.key() + "/art3-com2")));
    }

    @Test
    void areFoundByTheirNames() {
        written.article("<p>L'art. 55 del CTS.</p>");

        assertThat(suggestions.of("codice del terzo", IT, 8))
                .filteredOn(one -> one.kind() == Suggestion.Kind.NORM)
                .extracting(Suggestion::text)
                .containsExactly("d.lgs. 117/2017 – Codice del Terzo settore");
        assertThat(suggestions.of("dlgs 117", IT, 8))
                .extracting(Suggestion::id)
                .contains("stato:decreto.legislativo:2017:117");
    }

    @Test
    void areThoseThatAreCitedWhereTheReaderMayRead() {
        written.articleFor(Audience.MEMBERS, "<p>La " + written.law() + "</p>");
        String number = Integer.toString(written.number());

        assertThat(callers.call(Caller.visitor(IT), () -> suggestions.of("legge " + number, IT, 8)))
                .isEmpty();
        assertThat(callers.call(Caller.visitor(IT), () -> suggestions.of(written.law(), IT, 8)))
                .isEmpty();
        assertThat(callers.call(
                        new Caller(Optional.of(Id.next()), Set.of(Role.MEMBER), Set.of(), IT),
                        () -> suggestions.of("legge " + number, IT, 8)))
                .extracting(Suggestion::id)
                .containsExactly(written.key());
    }
}
