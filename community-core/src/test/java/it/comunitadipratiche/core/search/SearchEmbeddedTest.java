package it.comunitadipratiche.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryChange;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.OnOpenSearchToo;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.publishing.Page;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@EmbeddedTest
@OnOpenSearchToo
class SearchEmbeddedTest {
    private static final Locale IT = Locale.ITALIAN;
    private final Entries entries;
    private final Publishing publishing;
    private final Search search;
    private final Outbox outbox;

    SearchEmbeddedTest(Entries entries, Publishing publishing, Search search, Outbox outbox) {
        this.entries = entries;
        this.publishing = publishing;
        this.search = search;
        this.outbox = outbox;
    }

    @Test
    void findsWhatIsPublishedAsItIsNow() {
        EntryDetails draft = entries.create(EntryDraft.of(Card.called("Il mulino bianco")));
        outbox.drain();
        assertThat(found("mulino bianco")).isEmpty();

        publishing.publish(draft.id(), IT, PublishOrder.now());
        outbox.drain();
        assertThat(found("mulini bianchi")).containsExactly(draft.id());

        EntryDetails entry = entries.get(draft.id());
        entries.save(draft.id(), EntryChange.of(Card.called("Il mulino giallo")), entry.version());
        outbox.drain();
        assertThat(found("mulino bianco")).containsExactly(draft.id());
        publishing.publish(draft.id(), IT, PublishOrder.now());
        outbox.drain();
        assertThat(found("mulino bianco")).isEmpty();
        assertThat(found("mulino giallo")).containsExactly(draft.id());

        publishing.withdraw(draft.id(), IT);
        outbox.drain();
        assertThat(found("mulino giallo")).isEmpty();
    }

    @Test
    void givesDocumentsWithCountsAndHighlights() {
        Id law = publish(Card.called("Faro di legge").with("<p>Luce sul mare</p>", Card.Kind.LAW, 1990));
        Id tool = publish(Card.called("Faro da usare").with("<p>Una lanterna</p>", Card.Kind.TOOL, 1991));
        outbox.drain();

        SearchResults results = search.find(
                query().text("fari").count("kind", "year").sort("-year").highlighted());

        assertThat(ids(results)).containsExactly(tool, law);
        assertThat(results.total()).contains(2L);
        assertThat(results.facets())
                .containsExactly(
                        new Facet(
                                "kind", List.of(new Facet.Count("LAW", "LAW", 1), new Facet.Count("TOOL", "TOOL", 1))),
                        new Facet(
                                "year",
                                List.of(new Facet.Count("1990", "1990", 1), new Facet.Count("1991", "1991", 1))));
        assertThat(results.highlights().get(results.items().get(0).key()))
                .containsEntry("title", List.of("<mark>Faro</mark> da usare"));
        assertThat(results.items().get(0).json()).contains("Una lanterna");
    }

    @Test
    void answersFromMemoryUntilSomethingChanges() {
        publish(Card.called("Ponte levatoio"));
        outbox.drain();
        SearchQuery words = query().text("ponte levatoio");
        SearchQuery newest = query().limit(1);
        SearchResults found = search.find(words);
        SearchResults first = search.find(newest);
        assertThat(search.find(query().text("ponte levatoio"))).isSameAs(found);
        assertThat(search.find(query().limit(1))).isSameAs(first);

        Id second = publish(Card.called("Secondo ponte levatoio"));
        SearchResults between = search.find(words);
        assertThat(between.items()).hasSize(1);
        outbox.drain();

        assertThat(search.find(words).items()).hasSize(2);
        assertThat(search.find(query()).items())
                .anyMatch(item -> item.key().entry().equals(second));
    }

    @Test
    void givesEachCallerWhatItMayRead(Callers callers) {
        Id card = publish(Card.called("Cassaforte comune").noted("combinazione segretissima"));
        outbox.drain();

        assertThat(found("segretissima")).containsExactly(card);
        callers.run(Caller.visitor(IT), () -> {
            assertThat(found("segretissima")).isEmpty();
            SearchResults results = search.find(query().text("cassaforte").highlighted());
            assertThat(ids(results)).containsExactly(card);
            assertThat(results.items().get(0).json()).doesNotContain("segretissima");
            assertThatThrownBy(() -> search.find(query().where("notes", Operator.EXISTS, "true")))
                    .isInstanceOf(InvalidInputException.class);
        });
    }

    @Test
    void findsInSeveralTypesInOneOrderAndCountsThem() {
        Id card = publish(Card.called("Il telaio di legno"));
        Id page = publish(new Page(
                LocalizedText.it("Chi siamo"), null, LocalizedText.it("<p>Un telaio in comune</p>"), null, null, null));
        outbox.drain();
        SearchQuery both = SearchQuery.among(List.of("card", "page"), IT)
                .text("telaio")
                .count(SearchQuery.TYPE, "kind")
                .highlighted();

        SearchResults results = search.find(both);
        assertThat(ids(results)).containsExactly(card, page);
        assertThat(results.total()).contains(2L);
        assertThat(results.facets())
                .containsExactly(
                        new Facet(
                                SearchQuery.TYPE,
                                List.of(new Facet.Count("card", "Scheda", 1), new Facet.Count("page", "Pagine", 1))),
                        new Facet("kind", List.of(new Facet.Count("LAW", "LAW", 1))));
        assertThat(results.highlights().get(results.items().get(1).key()))
                .containsEntry("text", List.of("Un <mark>telaio</mark> in comune"));

        assertThat(ids(search.find(both.where(SearchQuery.TYPE, "page")))).containsExactly(page);
        SearchResults first = search.find(both.limit(1));
        SearchResults second =
                search.find(both.limit(1).from(first.next().orElseThrow().encoded()));
        assertThat(ids(first)).containsExactly(card);
        assertThat(ids(second)).containsExactly(page);
        assertThat(second.next()).isEmpty();
    }

    @Test
    void sortsAndListsSeveralTypesByWhatTheyAllHave() {
        Id card = publish(Card.called("Arcolaio uno"));
        Id page = publish(new Page(LocalizedText.it("Arcolaio due"), null, null, null, null, null));
        outbox.drain();
        SearchQuery both = SearchQuery.among(List.of("card", "page"), IT);

        assertThat(ids(search.find(both.text("arcolaio").sort("title")))).containsExactly(page, card);
        assertThat(ids(search.find(both.limit(SearchQuery.MAX_LIMIT)))).contains(page, card);
    }

    @Test
    void refusesOfSeveralTypesWhatTheReaderMaySeeInOneOfThemOnly(Callers callers) {
        SearchQuery both = SearchQuery.among(List.of("card", "page"), IT);

        callers.run(Caller.visitor(IT), () -> assertThatThrownBy(
                        () -> search.find(both.where("notes", Operator.EXISTS, "true")))
                .isInstanceOf(InvalidInputException.class));
        assertThatThrownBy(() -> search.find(SearchQuery.among(List.of("card", "sasso"), IT)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void pagesThroughThePlainListAndThroughFoundOnes() {
        for (int i = 1; i <= 5; i++) {
            publish(Card.called("Lanterna " + i));
        }
        outbox.drain();
        for (SearchQuery query : List.of(
                query().limit(2),
                query().text("lanterna").limit(2),
                query().text("lanterna").sort("title").limit(2))) {
            SearchResults first = search.find(query);
            SearchResults second =
                    search.find(query.from(first.next().orElseThrow().encoded()));
            SearchResults back =
                    search.find(query.from(second.previous().orElseThrow().encoded()));

            assertThat(ids(second)).hasSize(2).doesNotContainAnyElementsOf(ids(first));
            assertThat(ids(back)).isEqualTo(ids(first));
            assertThat(second.total()).isEqualTo(first.total());
        }
    }

    @Test
    void refusesTypesThatAreNot() {
        assertThatThrownBy(() -> search.find(SearchQuery.of("nothing", IT))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> search.find(query().limit(101))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void findsByWhatPluginsAdd() {
        Id card = publish(Card.called("Precipitevolissimevolmente".repeat(3)));
        outbox.drain();

        assertThat(ids(search.find(query().where("titleLength", "78")))).containsExactly(card);
    }

    @Test
    void searchesTypesThatAreDefinedWhileItRuns(ContentTypes types, Index index) {
        types.define(definition(false));
        JsonObject fields = TestIndex.json("{'title':'Numero uno','colour':'blu'}");
        Id id = entries.create(EntryDraft.of("pamphlet", fields)).id();
        publishing.publish(id, IT, PublishOrder.now());
        outbox.drain();
        SearchQuery query = SearchQuery.of("pamphlet", IT);
        assertThat(ids(search.find(query.where("colour", "BLU")))).containsExactly(id);
        assertThatThrownBy(() -> search.find(query.count("colour"))).isInstanceOf(InvalidInputException.class);

        types.define(definition(true));
        assertThat(search.find(query.count("colour")).facets().get(0).counts()).isEmpty();
        outbox.drain();

        assertThat(index.status().rebuilding()).isFalse();
        assertThat(search.find(query.count("colour")).facets().get(0).counts())
                .containsExactly(new Facet.Count("blu", "blu", 1));
    }

    private static JsonObject definition(boolean facet) {
        return TestIndex.json("""
                {'name':'pamphlet','collection':'pamphlets','label':{'it':'Opuscolo','en':'Pamphlet'},
                'titleField':'title','fields':[{'name':'title','kind':'TEXT','label':{'it':'Titolo','en':'Title'}},
                {'name':'colour','kind':'TEXT','label':{'it':'Colore','en':'Colour'},'facet':%s}]}
                """.formatted(facet));
    }

    @Test
    void rebuildsWhileSearchesGoOn(Index index, OpenIndex open) {
        Id card = publish(Card.called("Cattedrale gotica"));
        outbox.drain();
        open.files().write(List.of(stray()), List.of());
        open.files().write(List.of(), List.of(card + ":it"));
        assertThat(found("cattedrale")).isEmpty();
        long documents = index.status().documents();

        index.rebuild();
        assertThat(index.status().documents()).isEqualTo(documents);
        outbox.drain();

        IndexStatus status = index.status();
        assertThat(status.rebuilding()).isFalse();
        assertThat(status.done()).isEqualTo(status.total());
        assertThat(status.documents()).isEqualTo(status.total());
        assertThat(found("cattedrale")).containsExactly(card);
    }

    private static IndexDocument stray() {
        return new IndexDocument(
                "0000000000001:it",
                java.util.Map.of(
                        IndexField.SCOPE,
                        List.of("card|it|PUBLIC"),
                        IndexField.BUILD,
                        List.of(0L),
                        IndexField.ENTRY,
                        List.of(1L)));
    }

    @Test
    void letsOnlyStaffRebuild(Index index, Callers callers) {
        callers.run(Caller.visitor(IT), () -> assertThatThrownBy(index::rebuild)
                .isInstanceOf(UnauthenticatedException.class));
    }

    private Id publish(Record card) {
        Id id = entries.create(EntryDraft.of(card)).id();
        publishing.publish(id, IT, PublishOrder.now());
        return id;
    }

    private static SearchQuery query() {
        return SearchQuery.of("card", IT);
    }

    private List<Id> found(String text) {
        return ids(search.find(query().text(text)));
    }

    private static List<Id> ids(SearchResults results) {
        return results.items().stream()
                .map(ReadyDocument::key)
                .map(key -> key.entry())
                .toList();
    }
}
