package it.comunitadipratiche.core.synonyms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.OnOpenSearchToo;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.StaleVersionException;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@EmbeddedTest
@OnOpenSearchToo
class SynonymsEmbeddedTest {
    private final Synonyms synonyms;
    private final Entries entries;
    private final Publishing publishing;
    private final Search search;
    private final Outbox outbox;
    private final Callers callers;
    private final String word = "z" + Id.next().toString().toLowerCase(Locale.ROOT);

    SynonymsEmbeddedTest(
            Synonyms synonyms, Entries entries, Publishing publishing, Search search, Outbox outbox, Callers callers) {
        this.synonyms = synonyms;
        this.entries = entries;
        this.publishing = publishing;
        this.search = search;
        this.outbox = outbox;
        this.callers = callers;
    }

    @Test
    void areFeltByTheNextSearchAndGoneWithIt() {
        Id article = published("Il regolamento " + word);
        SearchQuery query = SearchQuery.of("article", Locale.ITALIAN).text("sigla" + word);
        assertThat(found(query)).isEmpty();

        SynonymDetails group =
                synonyms.add(new SynonymDraft("it", List.of("sigla" + word, "regolamento " + word), List.of()));
        assertThat(found(query)).containsExactly(article);

        SynonymDetails changed = synonyms.change(
                group.id(),
                group.version(),
                new SynonymDraft("en", List.of("sigla" + word, "regolamento " + word), List.of()));
        assertThat(found(query)).as("of another language").isEmpty();
        assertThatThrownBy(() -> synonyms.change(
                        group.id(), group.version(), new SynonymDraft("it", List.of("a", "b"), List.of())))
                .isInstanceOf(StaleVersionException.class);

        synonyms.change(
                changed.id(),
                changed.version(),
                new SynonymDraft("", List.of("sigla" + word), List.of("regolamento " + word)));
        assertThat(found(query)).containsExactly(article);
        synonyms.remove(group.id());
        assertThat(found(query)).isEmpty();
    }

    @Test
    void areAddedOnceHoweverOftenATableIsRead() {
        List<SynonymDraft> table =
                SynonymTable.read("it: a%1$s = b%1$s\nit: A%1$s = B%1$s\nen: a%1$s > c%1$s\n".formatted(word));

        assertThat(synonyms.addAll(table.subList(0, 1))).isEqualTo(1);
        assertThat(synonyms.addAll(table)).isEqualTo(1);
        assertThat(synonyms.addAll(table)).isZero();
    }

    @Test
    void areStaffs() {
        callers.run(Caller.visitor(Locale.ITALIAN), () -> assertThatThrownBy(synonyms::all)
                .isInstanceOf(UnauthenticatedException.class));
    }

    private List<Id> found(SearchQuery query) {
        return search.find(query).items().stream()
                .map(document -> document.key().entry())
                .toList();
    }

    private Id published(String title) {
        Id id = entries.create(EntryDraft.of(
                        "article",
                        TypedContent.parse(
                                "{\"title\":{\"it\":\"" + title + "\"},\"body\":{\"it\":\"<p>Testo.</p>\"}}")))
                .id();
        publishing.publish(id, Locale.ITALIAN, PublishOrder.now());
        outbox.drain();
        return id;
    }
}
