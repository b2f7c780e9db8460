package it.comunitadipratiche.core.library.catalogue;

import static it.comunitadipratiche.core.library.TestMaterials.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryChange;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.content.Reviews;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.TestTransactions;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.library.Material;
import it.comunitadipratiche.core.library.MaterialKind;
import it.comunitadipratiche.core.library.TestMaterials;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class CatalogueEmbeddedTest {
    private static final Locale IT = Locale.ITALIAN;
    private final Catalogue catalogue;
    private final Entries entries;
    private final Publishing publishing;
    private final Callers callers;

    CatalogueEmbeddedTest(Catalogue catalogue, Entries entries, Publishing publishing, Callers callers) {
        this.catalogue = catalogue;
        this.entries = entries;
        this.publishing = publishing;
        this.callers = callers;
    }

    @Test
    void saysWhatAMaterialLacks() {
        String word = word();
        create(word, "{'kind': 'NORMATIVE', 'actType': 'LAW', 'licence': null, 'sourceUrl': null}");

        assertThat(only(QueueFilter.of(Pile.DRAFTS).called(word)).lacks())
                .containsExactly(
                        Lack.SOURCE,
                        Lack.LICENCE,
                        Lack.THEMES,
                        Lack.IDENTIFIER,
                        Lack.CURRENCY,
                        Lack.ISSUER,
                        Lack.TRANSLATION);
    }

    @Test
    void forgetsWhatWasFilledIn() {
        String word = word();
        Id id = create(word, "{'licence': null}");
        QueueFilter unlicensed = QueueFilter.of(Pile.ALL).lacking(Lack.LICENCE).called(word);
        assertThat(ids(unlicensed)).containsExactly(id);

        change(id, "{'licence': 'CC0'}");

        assertThat(ids(unlicensed)).isEmpty();
    }

    @Test
    void putsMaterialsInPilesByWhereTheyStand(Reviews reviews) {
        String word = word();
        Id draft = create(word, "{}");
        Id proposed = create(word, "{}");
        reviews.submit(proposed, IT, "");
        Id shown = create(word, "{}");
        publish(shown);
        Id behind = create(word, "{}");
        publish(behind);
        change(behind, "{'number': '12'}");
        Id gone = create(word, "{}");
        publish(gone);
        publishing.withdraw(gone, IT);

        assertThat(in(Pile.DRAFTS, word)).containsExactly(draft);
        assertThat(in(Pile.REVIEW, word)).containsExactly(proposed);
        assertThat(in(Pile.BEHIND, word)).containsExactly(behind);
        assertThat(in(Pile.INCOMPLETE, word)).containsExactlyInAnyOrder(shown, behind);
        assertThat(in(Pile.ALL, word)).containsExactlyInAnyOrder(draft, proposed, shown, behind);
    }

    @Test
    void hasThoseThatAreDueFirst() {
        String word = word();
        Id late = create(word, "{'reviewBy': '2025-12-01'}");
        Id later = create(word, "{'reviewBy': '2025-06-01'}");
        Id notYet = create(word, "{'reviewBy': '2031-01-01'}");
        List.of(late, later, notYet).forEach(this::publish);

        assertThat(in(Pile.DUE, word)).containsExactly(later, late);
    }

    @Test
    void goesThroughAPileForthAndBack() {
        String word = word();
        List<Id> newestFirst = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            newestFirst.add(0, create(word, "{'kind': 'ADMINISTRATIVE'}"));
        }
        QueueFilter filter = QueueFilter.of(Pile.DRAFTS).called(word).in(MaterialKind.ADMINISTRATIVE);

        Page<QueueItem> first = catalogue.queue(filter, 2, Optional.empty());
        Page<QueueItem> second =
                catalogue.queue(filter, 2, first.next().map(it.comunitadipratiche.core.kernel.Cursor::encoded));
        Page<QueueItem> back =
                catalogue.queue(filter, 2, second.previous().map(it.comunitadipratiche.core.kernel.Cursor::encoded));

        List<Id> sameMoment = new ArrayList<>(newestFirst);
        Collections.sort(sameMoment, Collections.reverseOrder());
        assertThat(ids(first)).isEqualTo(sameMoment.subList(0, 2));
        assertThat(ids(second)).isEqualTo(sameMoment.subList(2, 4));
        assertThat(ids(back)).isEqualTo(ids(first));
        assertThat(catalogue.count(filter)).isEqualTo(5);
        assertThat(catalogue.all(filter, 3)).hasSize(3);
    }

    @Test
    void refusesACursorOfAnotherPile() {
        String word = word();
        create(word, "{}");
        create(word, "{}");
        String cursor = catalogue
                .queue(QueueFilter.of(Pile.DRAFTS).called(word), 1, Optional.empty())
                .next()
                .orElseThrow()
                .encoded();

        assertThatThrownBy(() -> catalogue.queue(QueueFilter.of(Pile.DUE), 1, Optional.of(cursor)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void isForStaffOnly() {
        Caller member = new Caller(Optional.of(Id.next()), Set.of(Role.MEMBER), Set.of("content.propose"), IT);

        callers.run(member, () -> assertThatThrownBy(() -> catalogue.counts()).isInstanceOf(ForbiddenException.class));
    }

    @Test
    void countsEachPile() {
        create(word(), "{}");

        assertThat(catalogue.counts()).containsKeys(Pile.values());
        assertThat(catalogue.counts().get(Pile.DRAFTS)).isPositive();
    }

    @Test
    void makesCardsForMaterialsThatHaveNone(CatalogueRepository repository, CardIndex index, TestTransactions tx) {
        String word = word();
        Id id = create(word, "{}");
        tx.run(() -> repository.remove(id.value()));
        assertThat(in(Pile.ALL, word)).isEmpty();

        index.catchUp(1000);

        assertThat(in(Pile.ALL, word)).containsExactly(id);
    }

    private List<Id> in(Pile pile, String word) {
        return ids(QueueFilter.of(pile).called(word));
    }

    private List<Id> ids(QueueFilter filter) {
        return ids(catalogue.queue(filter, 100, Optional.empty()));
    }

    private static List<Id> ids(Page<QueueItem> page) {
        return page.items().stream().map(item -> item.entry().id()).toList();
    }

    private QueueItem only(QueueFilter filter) {
        List<QueueItem> found = catalogue.queue(filter, 100, Optional.empty()).items();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static String word() {
        return "c" + Id.next();
    }

    private Id create(String word, String fields) {
        var card = card("{'title': {'it': 'Guida " + word + " " + Id.next() + "'}}");
        var all = jakarta.json.Json.createMergePatch(TestMaterials.json(fields))
                .apply(card)
                .asJsonObject();
        return entries.create(EntryDraft.of(Material.TYPE, all)).id();
    }

    private void change(Id id, String fields) {
        entries.patch(
                id, EntryChange.of(TestMaterials.json(fields)), entries.get(id).version());
    }

    private void publish(Id id) {
        publishing.publish(id, IT, PublishOrder.now());
    }
}
