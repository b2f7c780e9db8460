package it.comunitadipratiche.core.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.content.UpsertResult.Outcome;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.TestClock;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.GoneException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class ImportedEntriesEmbeddedTest {
    private static final Locale IT = Locale.ITALIAN;
    private final Upserts upserts;
    private final Entries entries;
    private final Publishing publishing;
    private final Publications publications;
    private final String name = Id.next().toString();

    ImportedEntriesEmbeddedTest(Upserts upserts, Entries entries, Publishing publishing, Publications publications) {
        this.upserts = upserts;
        this.entries = entries;
        this.publishing = publishing;
        this.publications = publications;
    }

    @Test
    void takeAChangeOfTheirSource() {
        Id id = taken("Prima");
        UpsertResult result = take(item("Dopo", false));

        assertThat(result.outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(title(id)).isEqualTo("Dopo");
        assertThat(read(id)).contains("Dopo");
        assertThat(take(item("Dopo", false)).outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void stayAsPeopleMadeThemWhileTheirSourceIsTheSame() {
        Id id = taken("Prima");
        edit(id, "Corretto qui");
        long version = entries.get(id).version();

        UpsertResult again = take(item("Prima", false));

        assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(again.gaps()).isEmpty();
        assertThat(title(id)).isEqualTo("Corretto qui");
        assertThat(read(id)).contains("Prima").doesNotContain("Corretto qui");
        assertThat(entries.get(id).version()).isEqualTo(version);
    }

    @Test
    void areKeptWithTheReasonWhenTheirSourceChangedToo() {
        Id id = taken("Prima");
        edit(id, "Corretto qui");

        UpsertResult kept = take(item("Dopo", false));
        assertThat(kept.outcome()).isEqualTo(Outcome.KEPT);
        assertThat(kept.id()).contains(id);
        assertThat(codes(kept)).containsExactly("content.upsert.edited");
        assertThat(title(id)).isEqualTo("Corretto qui");
        assertThat(take(item("Dopo", false)).outcome()).isEqualTo(Outcome.KEPT);

        assertThat(take(item("Dopo", true)).outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(title(id)).isEqualTo("Dopo");
        assertThat(read(id)).contains("Dopo");
        assertThat(take(item("Poi", false)).outcome()).isEqualTo(Outcome.UPDATED);
    }

    @Test
    void areNobodysAnyMoreWhenTheSourceSaysWhatPeopleMadeOfThem() {
        Id id = taken("Prima");
        edit(id, "Corretto");

        assertThat(take(item("Corretto", false)).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(take(item("Di nuovo", false)).outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(title(id)).isEqualTo("Di nuovo");
    }

    @Test
    void stayWithdrawn() {
        Id id = taken("Prima");
        publishing.withdraw(id, IT);

        UpsertResult same = take(item("Prima", false));
        assertThat(same.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(codes(same)).containsExactly("content.upsert.withdrawn");
        UpsertResult other = take(item("Dopo", false));
        assertThat(other.outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(codes(other)).containsExactly("content.upsert.withdrawn");
        assertThatThrownBy(() -> read(id)).isInstanceOf(GoneException.class);

        assertThat(take(item("Dopo", true)).gaps()).isEmpty();
        assertThat(read(id)).contains("Dopo");
    }

    @Test
    void waitForTheReviewSomebodyAskedFor(Reviews reviews) {
        Id id = taken("Prima");
        reviews.submit(id, IT, "");

        UpsertResult changed = take(item("Dopo", false));
        assertThat(codes(changed)).containsExactly("content.upsert.waiting");
        assertThat(read(id)).contains("Prima");
        assertThat(entries.get(id).locales())
                .hasEntrySatisfying("it", state -> assertThat(state.status()).isEqualTo(EntryStatus.IN_REVIEW));
    }

    @Test
    void areNotPublishedAfterSomebodyTookThemFromTheSchedule(TestClock clock) {
        Id id = take(new Upsert(draft("Prima"), Map.of(), Optional.empty()).from(source("Prima", false)))
                .id()
                .orElseThrow();
        publishing.publish(id, IT, PublishOrder.at(clock.instant().plus(Duration.ofDays(1))));
        publishing.unschedule(id, IT);

        assertThat(take(item("Prima", false)).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThatThrownBy(() -> read(id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void stayWithTheReadersSomebodyGaveThem() {
        Id id = taken("Prima");
        EntryDetails entry = entries.get(id);
        entries.save(id, new EntryChange(entry.fields(), Map.of(), Optional.of(Audience.STAFF)), entry.version());
        EntryDraft forAll =
                new EntryDraft("dossier", Optional.of(name), Optional.of(Audience.PUBLIC), Map.of(), fields("Prima"));

        UpsertResult result = take(new Upsert(forAll, Map.of(IT, Upsert.PublishAs.NOW), Optional.empty())
                .from(Upsert.Source.of("for all", false)));
        assertThat(result.outcome()).isEqualTo(Outcome.KEPT);
        assertThat(entries.get(id).audience()).isEqualTo(Audience.STAFF);
    }

    @Test
    void giveWayToACommandWhichCountsAsAnEdit() {
        Id id = taken("Prima");
        edit(id, "Corretto qui");
        publishing.withdraw(id, IT);

        UpsertResult silent = take(new Upsert(draft("Comandato"), Map.of(), Optional.empty()));
        assertThat(silent.outcome()).isEqualTo(Outcome.UPDATED);
        assertThatThrownBy(() -> read(id)).isInstanceOf(GoneException.class);
        assertThat(take(item("Dopo", false)).outcome()).isEqualTo(Outcome.KEPT);

        take(new Upsert(draft("Comandato"), Map.of(IT, Upsert.PublishAs.NOW), Optional.empty()));
        assertThat(read(id)).contains("Comandato");
    }

    @Test
    void areThoseOfPeopleWhoMadeThemFirst() {
        Id id = entries.create(draft("Scritto qui")).id();

        assertThat(take(item("Dal file", false)).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(title(id)).isEqualTo("Scritto qui");
    }

    @Test
    void areRefusedASlugThatAnotherHasWhetherOfTheSameFileOrFromBeforeAndNothingOfThemStays() {
        String before = "di-prima-" + name.toLowerCase(Locale.ROOT);
        String mine = "mio-" + name.toLowerCase(Locale.ROOT);
        entries.create(withSlugs("a", Map.of("it", before)));

        List<UpsertResult> results = upserts.apply(List.of(
                whole(withSlugs("b", Map.of("it", mine))),
                whole(withSlugs("c", Map.of("it", mine))),
                whole(withSlugs("d", Map.of("en", mine, "it", before))),
                whole(withSlugs("e", Map.of("en", mine)))));

        assertThat(results)
                .extracting(UpsertResult::outcome)
                .containsExactly(Outcome.CREATED, Outcome.REFUSED, Outcome.REFUSED, Outcome.CREATED);
        assertThat(codes(results.get(1))).containsExactly("content.slug.taken");
        assertThat(codes(results.get(2))).containsExactly("content.slug.taken");
        assertThat(publications.read("dossier", mine, Optional.of(IT)).json()).contains("Titolo b");
    }

    @Test
    void stayAsTheyAreForThoseWhoReadThemWhenAChangeIsRefused() {
        String before = "preso-" + name.toLowerCase(Locale.ROOT);
        entries.create(withSlugs("a", Map.of("it", before)));
        Id id = taken("Prima");

        UpsertResult result = take(new Upsert(
                new EntryDraft(
                        "dossier",
                        Optional.of(name),
                        Optional.of(Audience.STAFF),
                        Map.of("it", before),
                        fields("Dopo")),
                Map.of(),
                Optional.empty()));

        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(entries.get(id).audience()).isEqualTo(Audience.PUBLIC);
        assertThat(title(id)).isEqualTo("Prima");
    }

    private EntryDraft withSlugs(String which, Map<String, String> slugs) {
        return new EntryDraft("dossier", Optional.of(name + which), Optional.empty(), slugs, fields("Titolo " + which));
    }

    private static Upsert whole(EntryDraft draft) {
        return new Upsert(draft, Map.of(IT, Upsert.PublishAs.NOW), Optional.empty());
    }

    private Id taken(String title) {
        return take(item(title, false)).id().orElseThrow();
    }

    private UpsertResult take(Upsert upsert) {
        return upserts.apply(List.of(upsert)).get(0);
    }

    private Upsert item(String title, boolean overwrite) {
        return new Upsert(draft(title), Map.of(IT, Upsert.PublishAs.NOW), Optional.empty())
                .from(source(title, overwrite));
    }

    private static Upsert.Source source(String title, boolean overwrite) {
        return Upsert.Source.of(title, overwrite);
    }

    private EntryDraft draft(String title) {
        return new EntryDraft("dossier", Optional.of(name), Optional.empty(), Map.of(), fields(title));
    }

    private static JsonObject fields(String title) {
        return Json.createObjectBuilder()
                .add("title", Json.createObjectBuilder().add("it", title))
                .build();
    }

    private void edit(Id id, String title) {
        entries.save(id, EntryChange.of(fields(title)), entries.get(id).version());
    }

    private String title(Id id) {
        return entries.get(id).fields().getJsonObject("title").getString("it");
    }

    private String read(Id id) {
        return publications.read("dossier", id.toString(), Optional.of(IT)).json();
    }

    private static List<String> codes(UpsertResult result) {
        return result.gaps().stream().map(gap -> gap.message().code()).toList();
    }
}
