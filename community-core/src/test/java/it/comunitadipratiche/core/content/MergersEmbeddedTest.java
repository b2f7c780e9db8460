package it.comunitadipratiche.core.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.MovedException;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import it.comunitadipratiche.core.outbox.Outbox;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class MergersEmbeddedTest {
    private static final Locale IT = Locale.ITALIAN;
    private final Mergers mergers;
    private final Entries entries;
    private final Publishing publishing;
    private final Publications publications;
    private final Upserts upserts;
    private final Outbox outbox;
    private final Callers callers;
    private final Clock clock;

    MergersEmbeddedTest(
            Mergers mergers,
            Entries entries,
            Publishing publishing,
            Publications publications,
            Upserts upserts,
            Outbox outbox,
            Callers callers,
            Clock clock) {
        this.mergers = mergers;
        this.entries = entries;
        this.publishing = publishing;
        this.publications = publications;
        this.upserts = upserts;
        this.outbox = outbox;
        this.callers = callers;
        this.clock = clock;
    }

    @Test
    void leadFromEveryAddressOfTheOneThatGoesToTheOneThatStays() {
        Id gone = published("Doppione");
        String first = slug(gone);
        entries.save(gone, renamed("doppione-nuovo-" + gone), entries.get(gone).version());
        publishing.publish(gone, IT, PublishOrder.now());
        Id into = published("Quello buono");

        mergers.merge(gone, into);

        for (String address : List.of(first, slug(gone), gone.toString())) {
            assertThatExceptionOfType(MovedException.class)
                    .isThrownBy(() -> read(address))
                    .satisfies(moved -> assertThat(moved.slug()).isEqualTo(slug(into)));
        }
        assertThat(state(gone).status()).isEqualTo(EntryStatus.ARCHIVED);
        assertThat(entries.revisions(gone, Integer.MAX_VALUE, 10)).hasSizeGreaterThan(1);
    }

    @Test
    void leadOnThroughSeveralMergers() {
        Id one = published("Uno");
        Id two = published("Due");
        Id three = published("Tre");
        mergers.merge(one, two);
        mergers.merge(two, three);

        assertThatExceptionOfType(MovedException.class)
                .isThrownBy(() -> read(one.toString()))
                .satisfies(moved -> assertThat(moved.slug()).isEqualTo(slug(three)));
    }

    @Test
    void letWhatPointedToTheOnePointToTheOther() {
        Id gone = published("Va via");
        Id into = published("Resta");
        Id referrer = publishedWith("<p>Vedi <a href='entry:%s'>qui</a>.</p>".formatted(gone));

        Merger merger = mergers.merge(gone, into);
        outbox.drain();

        assertThat(merger.relinked()).extracting(ref -> ref.id()).containsExactly(referrer);
        assertThat(read(referrer.toString()).json()).contains(slug(into)).doesNotContain(slug(gone));
        assertThat(entries.referrers(gone)).isEmpty();
        assertThat(entries.referrers(into)).extracting(ref -> ref.id()).contains(referrer);
    }

    @Test
    void keepADraftADraftAndWhatReadersSeePublic() {
        Id gone = published("Da togliere");
        Id into = published("Da tenere");
        Id referrer = publishedWith("<p>Pubblico <a href='entry:%s'>qui</a>.</p>".formatted(gone));
        entries.save(
                referrer,
                EntryChange.of(fields("Bozza", "<p>In lavorazione <a href='entry:%s'>qui</a>.</p>".formatted(gone))),
                entries.get(referrer).version());

        mergers.merge(gone, into);

        assertThat(read(referrer.toString()).json())
                .contains("Pubblico", slug(into))
                .doesNotContain("lavorazione");
        EntryDetails after = entries.get(referrer);
        assertThat(after.fields().toString()).contains("lavorazione", "entry:" + into);
        assertThat(state(referrer).publishedRevision().orElseThrow()).isLessThan(after.revision());
    }

    @Test
    void leaveWhatIsScheduledScheduled() {
        Id gone = published("Via");
        Id into = published("Qui");
        Id referrer = create("Programmato", "<p><a href='entry:%s'>qui</a></p>".formatted(gone));
        publishing.publish(
                referrer,
                IT,
                new PublishOrder(Optional.empty(), Optional.of(clock.instant().plus(Duration.ofDays(3))), List.of()));

        mergers.merge(gone, into);

        LocaleState state = state(referrer);
        assertThat(state.status()).isEqualTo(EntryStatus.SCHEDULED);
        int scheduled = state.scheduledRevision().orElseThrow();
        assertThat(entries.revision(referrer, scheduled).fields().toString()).contains("entry:" + into);
    }

    @Test
    void changeNothingTheSecondTime() {
        Id gone = published("Ancora");
        Id into = published("Ecco");
        Id referrer = publishedWith("<p><a href='entry:%s'>qui</a></p>".formatted(gone));
        mergers.merge(gone, into);
        long version = entries.get(gone).version();
        int revision = entries.get(referrer).revision();

        assertThat(mergers.merge(gone, into).relinked()).isEmpty();

        assertThat(entries.get(gone).version()).isEqualTo(version);
        assertThat(entries.get(referrer).revision()).isEqualTo(revision);
    }

    @Test
    void bringAnEntryBackThatIsPublishedAgain() {
        Id gone = published("Torna");
        mergers.merge(gone, published("Altro"));

        publishing.publish(gone, IT, PublishOrder.now());

        assertThat(read(gone.toString()).json()).contains("Torna");
    }

    @Test
    void handOnTheNameInTheSystemItComesFrom() {
        String externalId = "origine-" + Id.next();
        Id gone = upserts.apply(List.of(new Upsert(
                        new EntryDraft(
                                "article",
                                Optional.of(externalId),
                                Optional.empty(),
                                Map.of(),
                                fields("Dal file", "<p>x</p>")),
                        Map.of(),
                        Optional.empty())))
                .get(0)
                .id()
                .orElseThrow();
        Id into = published("A mano");

        mergers.merge(gone, into);

        assertThat(entries.findByExternalId("article", externalId).orElseThrow().id())
                .isEqualTo(into);
    }

    @Test
    void areRefusedWhereReadersWouldFindNothing() {
        Id gone = published("Pubblico");
        Id draft = create("Bozza", "<p>x</p>");

        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> mergers.merge(gone, draft));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> mergers.merge(gone, gone));
        assertThat(read(gone.toString()).json()).contains("Pubblico");
    }

    @Test
    void areForStaffOnly() {
        Id gone = published("No");
        Id into = published("Sì");

        assertThatExceptionOfType(UnauthenticatedException.class)
                .isThrownBy(() -> callers.run(Caller.visitor(IT), () -> mergers.merge(gone, into)));
    }

    private ReadyDocument read(String idOrSlug) {
        return publications.read("article", idOrSlug, Optional.of(IT));
    }

    private String slug(Id id) {
        return Objects.requireNonNull(entries.get(id).slugs().get("it"));
    }

    private LocaleState state(Id id) {
        return Objects.requireNonNull(entries.get(id).locales().get("it"));
    }

    private Id published(String title) {
        Id id = create(title, "<p>Testo.</p>");
        publishing.publish(id, IT, PublishOrder.now());
        return id;
    }

    private Id publishedWith(String body) {
        Id id = create("Chi rimanda", body);
        publishing.publish(id, IT, PublishOrder.now());
        return id;
    }

    private EntryChange renamed(String slug) {
        return new EntryChange(
                fields("Doppione", "<p>Altro testo.</p>"),
                Map.of("it", slug.toLowerCase(Locale.ROOT)),
                Optional.empty());
    }

    private Id create(String title, String body) {
        return entries.create(EntryDraft.of("article", fields(title, body))).id();
    }

    private static JsonObject fields(String title, String body) {
        String json = "{\"title\":{\"it\":\"%s\"},\"body\":{\"it\":\"%s\"}}".formatted(title, body);
        return Json.createReader(new StringReader(json)).readObject();
    }
}
