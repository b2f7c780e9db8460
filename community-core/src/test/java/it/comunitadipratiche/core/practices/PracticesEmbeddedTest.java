package it.comunitadipratiche.core.practices;

import static it.comunitadipratiche.core.practices.TestPractices.card;
import static it.comunitadipratiche.core.practices.TestPractices.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryChange;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.core.territories.TerritoryFiles;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class PracticesEmbeddedTest {
    private static final Locale IT = Locale.ITALIAN;
    private static final String TERRITORIES = """
            istat,nome,prov_istat,sigla,provincia,reg_istat,regione
            911001,Vallelunga,911,VU,Vallelunga,19,Sicilia
            """;

    private final Entries entries;
    private final Publishing publishing;
    private final Publications publications;
    private final Search search;
    private final Outbox outbox;
    private final TerritoryFiles territories;

    PracticesEmbeddedTest(
            Entries entries,
            Publishing publishing,
            Publications publications,
            Search search,
            Outbox outbox,
            TerritoryFiles territories) {
        this.entries = entries;
        this.publishing = publishing;
        this.publications = publications;
        this.search = search;
        this.outbox = outbox;
        this.territories = territories;
    }

    @BeforeEach
    void knowsTheTerritories() {
        territories.read(new ByteArrayInputStream(TERRITORIES.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void isPublishedOnceNothingIsMissingAndFoundByTheRegionOfItsMunicipality() {
        EntryDetails draft = create(json("{'title': {'it': 'Orti'}, 'proceedingAuthority': {},"
                + " 'phases': [{'type': 'TABLES', 'start': '2024-05-01', 'end': '2024-06-01'},"
                + " {'type': 'TABLES', 'start': '2024-05-20'}]}"));
        assertThat(gaps(() -> publish(draft.id())))
                .contains(
                        "/fields/instrument Manca «Istituto giuridico»: è necessario per pubblicare.",
                        "/fields/proceedingAuthority Manca «Amministrazione procedente»: è necessario per pubblicare.",
                        "/fields/conditionsForSuccess Racconta che cosa serve perché funzioni anche altrove, oppure"
                                + " segna «È presto per dirlo».",
                        "/fields/phases/1/start Le fasi 2 e 1 sono dello stesso tipo e hanno giorni in comune:"
                                + " correggi le date, oppure uniscile in una sola.");

        EntryDetails now = entries.get(draft.id());
        entries.save(draft.id(), EntryChange.of(card("{'tooEarly': true}")), now.version());
        publish(draft.id());
        outbox.drain();

        assertThat(foundIn("911001")).contains(draft.id());
        assertThat(foundIn("911")).contains(draft.id());
        assertThat(foundIn("19")).contains(draft.id());
        assertThat(foundIn("18")).doesNotContain(draft.id());
    }

    @Test
    void aDraftIsRefusedWhatCannotBe() {
        assertThat(gaps(() -> create(card("{'startDate': '2024-03-02', 'endDate': '2024-03-01'}"))))
                .containsExactly("/fields/endDate La fine (2024-03-01) viene prima dell'inizio (2024-03-02):"
                        + " correggi una delle due date.");
        assertThat(gaps(() -> create(card("{'policyAreas': ['YOUTH', 'WORK', 'HOUSING', 'OTHER']}"))))
                .containsExactly("/fields/policyAreas «Aree di policy» ha 4 elementi: il massimo è 3.");
        assertThat(gaps(() -> create(card("{'publicShare': 100.5}"))))
                .containsExactly(
                        "/fields/publicShare «Parte pubblica, in percentuale» non può essere maggiore di 100.");
        assertThat(gaps(() -> create(card("{'publicShare': -1}")))).hasSize(1);
        assertThat(gaps(() -> create(card("{'activities': ['AA']}")))).hasSize(1);
        assertThat(gaps(() -> create(card("{'requestsAdmitted': 3000000000}")))).hasSize(1);
    }

    @Test
    void tookPlaceWhereThereWasATerritoryThen() {
        territories.read(new ByteArrayInputStream("""
                istat,nome,prov_istat,sigla,provincia,reg_istat,regione,validFrom,validUntil,successor
                911008,Borgo Sciolto,911,VU,Vallelunga,19,Sicilia,,2019-12-31,911001
                """.getBytes(StandardCharsets.UTF_8)));
        Id before = create(card("{'tooEarly': true, 'startDate': '2018-01-01', 'territories': ['911008']}"))
                .id();
        Id after = create(card("{'tooEarly': true, 'startDate': '2024-01-01', 'territories': ['911001', '911008']}"))
                .id();

        publish(before);
        assertThat(gaps(() -> publish(after)))
                .containsExactly("/fields/territories/1 Borgo Sciolto (VU) non c'è più dal 2019-12-31:"
                        + " oggi è Vallelunga (VU).");
    }

    @Test
    void onlyMembersSeeTheContact(Callers callers) {
        Id id = create(card("{'tooEarly': true, 'contact': {'name': 'Ada', 'email': 'ada@example.org'}}"))
                .id();
        publish(id);

        assertThat(read(id)).contains("ada@example.org");
        callers.run(
                Caller.visitor(IT),
                () -> assertThat(read(id)).contains("Orti di quartiere").doesNotContain("ada@example.org"));
    }

    @Test
    void requiresWhatMakesTheCard(ContentTypes types) {
        List<Field> fields = types.get(Practice.TYPE).fields();

        assertThat(fields).filteredOn(Field::required).isEqualTo(fields.subList(0, 9));
        assertThat(fields)
                .filteredOn(Field::facet)
                .extracting(Field::name)
                .containsExactlyInAnyOrder("instrument", "policyAreas", "territories", "initiative", "modality");
        assertThat(fields).allMatch(field -> field.label().values().size() == 2);
    }

    private EntryDetails create(JsonObject fields) {
        return entries.create(EntryDraft.of(Practice.TYPE, fields));
    }

    private void publish(Id id) {
        publishing.publish(id, IT, PublishOrder.now());
    }

    private String read(Id id) {
        return publications.read(Practice.TYPE, id.toString(), Optional.of(IT)).json();
    }

    private List<Id> foundIn(String place) {
        return search.find(SearchQuery.of(Practice.TYPE, IT).where("place", place)).items().stream()
                .map(item -> item.key().entry())
                .toList();
    }

    private static List<String> gaps(ThrowingCallable call) {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, call);
        return refused.gaps().stream()
                .map(gap -> gap.pointer() + " " + gap.message().in(IT))
                .toList();
    }
}
