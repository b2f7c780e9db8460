package it.comunitadipratiche.core.practices;

import static it.comunitadipratiche.core.practices.TestPractices.card;
import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.territories.TerritoryFiles;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class SimilaritiesEmbeddedTest {
    private static final Locale IT = Locale.ITALIAN;
    private static final String TERRITORIES = """
            istat,nome,prov_istat,sigla,provincia,reg_istat,regione
            961001,Pietraverde,961,ZA,Altavia,17,Basilicata
            961002,Rivachiara,961,ZA,Altavia,17,Basilicata
            962001,Monteforno,962,ZB,Bassavia,17,Basilicata
            963001,Lungomare,963,ZC,Costa,16,Puglia
            """;

    private final Entries entries;
    private final Publishing publishing;
    private final Similarities similarities;
    private final Outbox outbox;
    private final TerritoryFiles territories;

    SimilaritiesEmbeddedTest(
            Entries entries,
            Publishing publishing,
            Similarities similarities,
            Outbox outbox,
            TerritoryFiles territories) {
        this.entries = entries;
        this.publishing = publishing;
        this.similarities = similarities;
        this.outbox = outbox;
        this.territories = territories;
    }

    @BeforeEach
    void knowsTheTerritories() {
        territories.read(new ByteArrayInputStream(TERRITORIES.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void areRankedByWhatIsSharedAndSayWhatItIs() {
        Id one = published("961001", "'GENDER_VIOLENCE', 'HOUSING'", "HEALTH_TRANSPORT_57", "NOTICE");
        Id neighbour = published("961002", "'GENDER_VIOLENCE'", "HEALTH_TRANSPORT_57", "NOTICE");
        Id farther = published("962001", "'HOUSING'", "HEALTH_TRANSPORT_57", "TABLES");
        Id elsewhere = published("963001", "'GENDER_VIOLENCE'", "HEALTH_TRANSPORT_57", "NOTICE");
        Id unlike = published("963001", "'WORK'", "ACCREDITATION", "NOTICE");
        Id sameWayElsewhere = published("963001", "'WORK'", "HEALTH_TRANSPORT_57", "NOTICE");
        outbox.drain();

        List<Similar> found = similarities.to(one.toString(), IT, 10);

        assertThat(ids(found)).startsWith(neighbour, elsewhere).doesNotContain(one, unlike, sameWayElsewhere);
        assertThat(reasons(found, neighbour))
                .containsExactly(
                        "Stesso tema: Violenza di genere",
                        "Stesso istituto: Trasporto sanitario (art. 57)",
                        "Stesso territorio: Altavia",
                        "Arrivate alla stessa fase: Avviso pubblico");
        assertThat(found)
                .filteredOn(similar -> ids(List.of(similar)).contains(farther))
                .singleElement()
                .satisfies(similar -> assertThat(similar.weight()).isEqualTo(6));
        assertThat(similarities.to(one.toString(), IT, 1)).hasSize(1);
    }

    @Test
    void areFoundAmongMoreAndNewerOnesThatShareLess() {
        Id one = published("961001", "'ADDICTIONS'", "AGREEMENT_56", "NOTICE");
        Id alike = published("961002", "'ADDICTIONS'", "AGREEMENT_56", "NOTICE");
        for (int i = 0; i < 12; i++) {
            published("963001", "'ADDICTIONS'", "ACCREDITATION", "TABLES");
        }
        outbox.drain();

        assertThat(ids(similarities.to(one.toString(), IT, 1))).containsExactly(alike);
    }

    @Test
    void areOfThePublishedOnly() {
        Id one = published("961001", "'MENTAL_HEALTH'", "AGREEMENT_56", "NOTICE");
        Id other = published("961001", "'MENTAL_HEALTH'", "AGREEMENT_56", "NOTICE");
        outbox.drain();
        assertThat(ids(similarities.to(one.toString(), IT, 50))).contains(other);

        publishing.withdraw(other, IT);
        outbox.drain();

        assertThat(ids(similarities.to(one.toString(), IT, 50))).doesNotContain(other);
    }

    private static List<Id> ids(List<Similar> found) {
        return found.stream().map(similar -> similar.practice().key().entry()).toList();
    }

    private static List<String> reasons(List<Similar> found, Id practice) {
        return found.stream()
                .filter(similar -> similar.practice().key().entry().equals(practice))
                .flatMap(similar -> similar.reasons().stream())
                .map(reason -> reason.in(IT))
                .toList();
    }

    private Id published(String municipality, String areas, String instrument, String phase) {
        Id id = entries.create(EntryDraft.of(
                        Practice.TYPE,
                        card("{'tooEarly': true, 'territories': ['" + municipality + "'], 'policyAreas': [" + areas
                                + "], 'instrument': '" + instrument + "', 'phases': [{'type': '" + phase + "'}]}")))
                .id();
        publishing.publish(id, IT, PublishOrder.now());
        return id;
    }
}
