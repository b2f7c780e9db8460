package it.comunitadipratiche.it.network;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.server.Api;
import it.comunitadipratiche.it.server.Http;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OrganizationsIT {
    private static final Api STAFF = Api.as(Role.STAFF_CONTENT);
    private static final String TERRITORIES = """
            istat,nome,prov_istat,sigla,provincia,reg_istat,regione,catastale
            951001,Incontro,951,ZE,Incontro,01,Piemonte,Z101
            951002,Doppio Borgo,951,ZE,Incontro,01,Piemonte,Z102
            952001,Doppio Borgo,952,ZF,Scontro,07,Liguria,Z103
            """;
    private static final String SEAT = "\"seat\":{\"municipality\":\"951001\"}";

    private final Http http = new Http();
    private final String word = "o" + Id.next().toString().toLowerCase(Locale.ROOT);

    @BeforeAll
    static void importTerritories() {
        HttpResponse<String> answer = Api.as(Role.ADMIN)
                .send("PUT", "territories", BodyPublishers.ofString(TERRITORIES), "Content-Type", "text/csv");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void areToldWhomTheyMayWantToMeetAndWhyInTheLanguageOfTheCaller() throws InterruptedException {
        String one = publish("Cerca", SEAT + ",\"seeks\":[{\"resource\":\"PREMISES\",\"area\":\"HOUSING\"}]");
        String other = publish("Offre", SEAT + ",\"offers\":[{\"resource\":\"PREMISES\",\"area\":\"HOUSING\"}]");
        awaitFound(2);
        String path = "organizations/" + one + "/meetings";

        HttpResponse<String> answer = Api.visitor().get(path + "?limit=100", "Accept-Language", "en");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonObject found = Api.json(answer).getJsonArray("items").stream()
                .map(item -> item.asJsonObject())
                .filter(item -> item.getString("id").equals(other))
                .findFirst()
                .orElseThrow();
        assertThat(found.getString("name")).isEqualTo("Offre " + word);
        assertThat(found.getString("slug")).startsWith("offre-");
        assertThat(found.getJsonArray("reasons").toString()).contains("Offers: Premises", "Same place: Incontro (ZE)");
        assertThat(Api.visitor().get(path, "Accept-Language", "it").body()).contains("Offre: Spazi");

        String etag = Api.header(answer, "ETag");
        assertThat(Api.visitor()
                        .get(path + "?limit=100", "Accept-Language", "en", "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(Api.visitor().get(path + "?limit=0").statusCode()).isEqualTo(400);
        assertThat(Api.visitor().get(path + "?page=2").statusCode()).isEqualTo(400);
        assertThat(Api.visitor()
                        .get("organizations/nessuna-" + word + "/meetings")
                        .statusCode())
                .isEqualTo(404);

        STAFF.delete("entries/" + one + "/publications/it");
        assertThat(Api.visitor().get(path).statusCode()).isEqualTo(410);
    }

    @Test
    void becomeOneWithWhatPointsToThemAndTheirAddresses() {
        String gone = publish("Doppione", SEAT);
        String into = publish("Resta", SEAT);
        String network =
                publish("Rete", "\"runtsSections\":[\"NETWORK\"],\"networkOf\":[\"" + gone + "\"]," + SEAT, "ETS");
        String body = "{\"into\":\"" + into + "\"}";
        String slug = Api.json(Api.visitor().get("organizations/" + into)).getString("slug");
        String old = Api.json(Api.visitor().get("organizations/" + gone)).getString("slug");

        assertThat(Api.as(Role.EDITOR)
                        .post("organizations/" + gone + "/merger", body)
                        .statusCode())
                .isEqualTo(403);
        assertThat(Api.visitor().post("organizations/" + gone + "/merger", body).statusCode())
                .isEqualTo(401);
        HttpResponse<String> merged = STAFF.post("organizations/" + gone + "/merger", body);
        assertThat(merged.statusCode()).as(merged.body()).isEqualTo(200);
        assertThat(Api.json(merged).getString("into")).isEqualTo(into);
        assertThat(Api.json(merged).getJsonArray("relinked").toString()).contains(network);

        for (String address : new String[] {gone, old}) {
            HttpResponse<String> moved = Api.visitor().get("organizations/" + address);
            assertThat(moved.statusCode()).isEqualTo(301);
            assertThat(Api.header(moved, "Location")).endsWith("/api/v1/organizations/" + slug);
            HttpResponse<String> page = http.get("organizations/" + address);
            assertThat(page.statusCode()).isEqualTo(301);
            assertThat(Api.header(page, "Location")).endsWith("/organizations/" + slug);
        }
        assertThat(Api.visitor().get("organizations/" + old + "/meetings").statusCode())
                .isEqualTo(301);
        assertThat(Api.visitor().get("organizations/" + network).body())
                .contains(into)
                .doesNotContain(gone);
        assertThat(Api.as(Role.ADMIN).get("audit?action=content.merged").body()).contains(gone);

        HttpResponse<String> again = STAFF.post("organizations/" + gone + "/merger", body);
        assertThat(Api.json(again).getJsonArray("relinked")).isEmpty();
    }

    @Test
    void areNotMergedAgainstSense() {
        String one = publish("Una", SEAT);
        String path = "organizations/" + one + "/merger";

        assertThat(STAFF.post(path, "{\"into\":\"" + one + "\"}").statusCode()).isEqualTo(400);
        assertThat(STAFF.post(path, "{\"into\":\"?\"}").statusCode()).isEqualTo(400);
        assertThat(STAFF.post(path, "{}").statusCode()).isEqualTo(400);
        assertThat(STAFF.post(path, "{\"into\":\"" + Id.next() + "\"}").statusCode())
                .isEqualTo(404);
        String draft = Api.json(STAFF.post("organizations", "{\"fields\":{\"name\":{\"it\":\"Bozza\"}}}"))
                .getString("id");
        HttpResponse<String> hidden = STAFF.post(path, "{\"into\":\"" + draft + "\"}");
        assertThat(hidden.statusCode()).isEqualTo(409);
    }

    @Test
    void comeFromATableThatMayComeAgain() throws InterruptedException {
        String code = TaxCodes.some();
        String table = """
                Codice fiscale;Nome;Natura;Comune
                %s;Ente %s;Ente pubblico;Doppio Borgo (ZF)
                %s;Senza luogo;Ente pubblico;Doppio Borgo
                """.formatted(code, word, TaxCodes.some());

        JsonObject first = imported(table);
        assertThat(first.getJsonObject("counts").getInt("created")).isEqualTo(1);
        assertThat(first.getJsonObject("counts").getInt("refused")).isEqualTo(1);
        JsonObject second = imported(table);
        assertThat(second.getJsonObject("counts").getInt("unchanged")).isEqualTo(1);

        JsonObject refused = Api.json(STAFF.get(
                        "imports/" + first.getString("id") + "/report?outcome=REFUSED", "Accept-Language", "it"))
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(refused.getInt("position")).isEqualTo(3);
        JsonObject reason = refused.getJsonArray("reasons").getJsonObject(0);
        assertThat(reason.getString("pointer")).isEqualTo("/fields/seat/municipality");
        assertThat(reason.getString("message")).contains("Doppio Borgo (ZE), Doppio Borgo (ZF)");

        assertThat(imported("Codice fiscale;Colore\n" + code + ";rosso\n").getString("state"))
                .isEqualTo("FAILED");
    }

    private static JsonObject imported(String table) throws InterruptedException {
        String options = URLEncoder.encode("{\"type\":\"organization\",\"publish\":true}", StandardCharsets.UTF_8);
        HttpResponse<String> begun = STAFF.send(
                "POST",
                "imports?kind=csv&name=enti.csv&options=" + options,
                BodyPublishers.ofString(table),
                "Content-Type",
                "text/csv");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        String path = "imports/" + Api.json(begun).getString("id");
        JsonObject now = Api.json(STAFF.get(path));
        for (int tried = 0; tried < 600 && !now.getString("state").matches("DONE|FAILED|CANCELLED"); tried++) {
            Thread.sleep(50);
            now = Api.json(STAFF.get(path));
        }
        return now;
    }

    private String publish(String begin, String more) {
        return publish(begin, more, "OTHER");
    }

    /** @return its id */
    private String publish(String begin, String more, String nature) {
        String json = "{\"fields\":{\"name\":{\"it\":\"%s %s\"},\"nature\":\"%s\",\"taxCode\":\"%s\",%s}}";
        return STAFF.publish("organizations", json.formatted(begin, word, nature, TaxCodes.some(), more));
    }

    private void awaitFound(int many) throws InterruptedException {
        for (int tried = 0; tried < 200; tried++) {
            JsonObject found = Api.json(Api.visitor().get("organizations?q=" + word));
            if (found.getJsonArray("items").size() == many) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("Never found: " + word);
    }
}
