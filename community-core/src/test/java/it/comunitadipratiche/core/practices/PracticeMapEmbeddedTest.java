package it.comunitadipratiche.core.practices;

import static it.comunitadipratiche.core.practices.TestPractices.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.OnOpenSearchToo;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.core.territories.TerritoryFiles;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EmbeddedTest
@OnOpenSearchToo
class PracticeMapEmbeddedTest {
    private static final String TERRITORIES = """
            istat,nome,prov_istat,sigla,provincia,reg_istat,regione
            981001,Pietrachiara,981,ZM,Montalto,14,Molise
            981002,Valleriva,981,ZM,Montalto,14,Molise
            982001,Fontelunga,982,ZN,Bassopiano,14,Molise
            983001,Rocca,983,ZO,Colline,13,Abruzzo
            """;

    private final Entries entries;
    private final Publishing publishing;
    private final PracticeMap map;
    private final Outbox outbox;
    private final TerritoryFiles territories;

    PracticeMapEmbeddedTest(
            Entries entries, Publishing publishing, PracticeMap map, Outbox outbox, TerritoryFiles territories) {
        this.entries = entries;
        this.publishing = publishing;
        this.map = map;
        this.outbox = outbox;
        this.territories = territories;
    }

    @BeforeEach
    void knowsTheTerritories() {
        territories.read(new ByteArrayInputStream(TERRITORIES.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void countsAPracticeOnceInEachRegionAndProvinceItHasAPlaceIn() {
        String word = word();
        published(word, "'981001', '981002'");
        published(word, "'981001', '983001'");
        published(word, "'982'");
        published(word, "'14'");
        Id withdrawn = published(word, "'981002'");
        publishing.withdraw(withdrawn, Locale.ITALIAN);
        outbox.drain();

        PracticeCounts country = map.count(Optional.empty(), about(word));
        assertThat(country.within()).isEmpty();
        assertThat(country.found().total()).contains(4L);
        assertThat(counts(country)).containsEntry("14", 4L).containsEntry("13", 1L);

        PracticeCounts region = map.count(Optional.of("14"), about(word));
        assertThat(region.within().orElseThrow().name()).isEqualTo("Molise");
        assertThat(counts(region))
                .containsEntry("981", 2L)
                .containsEntry("982", 1L)
                .doesNotContainKey("983");
        assertThat(region.whole()).isEqualTo(1);
        assertThat(region.found().total()).contains(4L);
    }

    @Test
    void countsThoseThatAreAskedForOnlyAndPlacesWithoutAnyToo() {
        String word = word();
        published(word, "'982001'");
        outbox.drain();

        PracticeCounts others = map.count(Optional.of("14"), about(word).where("instrument", "ACCREDITATION"));
        assertThat(counts(others)).containsEntry("981", 0L).containsEntry("982", 0L);
    }

    @Test
    void goesIntoRegionsOnly() {
        assertThatThrownBy(() -> map.count(Optional.of("981"), about("any"))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> map.count(Optional.of("nowhere"), about("any")))
                .isInstanceOf(NotFoundException.class);
    }

    private static Map<String, Long> counts(PracticeCounts counts) {
        return counts.places().stream()
                .collect(Collectors.toMap(place -> place.territory().code(), PracticeCounts.Place::practices));
    }

    private static SearchQuery about(String word) {
        return SearchQuery.of(Practice.TYPE, Locale.ITALIAN).text(word);
    }

    private static String word() {
        return "m" + Id.next().toString().toLowerCase(Locale.ROOT);
    }

    private Id published(String word, String places) {
        Id id = entries.create(EntryDraft.of(
                        Practice.TYPE,
                        card("{'title': {'it': '" + word + "'}, 'tooEarly': true, 'territories': [" + places + "]}")))
                .id();
        publishing.publish(id, Locale.ITALIAN, PublishOrder.now());
        return id;
    }
}
