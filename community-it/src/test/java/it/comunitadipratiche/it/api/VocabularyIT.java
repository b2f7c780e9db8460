package it.comunitadipratiche.it.api;

import static it.comunitadipratiche.it.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.server.Api;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class VocabularyIT {
    private final Api staff = Api.as(Role.ADMIN);
    private final Api visitor = Api.visitor();

    @Test
    void bringsInAVocabularyAndGivesItOut() {
        String name = "temi-" + Id.next().toString().toLowerCase(Locale.ROOT);
        String turtle = """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <https://example.org/%1$s> a skos:ConceptScheme ; skos:prefLabel "Temi"@it .
                <https://example.org/%1$s/casa> a skos:Concept ; skos:inScheme <https://example.org/%1$s> ;
                    skos:prefLabel "Abitare"@it, "Housing"@en .
                """.formatted(name);

        JsonObject report = json(put("vocabularies", turtle, "text/turtle"));
        assertThat(report.getInt("created")).isEqualTo(1);
        assertThat(json(put("vocabularies", turtle, "text/turtle")).getInt("unchanged"))
                .isEqualTo(1);
        String scheme = report.getJsonArray("schemes").getString(0);
        assertThat(json(visitor.get("vocabularies/" + scheme)).getInt("concepts"))
                .isEqualTo(1);
        assertThat(json(visitor.get("vocabularies/" + scheme + "/concepts?q=abit"))
                        .getJsonArray("items"))
                .hasSize(1);
        assertThat(json(visitor.get("vocabularies/" + scheme + "/concepts/casa"))
                        .getString("code"))
                .isEqualTo("casa");
        assertThat(visitor.get("vocabularies/" + scheme + ".ttl").body()).contains("Abitare");
        assertThat(visitor.get("vocabularies/" + scheme, "Accept", "application/ld+json")
                        .body())
                .contains("Abitare");
        assertThat(visitor.get("vocabularies/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void findsTerritories() {
        String csv = """
                istat,nome,prov_istat,sigla,provincia,reg_istat,regione
                048017,Firenze,048,FI,Firenze,09,Toscana
                """;

        assertThat(put("territories", csv, "text/csv").statusCode()).isEqualTo(200);
        JsonObject found = json(visitor.get("territories?q=firen&level=MUNICIPALITY"));
        assertThat(found.getJsonArray("items").getJsonObject(0).getString("label"))
                .isEqualTo("Firenze (FI)");
        assertThat(json(visitor.get("territories/048017?date=2020-01-01")).getString("name"))
                .isEqualTo("Firenze");
        assertThat(json(visitor.get("territories?within=048")).getJsonArray("items"))
                .isNotEmpty();
        assertThat(visitor.get("territories/999999").statusCode()).isEqualTo(404);
        assertThat(visitor.get("territories?date=domani").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> put(String path, String body, String type) {
        return staff.send("PUT", path, BodyPublishers.ofString(body), "Content-Type", type);
    }
}
