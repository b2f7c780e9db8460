package it.comunitadipratiche.core.library;

import static it.comunitadipratiche.core.library.TestMaterials.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryChange;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.EntryStatus;
import it.comunitadipratiche.core.content.LocaleState;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.content.Reviews;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.core.search.SearchResults;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class LibraryEmbeddedTest {
    private static final Locale IT = Locale.ITALIAN;
    private final Entries entries;
    private final Publishing publishing;
    private final Publications publications;
    private final Search search;
    private final Outbox outbox;
    private final Callers callers;

    LibraryEmbeddedTest(
            Entries entries,
            Publishing publishing,
            Publications publications,
            Search search,
            Outbox outbox,
            Callers callers) {
        this.entries = entries;
        this.publishing = publishing;
        this.publications = publications;
        this.search = search;
        this.outbox = outbox;
        this.callers = callers;
    }

    @Test
    void isPublishedOnceNothingIsMissing() {
        Id id = create("{'kind': null, 'summary': null, 'sourceUrl': null, 'licence': null, 'currency': 'REPEALED'}");
        assertThat(gaps(() -> publish(id)))
                .containsExactlyInAnyOrder(
                        "/fields/kind Manca «Natura»: è necessario per pubblicare.",
                        "/fields/summary/it Manca «In breve»: è necessario per pubblicare.",
                        "/fields/licence Manca «Licenza»: è necessario per pubblicare.",
                        "/fields/files Aggiungi un file, oppure l'indirizzo della fonte: altrimenti chi legge non sa"
                                + " dove trovarlo.",
                        "/fields/currencyNote Per un materiale «Abrogato» collega quello che lo modifica o lo"
                                + " sostituisce, oppure scrivi che cosa è cambiato o perché non lo si sa.");
    }

    @Test
    void isFoundByItsKindActYearAndCurrency() {
        String word = "m" + Id.next();
        publish(create("{'title': {'it': 'Avvisi " + word + "'}, 'currency': 'CURRENT'}"));
        publish(create("{'title': {'it': 'Legge " + word + "'}, 'kind': 'NORMATIVE', 'actType': 'LAW',"
                + " 'date': '2020-01-01', 'currency': 'AMENDED', 'currencyNote': {'it': 'Dal 2021.'}}"));
        outbox.drain();

        SearchQuery all = SearchQuery.of(Material.TYPE, IT).text(word);
        SearchResults found = search.find(all.count("kind", "actType", "currency", "language", "year"));
        assertThat(found.total()).hasValue(2L);
        assertThat(found.facets()).allMatch(facet -> !facet.counts().isEmpty()).hasSize(5);
        assertThat(titles(search.find(all.where("year", "2020").where("kind", "NORMATIVE"))))
                .containsExactly("Legge " + word);
        assertThat(titles(search.find(all.sort("date")))).containsExactly("Legge " + word, "Avvisi " + word);
    }

    @Test
    void requiresWhatTheCatalogueNeedsAndCountsByFewProperties(ContentTypes types) {
        List<Field> fields = types.get(Material.TYPE).fields();

        assertThat(fields)
                .filteredOn(Field::required)
                .extracting(Field::name)
                .containsExactly("title", "kind", "actType", "summary", "date", "language", "licence");
        assertThat(search.narrowings(Material.TYPE))
                .extracting(Field::name)
                .containsExactlyInAnyOrder(
                        "kind",
                        "actType",
                        "currency",
                        "language",
                        "territory",
                        "instrument",
                        "subjects",
                        "templateOf",
                        "year",
                        "format");
        assertThat(fields).allMatch(field -> field.label().values().size() == 2);
    }

    @Test
    void nothingReplacesItself() {
        Id id = create("{}");
        change(id, "replaces", id);

        assertThat(gaps(() -> publish(id)))
                .contains("/fields/replaces/0 Un contenuto non può collegare se stesso in «Modifica o sostituisce»:"
                        + " togli il collegamento.");
    }

    @Test
    void nothingReplacesWhatReplacesItThroughOthers() {
        Id first = create("{}");
        publish(first);
        Id second = create("{'replaces': ['" + first + "']}");
        publish(second);
        Id third = create("{'replaces': ['" + second + "']}");
        publish(third);
        change(first, "replaces", third);

        assertThat(gaps(() -> publish(first)))
                .singleElement()
                .asString()
                .startsWith("/fields/replaces/0 Il collegamento «Modifica o sostituisce» a " + third
                        + " chiude un cerchio");
    }

    @Test
    void twoThatAreBecomingPublicTogetherDoNotReplaceEachOther() {
        Id one = create("{}");
        Id other = create("{'replaces': ['" + one + "']}");
        change(one, "replaces", other);

        assertThat(gaps(() -> publishing.publish(
                        one, IT, new PublishOrder(Optional.empty(), Optional.empty(), List.of(other)))))
                .hasSize(2)
                .allMatch(gap -> gap.contains("chiude un cerchio"));
    }

    @Test
    void whatReplacesAnotherMayBeReplacedInItsTurn() {
        Id first = create("{}");
        publish(first);
        Id second = create("{'replaces': ['" + first + "']}");
        publish(second);
        Id third = create("{'replaces': ['" + second + "', '" + first + "']}");
        publish(third);

        assertThat(publications
                        .read(Material.TYPE, third.toString(), Optional.of(IT))
                        .as(Material.class)
                        .replaces())
                .containsExactly(second, first);
    }

    @Test
    void onlyStaffSeeWhenItIsToBeReviewed() {
        Id id = create("{'checkedAt': '2026-01-10', 'reviewBy': '2027-01-10'}");
        publish(id);

        callers.run(Caller.visitor(IT), () -> assertThat(publications
                        .read(Material.TYPE, id.toString(), Optional.of(IT))
                        .json())
                .contains("2026-01-10")
                .doesNotContain("2027-01-10"));
    }

    @Test
    void membersProposeAndStaffCatalogue(Reviews reviews) {
        Caller mara = member();
        Id id = callers.call(mara, () -> create("{}"));
        callers.run(member(), () -> assertThatThrownBy(() -> entries.get(id)).isInstanceOf(NotFoundException.class));
        callers.run(mara, () -> {
            assertThatThrownBy(() -> publish(id)).isInstanceOf(ForbiddenException.class);
            reviews.submit(id, IT, "L'ho usato in tre avvisi.");
        });
        change(id, "checkedAt", "2026-01-10");
        reviews.approve(id, IT, "", PublishOrder.now());

        assertThat(entries.get(id).locales().get("it"))
                .extracting(LocaleState::status)
                .isEqualTo(EntryStatus.PUBLISHED);
    }

    private static Caller member() {
        return new Caller(Optional.of(Id.next()), Set.of(Role.MEMBER), Set.of("content.propose"), IT);
    }

    private Id create(String fields) {
        JsonObject card = card(fields);
        return entries.create(EntryDraft.of(Material.TYPE, card)).id();
    }

    private void change(Id id, String field, Object value) {
        String json = value instanceof Id ? "['" + value + "']" : "'" + value + "'";
        entries.patch(
                id,
                EntryChange.of(TestMaterials.json("{'" + field + "': " + json + "}")),
                entries.get(id).version());
    }

    private void publish(Id id) {
        publishing.publish(id, IT, PublishOrder.now());
    }

    private static List<String> titles(SearchResults found) {
        return found.items().stream()
                .map(item -> item.as(Material.class).title().best(IT))
                .toList();
    }

    private static List<String> gaps(ThrowingCallable call) {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, call);
        return refused.gaps().stream()
                .map(gap -> gap.pointer() + " " + gap.message().in(IT))
                .toList();
    }
}
