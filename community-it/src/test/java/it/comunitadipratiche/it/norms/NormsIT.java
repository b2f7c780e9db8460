package it.comunitadipratiche.it.norms;

import static it.comunitadipratiche.it.server.Api.header;
import static it.comunitadipratiche.it.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.server.Api;
import it.comunitadipratiche.it.server.Http;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class NormsIT {
    private static final Api STAFF = Api.as(Role.ADMIN);
    private final Api visitor = Api.visitor();
    private final int number = 10_000 + (int) Math.floorMod(Id.next().value(), 80_000L);
    private final String key = "stato:legge:2019:" + number;
    private final String law = "l. " + number + "/2019";

    @Test
    void tellWhoCitesThemPageByPage() throws InterruptedException {
        String first = article("L'art. 3 della " + law + ".");
        String second = article("L'art. 3, comma 2, della " + law + ".");
        String third = article("La " + law + ".");
        await("norms/" + key, one -> one.getJsonObject("norm").getInt("citing") == 3);

        JsonObject norm = json(visitor.get("norms/" + key));
        assertThat(norm.getInt("whole")).isEqualTo(1);
        assertThat(norm.getJsonArray("articles")).singleElement().satisfies(article -> {
            assertThat(article.asJsonObject().getString("label")).isEqualTo("art. 3, " + law);
            assertThat(article.asJsonObject().getInt("citing")).isEqualTo(2);
        });
        HttpResponse<String> page = visitor.get("norms/" + key + "/citations?limit=2");
        assertThat(ids(json(page).getJsonArray("items"))).containsExactly(third, second);
        assertThat(header(page, "Link")).contains("rel=\"next\"");
        String next = json(page).getJsonObject("page").getString("next");
        assertThat(ids(json(visitor.get("norms/" + key + "/citations?limit=2&cursor=" + next))
                        .getJsonArray("items")))
                .containsExactly(first);
        assertThat(ids(json(visitor.get("norms/" + key + "/citations?passage=art3"))
                        .getJsonArray("items")))
                .containsExactly(second, first);
        assertThat(ids(json(visitor.get("norms/" + key + "/citations?whole")).getJsonArray("items")))
                .containsExactly(third);
        JsonObject place = json(visitor.get("norms/" + key + "/citations?passage=art3-com2"))
                .getJsonArray("items")
                .getJsonObject(0)
                .getJsonArray("places")
                .getJsonObject(0);
        assertThat(place.getString("text")).isEqualTo("L'art. 3, comma 2, della " + law + ".");
        assertThat(place.getString("field")).isEqualTo("/body");
    }

    @Test
    void areReadByKeyIdentifierAndCitation() throws InterruptedException {
        article("L'art. 3 della " + law + ".");
        await("norms/" + key, one -> one.getJsonObject("norm").getInt("citing") == 1);

        for (String name : new String[] {
            key,
            "urn:nir:stato:legge:2019%3B" + number,
            "urn:nir:stato:legge:2019;" + number,
            "urn%3Anir%3Astato%3Alegge%3A2019%3B" + number
        }) {
            HttpResponse<String> read = visitor.get("norms/" + name);
            assertThat(read.statusCode()).as(name).isEqualTo(200);
            assertThat(json(read).getJsonObject("norm").getString("key"))
                    .as(name)
                    .isEqualTo(key);
            assertThat(visitor.get("norms/" + name + "/citations").body())
                    .as(name)
                    .contains("\"/body\"");
        }
        assertThat(visitor.get("norms/http://data.europa.eu/eli/reg/2016/679/oj")
                        .body())
                .contains("\"eli:reg:2016:679\"");
        assertThat(visitor.get("norms?reference=art.%2055%20d.lgs.%20117%2F2017")
                        .body())
                .contains("\"stato:decreto.legislativo:2017:117\"", "\"passage\":\"art55\"");
        assertThat(json(visitor.get("norms?reference=niente")).getJsonArray("items"))
                .isEmpty();
        assertThat(json(visitor.get("norms?q=l.%20" + number + "%2F2019")).getJsonArray("items"))
                .hasSize(1);
        assertThat(visitor.get("norms/niente").statusCode()).isEqualTo(404);
        assertThat(visitor.get("norms/" + key + "/citations?passage=%27").statusCode())
                .isEqualTo(400);
        assertThat(visitor.get("norms?kind=ALTRO").statusCode()).isEqualTo(400);
        assertThat(visitor.get("norms?cursor=xyz").statusCode()).isEqualTo(400);
    }

    @Test
    void areSuggestedToWhoTypesTheirCitation() throws InterruptedException {
        article("L'art. 3 della " + law + ".");
        await("norms/" + key, one -> one.getJsonObject("norm").getInt("citing") == 1);

        JsonObject suggested = json(visitor.get("suggestions?q=art.%203%20l.%20" + number + "%2F2019"))
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(suggested.getString("kind")).isEqualTo("NORM");
        assertThat(suggested.getString("id")).isEqualTo(key);
        assertThat(suggested.getString("path")).isEqualTo("/norms/" + key + "/art3");
        String onTheSite = new Http()
                .get("search/suggestions?q=l.%20" + number + "%2F2019")
                .body();
        assertThat(onTheSite).contains("\"text\":\"" + law + "\"", "/norms/" + key + "\"");
    }

    @Test
    void haveWhatCitesThemMarkedWhenTheyChange() throws InterruptedException {
        String article = article("L'art. 3 della " + law + ".");
        await("norms/" + key, one -> one.getJsonObject("norm").getInt("citing") == 1);
        String change = "norms/" + key + "/change";
        String body = "{\"day\":\"" + LocalDate.now(ZoneOffset.UTC).plusDays(3)
                + "\",\"act\":\"d.l. 1/2026\",\"note\":\"Cambiata.\"}";

        assertThat(visitor.put(change + "?passage=art3", body).statusCode()).isEqualTo(401);
        assertThat(STAFF.put(change, "{\"day\":\"ieri\",\"act\":\"\",\"altro\":1}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(STAFF.put("norms/niente/change", body).statusCode()).isEqualTo(404);
        HttpResponse<String> flagged = STAFF.put(change + "?passage=art3", body);
        assertThat(flagged.statusCode()).as(flagged.body()).isEqualTo(200);
        assertThat(STAFF.put(change + "?passage=art3", body).statusCode()).isEqualTo(200);

        await(STAFF, change + "/entries?passage=art3&state=MARKED", list -> ids(list.getJsonArray("items"))
                .contains(article));
        assertThat(visitor.get("norms/" + key).body()).contains("\"act\":\"d.l. 1/2026\"");
        assertThat(STAFF.get("norm-changes").body()).contains("\"" + key + "\"");
        assertThat(visitor.get("norm-changes").statusCode()).isEqualTo(401);
        String entry = change + "/entries/" + article + "?passage=art3";
        assertThat(STAFF.put(entry, "{\"state\":\"STILL_RIGHT\"}").statusCode()).isEqualTo(204);
        assertThat(STAFF.put(entry, "{\"state\":\"CORRECTED\"}").statusCode()).isEqualTo(409);
        assertThat(json(STAFF.get(change + "?passage=art3"))
                        .getJsonObject("entries")
                        .getInt("STILL_RIGHT"))
                .isEqualTo(1);
        assertThat(STAFF.delete(change + "?passage=art3").statusCode()).isEqualTo(204);
        assertThat(STAFF.get(change + "?passage=art3").statusCode()).isEqualTo(404);
    }

    @Test
    void areRecognisedInTheTextsOfOthers() {
        HttpResponse<String> found = send("Ai sensi dell'art. 55 del CTS e della sent. Corte cost. 131/2020.");

        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        JsonArray items = json(found).getJsonArray("items");
        assertThat(items).hasSize(2);
        assertThat(items.getJsonObject(0).getString("identifier"))
                .isEqualTo("urn:nir:stato:decreto.legislativo:2017-07-03;117~art55");
        assertThat(items.getJsonObject(1).getString("identifier")).isEqualTo("ECLI:IT:COST:2020:131");
        assertThat(send("a".repeat(1_000_001)).statusCode()).isEqualTo(413);
        assertThat(send("l. 241/1990 ".repeat(1_000)).statusCode()).isEqualTo(200);
        HttpResponse<String> latin = visitor.send(
                "POST",
                "legal-references",
                BodyPublishers.ofByteArray(new byte[] {(byte) 0xe0, 'x'}),
                "Content-Type",
                "text/plain");
        assertThat(latin.statusCode()).isEqualTo(400);
        assertThat(visitor.post("legal-references", "{}").statusCode()).isEqualTo(415);
    }

    @Test
    void leadFromIdentifiersToTheirPages() {
        HttpResponse<String> moved = new Http().get("norms/urn:nir:stato:legge:1990-08-07;241~art12");

        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(header(moved, "Location")).endsWith("/norms/stato:legge:1990:241/art12");
        assertThat(new Http().get("norms/niente").statusCode()).isEqualTo(404);
        assertThat(new Http().get("norms/stato:legge:1990:241/niente").statusCode())
                .isEqualTo(404);
        assertThat(new Http().get("norms?q=%25%5B%27%22%3C&kind=x&cursor=").statusCode())
                .isEqualTo(200);
        assertThat(new Http().get("norms?cursor=xyz").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> send(String text) {
        return visitor.send("POST", "legal-references", BodyPublishers.ofString(text), "Content-Type", "text/plain");
    }

    private static String article(String text) {
        return STAFF.publish(
                "articles",
                "{\"fields\":{\"title\":{\"it\":\"Un articolo\"},\"body\":{\"it\":\"<p>" + text + "</p>\"}}}");
    }

    private static List<String> ids(JsonArray items) {
        return items.stream().map(item -> item.asJsonObject().getString("id")).toList();
    }

    private void await(String path, Predicate<JsonObject> wanted) throws InterruptedException {
        await(visitor, path, wanted);
    }

    private static void await(Api api, String path, Predicate<JsonObject> wanted) throws InterruptedException {
        for (int tried = 0; tried < 200; tried++) {
            HttpResponse<String> answer = api.get(path);
            if (answer.statusCode() == 200 && wanted.test(json(answer))) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("Still not so: " + api.get(path).body());
    }
}
