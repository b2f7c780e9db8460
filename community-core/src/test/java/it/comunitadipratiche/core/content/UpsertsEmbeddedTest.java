package it.comunitadipratiche.core.content;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class UpsertsEmbeddedTest {
    private static final Instant THEN = Instant.parse("2012-03-04T05:06:07Z");
    private final Upserts upserts;
    private final Publications publications;
    private final String prefix = Id.next().toString();

    UpsertsEmbeddedTest(Upserts upserts, Publications publications) {
        this.upserts = upserts;
        this.publications = publications;
    }

    @Test
    void createsPublishesAndThenLeavesAsItIs() {
        List<Upsert> some = List.of(upsert("a", "Uno"), upsert("b", "Due"));

        assertThat(upserts.apply(some))
                .extracting(UpsertResult::outcome)
                .containsExactly(UpsertResult.Outcome.CREATED, UpsertResult.Outcome.CREATED);
        List<UpsertResult> again = upserts.apply(some);
        assertThat(again)
                .extracting(UpsertResult::outcome)
                .containsExactly(UpsertResult.Outcome.UNCHANGED, UpsertResult.Outcome.UNCHANGED);
        Id id = again.get(0).id().orElseThrow();
        ReadyDocument document = publications.read("dossier", id.toString(), Optional.empty());
        assertThat(document.publishedAt()).isEqualTo(THEN);
        assertThat(document.modifiedAt()).isEqualTo(THEN);
    }

    @Test
    void changesWhatDiffersAndKeepsTheDateOfPublication() {
        upserts.apply(List.of(upsert("c", "Prima")));
        UpsertResult changed = upserts.apply(List.of(upsert("c", "Dopo"))).get(0);

        assertThat(changed.outcome()).isEqualTo(UpsertResult.Outcome.UPDATED);
        ReadyDocument document =
                publications.read("dossier", changed.id().orElseThrow().toString(), Optional.empty());
        assertThat(document.json()).contains("Dopo");
        assertThat(document.publishedAt()).isEqualTo(THEN);
    }

    /** As if each came in a batch of its own. */
    @Test
    void takesTheSameSeveralTimesInOneBatchOneAfterTheOther() {
        Id first = upserts.apply(List.of(upsert("n", "Uno"))).get(0).id().orElseThrow();
        Id second = upserts.apply(List.of(upsert("o", "Due"))).get(0).id().orElseThrow();

        List<UpsertResult> results = upserts.apply(List.of(
                draft("m", related("Prima", first)),
                draft("m", related("Dopo", second)),
                draft("m", related("Dopo", second))));

        assertThat(results)
                .extracting(UpsertResult::outcome)
                .containsExactly(
                        UpsertResult.Outcome.CREATED, UpsertResult.Outcome.UPDATED, UpsertResult.Outcome.UNCHANGED);
        Id id = results.get(0).id().orElseThrow();
        assertThat(results).extracting(result -> result.id().orElseThrow()).containsOnly(id);
        assertThat(publications.read("dossier", id.toString(), Optional.empty()).json())
                .contains("Dopo", second.toString())
                .doesNotContain("Prima", first.toString());
        UpsertResult later =
                upserts.apply(List.of(draft("m", related("Poi", first)))).get(0);
        assertThat(later.outcome()).isEqualTo(UpsertResult.Outcome.UPDATED);
        assertThat(publications.read("dossier", id.toString(), Optional.empty()).json())
                .contains("Poi", first.toString());
    }

    private static JsonObject related(String title, Id target) {
        return Json.createObjectBuilder(fields(title, "site", "https://example.org"))
                .add("related", Json.createArrayBuilder().add(target.toString()))
                .build();
    }

    @Test
    void refusesOneWithoutStoppingTheOthers() {
        Upsert wrong = new Upsert(
                new EntryDraft(
                        "dossier", Optional.of(prefix + "w"), Optional.empty(), Map.of(), fields("x", "year", "?")),
                Map.of(),
                Optional.empty());
        List<UpsertResult> results = upserts.apply(List.of(wrong, upsert("d", "Giusto")));

        assertThat(results)
                .extracting(UpsertResult::outcome)
                .containsExactly(UpsertResult.Outcome.REFUSED, UpsertResult.Outcome.CREATED);
        assertThat(results.get(0).gaps().get(0).pointer()).isEqualTo("/fields/year");
    }

    @Test
    void leadsToEntriesByTheirExternalIdsEvenOfTheSameBatch() {
        JsonObject related = Json.createObjectBuilder(fields("Con un altro", "site", "https://example.org"))
                .add(
                        "related",
                        Json.createArrayBuilder().add(Json.createObjectBuilder().add("externalId", prefix + "h")))
                .build();
        List<UpsertResult> results = upserts.apply(List.of(upsert("h", "Meta"), draft("i", related)));

        Id target = results.get(0).id().orElseThrow();
        assertThat(results.get(1).gaps()).isEmpty();
        String id = results.get(1).id().orElseThrow().toString();
        assertThat(publications.read("dossier", id, Optional.empty()).json()).contains(target.toString());
    }

    @Test
    void refusesAReferenceToAnExternalIdThatNobodyHas() {
        JsonObject related = Json.createObjectBuilder(fields("Verso nessuno", "site", "https://example.org"))
                .add(
                        "related",
                        Json.createArrayBuilder().add(Json.createObjectBuilder().add("externalId", prefix + "nobody")))
                .build();
        UpsertResult result = upserts.apply(List.of(draft("j", related))).get(0);

        assertThat(result.outcome()).isEqualTo(UpsertResult.Outcome.REFUSED);
        assertThat(result.gaps().get(0).pointer()).isEqualTo("/fields/related/0");
    }

    @Test
    void givesEntriesOfTheSameTitleSlugsOfTheirOwn() {
        String title = "Omonimo " + prefix;
        List<UpsertResult> results = upserts.apply(List.of(upsert("e", title), upsert("f", title), upsert("g", title)));

        assertThat(results)
                .extracting(result -> publications
                        .read("dossier", result.id().orElseThrow().toString(), Optional.empty())
                        .slug())
                .doesNotHaveDuplicates();
    }

    @Test
    void keepsADraftWithReasonsWhereSomethingCannotBePublished() {
        Upsert untitled = new Upsert(
                new EntryDraft(
                        "dossier",
                        Optional.of(prefix + "h"),
                        Optional.empty(),
                        Map.of(),
                        Json.createObjectBuilder().add("year", 2020).build()),
                Map.of(Locale.ITALIAN, Upsert.PublishAs.NOW),
                Optional.empty());
        UpsertResult result = upserts.apply(List.of(untitled)).get(0);

        assertThat(result.outcome()).isEqualTo(UpsertResult.Outcome.CREATED);
        assertThat(result.gaps()).extracting(gap -> gap.message().code()).containsExactly("content.publish.required");
    }

    private Upsert upsert(String name, String title) {
        return draft(name, fields(title, "site", "https://example.org"));
    }

    private Upsert draft(String name, JsonObject fields) {
        return new Upsert(
                new EntryDraft("dossier", Optional.of(prefix + name), Optional.empty(), Map.of(), fields),
                Map.of(Locale.ITALIAN, new Upsert.PublishAs(Optional.of(THEN), Optional.of(THEN))),
                Optional.of(THEN));
    }

    private static JsonObject fields(String title, String name, String value) {
        return Json.createObjectBuilder()
                .add("title", Json.createObjectBuilder().add("it", title))
                .add(name, value)
                .build();
    }
}
