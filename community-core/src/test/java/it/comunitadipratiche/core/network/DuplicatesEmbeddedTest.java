package it.comunitadipratiche.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.territories.TerritoryFiles;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class DuplicatesEmbeddedTest {
    private static final Locale IT = Locale.ITALIAN;
    private static final String TERRITORIES = """
            istat,nome,prov_istat,sigla,provincia,reg_istat,regione,catastale
            911001,Doppiavalle,911,WA,Doppiavalle,01,Piemonte,W001
            911002,Altravalle,911,WA,Doppiavalle,01,Piemonte,W002
            """;

    private final Duplicates duplicates;
    private final Entries entries;
    private final Publishing publishing;
    private final TerritoryFiles territories;

    DuplicatesEmbeddedTest(Duplicates duplicates, Entries entries, Publishing publishing, TerritoryFiles territories) {
        this.duplicates = duplicates;
        this.entries = entries;
        this.publishing = publishing;
        this.territories = territories;
    }

    @BeforeEach
    void importTerritories() {
        territories.read(new ByteArrayInputStream(TERRITORIES.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void areThoseOfOneTaxCodeWhateverTheirNames() {
        Id draft = create("Prima bozza", "10000000074", "911001");
        Id shown = create("Nome del tutto diverso", "1000 0000 074", "911002");
        publishing.publish(shown, IT, PublishOrder.now());

        LikelyDuplicate pair = pairOf(draft, shown);

        assertThat(pair.sign()).isEqualTo(LikelyDuplicate.Sign.SAME_TAX_CODE);
        assertThat(pair.one().id()).as("the public one rather stays").isEqualTo(shown);
    }

    @Test
    void areThoseOfLikeNameInOneMunicipality() {
        Id one = create("Cooperativa sociale Il Filo Rosso", "10000000082", "911001");
        Id other = create("Il Filo Rosso s.c.s.", "10000000090", "911001");
        Id elsewhere = create("Il Filo Rosso", "10000000108", "911002");

        assertThat(pairOf(one, other).sign()).isEqualTo(LikelyDuplicate.Sign.LIKE_NAME);
        assertThat(pairs()).noneMatch(pair -> pair.equals(List.of(one, elsewhere)));
    }

    @Test
    void areNoLongerOnesOnceTheyAreMerged() {
        Id gone = create("Gemelli Uno", "10000000116", "911001");
        Id into = create("Gemelli Due", "10000000116", "911001");
        JsonObject network = json("{\"name\":{\"it\":\"Rete\"},\"nature\":\"ETS\",\"taxCode\":\"10000000124\","
                + "\"runtsSections\":[\"NETWORK\"],\"networkOf\":[\"" + gone + "\",\"" + into + "\"]}");
        Id referrer = entries.create(EntryDraft.of(Organization.TYPE, network)).id();

        assertThat(duplicates.merge(gone, into).relinked())
                .extracting(ref -> ref.id())
                .containsExactly(referrer);

        assertThat(entries.get(referrer).fields().getJsonArray("networkOf"))
                .extracting(Object::toString)
                .containsExactly("\"" + into + "\"");
        assertThat(pairs()).noneMatch(pair -> pair.contains(gone));
    }

    @Test
    void areOrganizationsOnly() {
        Id article = entries.create(EntryDraft.of("article", json("{\"title\":{\"it\":\"Articolo\"}}")))
                .id();
        Id organization = create("Ente", "10000000132", "911001");

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> duplicates.merge(article, organization));
    }

    private LikelyDuplicate pairOf(Id one, Id other) {
        return duplicates.likely(10_000).stream()
                .filter(pair -> List.of(one, other)
                        .containsAll(List.of(pair.one().id(), pair.other().id())))
                .findFirst()
                .orElseThrow();
    }

    private List<List<Id>> pairs() {
        return duplicates.likely(10_000).stream()
                .map(pair -> List.of(pair.one().id(), pair.other().id()))
                .toList();
    }

    private Id create(String name, String taxCode, String municipality) {
        return entries.create(EntryDraft.of(
                        Organization.TYPE,
                        json(
                                "{\"name\":{\"it\":\"%s\"},\"nature\":\"OTHER\",\"taxCode\":\"%s\",\"seat\":{\"municipality\":\"%s\"}}"
                                        .formatted(name, taxCode, municipality))))
                .id();
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
