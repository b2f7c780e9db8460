package it.comunitadipratiche.core.alike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.vocabulary.NewConcept;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class LikenessesEmbeddedTest {
    private static final Locale IT = Locale.ITALIAN;
    private final Likenesses likenesses;
    private final Entries entries;
    private final Publishing publishing;
    private final Vocabularies vocabularies;
    private final Outbox outbox;
    private final String word = "t" + Id.next().toString().toLowerCase(Locale.ROOT);

    LikenessesEmbeddedTest(
            Likenesses likenesses, Entries entries, Publishing publishing, Vocabularies vocabularies, Outbox outbox) {
        this.likenesses = likenesses;
        this.entries = entries;
        this.publishing = publishing;
        this.vocabularies = vocabularies;
        this.outbox = outbox;
    }

    @Test
    void areByThemesAndByWhatNamesWhatWithTheReasonSaid() {
        String one = theme("uno");
        String two = theme("due");
        Id article = published("Il primo", "", one, two);
        Id both = published("Di tutti e due", "", one, two);
        Id half = published("Di uno", "", one);
        Id naming = published("Che lo cita", "<a href=\\\"entry:" + article + "\\\">Il primo</a>");
        Id other = published("Di nessuno", "");
        outbox.drain();

        List<Alike> alike = likenesses.to("article", article.toString(), IT, 10);

        assertThat(alike)
                .extracting(each -> each.document().key().entry())
                .containsExactly(both, naming, half)
                .doesNotContain(other, article);
        assertThat(alike.get(0).reasons())
                .extracting(reason -> reason.in(IT))
                .containsExactlyInAnyOrder("Stesso tema: uno " + word, "Stesso tema: due " + word);
        assertThat(alike.get(1).reasons()).extracting(reason -> reason.in(IT)).containsExactly("Cita questo");
        assertThat(likenesses.to("article", article.toString(), IT, 1)).hasSize(1);

        publishing.withdraw(both, IT);
        outbox.drain();
        assertThat(likenesses.to("article", article.toString(), IT, 10))
                .extracting(each -> each.document().key().entry())
                .containsExactly(naming, half);
        assertThatThrownBy(() -> likenesses.to("article", both.toString(), IT, 10))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> likenesses.to("article", Id.next().toString(), IT, 10))
                .isInstanceOf(NotFoundException.class);
    }

    private String theme(String name) {
        String code = name + "-" + word;
        return vocabularies
                .ensure("themes", List.of(new NewConcept(code, LocalizedText.it(name + " " + word))))
                .values()
                .iterator()
                .next()
                .id()
                .toString();
    }

    private Id published(String title, String body, String... themes) {
        String json = "{\"title\":{\"it\":\"" + title + " " + word + "\"},\"body\":{\"it\":\"<p>Testo. " + body
                + "</p>\"},\"themes\":["
                + String.join(
                        ",", List.of(themes).stream().map(id -> '"' + id + '"').toList()) + "]}";
        Id id = entries.create(EntryDraft.of("article", TypedContent.parse(json)))
                .id();
        publishing.publish(id, IT, PublishOrder.now());
        return id;
    }
}
