package it.comunitadipratiche.core.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryChange;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.TestClock;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.vocabulary.NewConcept;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class HarvestEmbeddedTest {
    private static final Locale IT = Locale.ITALIAN;
    private static final Locale EN = Locale.ENGLISH;

    private final Harvest harvest;
    private final Entries entries;
    private final Publishing publishing;
    private final Vocabularies vocabularies;
    private final Outbox outbox;
    private final TestClock clock;
    private long start = Long.MIN_VALUE;

    HarvestEmbeddedTest(
            Harvest harvest,
            Entries entries,
            Publishing publishing,
            Vocabularies vocabularies,
            Outbox outbox,
            TestClock clock) {
        this.harvest = harvest;
        this.entries = entries;
        this.publishing = publishing;
        this.vocabularies = vocabularies;
        this.outbox = outbox;
        this.clock = clock;
    }

    @BeforeEach
    void beginsAfterWhatOthersLeft() {
        outbox.drain();
        List<HarvestedRecord> all = all(HarvestQuery.ALL, 500, page -> {});
        start = all.isEmpty() ? Long.MIN_VALUE : all.get(all.size() - 1).place();
    }

    @Test
    void losesNoneAndGivesNoneTwiceWhileThingsArePublishedChangedAndWithdrawn() {
        List<Id> before = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            before.add(published("Prima " + i));
        }
        Id late = draft("Bozza di prima");
        outbox.drain();
        clock.advance(Duration.ofMinutes(5));
        Instant begun = clock.instant();
        List<Id> added = new ArrayList<>();
        List<Id> gone = new ArrayList<>();
        List<Id> changed = new ArrayList<>();

        List<HarvestedRecord> harvested = all(HarvestQuery.ALL, 20, page -> {
            if (page < 20) {
                clock.advance(Duration.ofSeconds(7));
                added.add(published("Durante " + page));
                gone.add(withdrawn(before.get((page * 131 + 7) % 300)));
                changed.add(changed(before.get((page * 131 + 90) % 300)));
            }
            if (page == 3) {
                publishing.publish(late, IT, PublishOrder.now());
            }
            outbox.drain();
        });

        List<Id> all = new ArrayList<>(before);
        all.addAll(added);
        all.add(late);
        assertThat(harvested).extracting(HarvestedRecord::entry).containsExactlyInAnyOrderElementsOf(all);

        List<HarvestedRecord> next =
                all(HarvestQuery.ALL.between(Optional.of(begun), Optional.empty()), 20, page -> {});
        List<Id> touched = new ArrayList<>(added);
        touched.addAll(gone);
        touched.addAll(changed);
        touched.add(late);
        assertThat(next)
                .extracting(HarvestedRecord::entry)
                .containsExactlyInAnyOrderElementsOf(touched.stream().distinct().toList());
        assertThat(next)
                .filteredOn(HarvestedRecord::deleted)
                .extracting(HarvestedRecord::entry)
                .containsExactlyInAnyOrderElementsOf(gone);
        assertThat(next)
                .filteredOn(one -> !one.deleted())
                .allMatch(one -> one.documents().size() == 1);
    }

    @Test
    void keepsARecordOfWhatIsWithdrawnAndOfWhatIsNoLongerForEverybody() {
        Id withdrawn = published("Si ritira");
        Id narrowed = published("Si restringe");
        Id members = draft("Solo per i membri");
        forMembers(members);
        publishing.publish(members, IT, PublishOrder.now());
        outbox.drain();
        clock.advance(Duration.ofHours(1));
        Instant later = clock.instant();

        publishing.withdraw(withdrawn, IT);
        forMembers(narrowed);
        publishing.publish(narrowed, IT, PublishOrder.now());
        outbox.drain();

        assertThat(harvest.record(withdrawn)).hasValueSatisfying(one -> {
            assertThat(one.deleted()).isTrue();
            assertThat(one.stampedAt()).isEqualTo(later);
            assertThat(one.documents()).isEmpty();
        });
        assertThat(harvest.record(narrowed))
                .hasValueSatisfying(one -> assertThat(one.deleted()).isTrue());
        assertThat(harvest.record(members)).as("never was for everybody").isEmpty();

        publishing.publish(withdrawn, IT, PublishOrder.now());
        outbox.drain();
        assertThat(harvest.record(withdrawn))
                .hasValueSatisfying(one -> assertThat(one.deleted()).isFalse());
    }

    @Test
    void hasOneRecordOfAnEntryInSeveralLanguagesUntilTheLastIsWithdrawn() {
        Id entry = entries.create(EntryDraft.of(
                        "article",
                        TypedContent.parse("{\"title\":{\"it\":\"Il patto\",\"en\":\"The pact\"},"
                                + "\"body\":{\"it\":\"<p>Sì.</p>\",\"en\":\"<p>Yes.</p>\"}}")))
                .id();
        publishing.publish(entry, IT, PublishOrder.now());
        publishing.publish(entry, EN, PublishOrder.now());
        outbox.drain();

        assertThat(all(HarvestQuery.ALL.ofType("article"), 10, page -> {}))
                .singleElement()
                .satisfies(one -> assertThat(one.documents()).hasSize(2));

        publishing.withdraw(entry, IT);
        outbox.drain();
        assertThat(harvest.record(entry).orElseThrow().documents()).hasSize(1);
        publishing.withdraw(entry, EN);
        outbox.drain();
        assertThat(harvest.record(entry).orElseThrow().deleted()).isTrue();
    }

    @Test
    void findsRecordsByTypeThemeAndTime() {
        vocabularies.ensure(
                "themes",
                List.of(
                        new NewConcept("acque", LocalizedText.it("Acque")),
                        new NewConcept("fiumi", LocalizedText.it("Fiumi"), Optional.of("acque"))));
        Id rivers = vocabularies.find("themes", "fiumi").orElseThrow().id();
        Id waters = vocabularies.find("themes", "acque").orElseThrow().id();
        published("Pagina");
        Id article = published(
                "article",
                "{\"title\":{\"it\":\"Il fiume\"},\"body\":{\"it\":\"<p>Scorre.</p>\"},\"themes\":[\"" + rivers
                        + "\"]}");
        outbox.drain();
        Instant now = clock.instant();

        assertThat(ids(HarvestQuery.ALL.under(waters))).containsExactly(article);
        assertThat(ids(HarvestQuery.ALL.under(rivers))).containsExactly(article);
        assertThat(ids(HarvestQuery.ALL.underAny())).containsExactly(article);
        assertThat(ids(HarvestQuery.ALL.ofType("article"))).containsExactly(article);
        assertThat(ids(HarvestQuery.ALL.between(Optional.of(now), Optional.of(now))))
                .contains(article);
        assertThat(ids(HarvestQuery.ALL.between(Optional.of(now.plusSeconds(1)), Optional.empty())))
                .isEmpty();
        assertThat(ids(HarvestQuery.ALL.between(Optional.empty(), Optional.of(now.minusSeconds(1)))))
                .isEmpty();
        publishing.withdraw(article, IT);
        outbox.drain();
        assertThat(ids(HarvestQuery.ALL.under(waters)))
                .as("deleted, and still told where it was")
                .containsExactly(article);
    }

    private List<Id> ids(HarvestQuery wanted) {
        return all(wanted, 7, page -> {}).stream().map(HarvestedRecord::entry).toList();
    }

    /** All that is wanted, a page at a time, with something done before each page but the first. */
    private List<HarvestedRecord> all(HarvestQuery wanted, int limit, Consumer<Integer> between) {
        List<HarvestedRecord> found = new ArrayList<>();
        long place = start;
        int number = 0;
        HarvestPage page;
        do {
            if (number > 0) {
                between.accept(number - 1);
            }
            number++;
            page = harvest.records(place, wanted, limit);
            found.addAll(page.records());
            place = found.isEmpty() ? place : found.get(found.size() - 1).place();
        } while (page.more());
        return found;
    }

    private Id published(String title) {
        Id id = draft(title);
        publishing.publish(id, IT, PublishOrder.now());
        return id;
    }

    private Id draft(String title) {
        return entries.create(EntryDraft.of("page", TypedContent.parse("{\"title\":{\"it\":\"" + title + "\"}}")))
                .id();
    }

    private Id published(String type, String fields) {
        Id id = entries.create(EntryDraft.of(type, TypedContent.parse(fields))).id();
        publishing.publish(id, IT, PublishOrder.now());
        return id;
    }

    private void forMembers(Id entry) {
        EntryDetails found = entries.get(entry);
        entries.patch(
                entry,
                new EntryChange(TypedContent.parse("{}"), Map.of(), Optional.of(Audience.MEMBERS)),
                found.version());
    }

    private Id withdrawn(Id entry) {
        publishing.withdraw(entry, IT);
        return entry;
    }

    private Id changed(Id entry) {
        EntryDetails found = entries.get(entry);
        entries.save(
                entry,
                EntryChange.of(TypedContent.parse("{\"title\":{\"it\":\"Cambiata " + entry + "\"}}")),
                found.version());
        publishing.publish(entry, IT, PublishOrder.now());
        return entry;
    }
}
