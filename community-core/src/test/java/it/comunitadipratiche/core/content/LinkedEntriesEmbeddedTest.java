package it.comunitadipratiche.core.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.outbox.Outbox;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class LinkedEntriesEmbeddedTest {
    private static final Locale IT = Locale.ITALIAN;
    private final Entries entries;
    private final Publishing publishing;
    private final Publications publications;
    private final Outbox outbox;

    LinkedEntriesEmbeddedTest(Entries entries, Publishing publishing, Publications publications, Outbox outbox) {
        this.entries = entries;
        this.publishing = publishing;
        this.publications = publications;
        this.outbox = outbox;
    }

    @Test
    void refusesToPublishALinkToADraftAndNamesIt() {
        Id target = draft("Bozza");
        Id source = draft("Fonte", target);
        assertThatThrownBy(() -> publishing.publish(source, IT, PublishOrder.now()))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> {
                    assertThat(e.gaps()).hasSize(1);
                    assertThat(e.gaps().get(0).pointer()).isEqualTo("/fields/related/0");
                    assertThat(e.getMessage()).contains(target.toString());
                });
    }

    @Test
    void publishesLinkedEntriesTogetherEvenInACircle() {
        Id one = draft("Uno");
        Id two = draft("Due", one);
        EntryDetails entry = entries.get(one);
        entries.save(one, EntryChange.of(fields("Uno", two)), entry.version());

        publishing.publish(one, IT, new PublishOrder(Optional.empty(), Optional.empty(), List.of(two)));

        assertThat(links(one).getJsonObject(0).getString("title")).isEqualTo("Due");
        assertThat(links(two).getJsonObject(0).getString("title")).isEqualTo("Uno");
    }

    @Test
    void showsTheTitleALinkedEntryHasNow() {
        Id target = published("Vecchio titolo");
        Id source = published("Fonte", target);
        EntryDetails entry = entries.get(target);
        entries.save(target, EntryChange.of(fields("Nuovo titolo")), entry.version());
        publishing.publish(target, IT, PublishOrder.now());
        outbox.drain();

        assertThat(links(source).getJsonObject(0).getString("title")).isEqualTo("Nuovo titolo");

        publishing.withdraw(target, IT);
        outbox.drain();
        assertThat(document(source).getJsonObject("links")).isEmpty();
        assertThat(document(source).getJsonObject("fields").getJsonArray("related"))
                .isEmpty();
    }

    @Test
    void showsALinkToThoseOnlyWhoMayReadWhereItLeads(Callers callers) {
        Id target = published("Per tutti");
        Id source = published("Fonte", target);
        EntryDetails entry = entries.get(target);
        EntryChange forMembers = new EntryChange(fields("Per i membri"), Map.of(), Optional.of(Audience.MEMBERS));
        entries.save(target, forMembers, entry.version());
        publishing.publish(target, IT, PublishOrder.now());
        outbox.drain();

        assertThat(links(source).getJsonObject(0).getString("title")).isEqualTo("Per i membri");
        callers.run(Caller.visitor(IT), () -> assertThat(links(source)).isEmpty());
    }

    @Test
    void refusesToDeleteWhatOthersPointToUnlessForced() {
        Id target = published("Citato");
        Id source = published("Fonte", target);
        assertThatThrownBy(() -> entries.delete(target, false))
                .isInstanceOfSatisfying(ReferredException.class, e -> assertThat(e.referrers())
                        .extracting(ref -> ref.id())
                        .containsExactly(source));

        entries.delete(target, true);
        outbox.drain();
        assertThat(document(source).getJsonObject("links")).isEmpty();
    }

    @Test
    void refusesALinkToNothingOrToAnotherType() {
        assertThatThrownBy(() -> draft("Fonte", Id.next()))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.gaps().get(0).message().code()).isEqualTo("content.link.none"));
    }

    private Id draft(String title, Id... related) {
        return entries.create(EntryDraft.of("dossier", fields(title, related))).id();
    }

    private Id published(String title, Id... related) {
        Id id = draft(title, related);
        publishing.publish(id, IT, PublishOrder.now());
        return id;
    }

    private static JsonObject fields(String title, Id... related) {
        return Json.createObjectBuilder()
                .add("title", Json.createObjectBuilder().add("it", title))
                .add(
                        "related",
                        Json.createArrayBuilder(
                                List.of(related).stream().map(Id::toString).toList()))
                .build();
    }

    private JsonObject document(Id id) {
        return TypedContent.parse(
                publications.read("dossier", id.toString(), Optional.of(IT)).json());
    }

    private JsonArray links(Id id) {
        return document(id).getJsonObject("links").getJsonArray("related");
    }
}
