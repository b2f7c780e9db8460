package it.comunitadipratiche.core.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryChange;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.EntryFilter;
import it.comunitadipratiche.core.content.EntryStatus;
import it.comunitadipratiche.core.content.EntrySummary;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.content.Reviews;
import it.comunitadipratiche.core.content.Worklist;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.territories.TerritoryFiles;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What members propose, and what they do not get to see or do on the way. */
@EmbeddedTest
class ProposalsEmbeddedTest {
    private static final Locale IT = Locale.ITALIAN;
    private static final String TERRITORIES = """
            istat,nome,prov_istat,sigla,provincia,reg_istat,regione
            911001,Vallelunga,911,VU,Vallelunga,19,Sicilia
            """;
    private static final JsonObject CARD = TestPractices.card("{'conditionsForSuccess': {'it': '<p>Un luogo.</p>'}}");
    private final Entries entries;
    private final Reviews reviews;
    private final Publishing publishing;
    private final Worklist worklist;
    private final Callers callers;
    private final TerritoryFiles territories;
    private final Caller mara = member();
    private final Caller nino = member();

    ProposalsEmbeddedTest(
            Entries entries,
            Reviews reviews,
            Publishing publishing,
            Worklist worklist,
            Callers callers,
            TerritoryFiles territories) {
        this.entries = entries;
        this.reviews = reviews;
        this.publishing = publishing;
        this.worklist = worklist;
        this.callers = callers;
        this.territories = territories;
    }

    private static Caller member() {
        return new Caller(Optional.of(Id.next()), Set.of(Role.MEMBER), Set.of("content.propose"), IT);
    }

    @BeforeEach
    void importTerritories() {
        territories.read(new ByteArrayInputStream(TERRITORIES.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aMemberWritesAPracticeWhichStaffSendBackOnceAndPublish() {
        Id id = as(mara, this::propose).id();
        as(mara, () -> reviews.submit(id, IT, ""));
        reviews.sendBack(id, IT, "Da dove viene il numero?");
        as(mara, () -> {
            EntryDetails own = entries.get(id);
            assertThat(entries.mayEdit(own)).isTrue();
            assertThat(reviews.notes(id)).hasSize(2);
            JsonObject sources = TestPractices.json("{'sources': [{'title': 'Relazione'}]}");
            return entries.patch(id, EntryChange.of(sources), own.version());
        });
        as(mara, () -> reviews.submit(id, IT, "Dalla relazione."));
        reviews.approve(id, IT, "", PublishOrder.now());
        assertThat(Objects.requireNonNull(entries.get(id).locales().get("it")).status())
                .isEqualTo(EntryStatus.PUBLISHED);
    }

    @Test
    void aMemberPublishesNothing() {
        Id id = as(mara, this::propose).id();
        assertThatThrownBy(() -> as(mara, () -> publishing.publish(id, IT, PublishOrder.now())))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void aMemberProposesOnlyWhatIsOpenToProposals() {
        EntryDraft article = new EntryDraft(
                "article",
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                TestPractices.json("{'title': {'it': 'Un articolo'}}"));
        assertThatThrownBy(() -> as(mara, () -> entries.create(article))).isInstanceOf(ForbiddenException.class);
        assertThat(as(mara, () -> entries.mayCreate("article"))).isFalse();
    }

    @Test
    void aMemberTakesNoExternalId() {
        EntryDraft named =
                new EntryDraft(Practice.TYPE, Optional.of("x-" + Id.next()), Optional.empty(), Map.of(), CARD);
        assertThatThrownBy(() -> as(mara, () -> entries.create(named))).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void aMemberNeitherSeesNorChangesTheDraftsOfOthers() {
        Id id = as(mara, this::propose).id();
        long version = entries.get(id).version();
        as(nino, () -> {
            assertThatThrownBy(() -> entries.get(id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> entries.revision(id, 1)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> entries.revisions(id, 9, 9)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> entries.referrers(id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> entries.publishability(id, IT)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> entries.delete(id, false)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> entries.restore(id, 1, version)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> publishing.preview(id, IT)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> reviews.submit(id, IT, "")).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> reviews.notes(id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> reviews.comment(id, IT, "Io?")).isInstanceOf(NotFoundException.class);
            assertThat(worklist.all(List.of(id))).isEmpty();
            return id;
        });
    }

    @Test
    void aMemberFindsOnlyTheirOwnDrafts() {
        Id id = as(mara, this::propose).id();
        List<EntrySummary> own = as(mara, () -> worklist.list(EntryFilter.of(Practice.TYPE), 50, Optional.empty())
                .items());
        assertThat(own).extracting(EntrySummary::id).containsExactly(id);
        List<EntrySummary> waiting = as(nino, () -> worklist.inState(EntryStatus.DRAFT, false, 50));
        assertThat(waiting).isEmpty();
        List<EntrySummary> articles = as(mara, () -> worklist.list(EntryFilter.of("article"), 50, Optional.empty())
                .items());
        assertThat(articles).isEmpty();
    }

    private <T> T as(Caller caller, Supplier<T> work) {
        AtomicReference<@Nullable T> result = new AtomicReference<>();
        callers.run(caller, () -> result.set(work.get()));
        return Objects.requireNonNull(result.get());
    }

    private EntryDetails propose() {
        return entries.create(new EntryDraft(Practice.TYPE, Optional.empty(), Optional.empty(), Map.of(), CARD));
    }
}
