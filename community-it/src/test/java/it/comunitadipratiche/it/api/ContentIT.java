package it.comunitadipratiche.it.api;

import static it.comunitadipratiche.it.server.Api.header;
import static it.comunitadipratiche.it.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.server.Api;
import it.comunitadipratiche.it.server.Http;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ContentIT {
    /** How often to ask for what is found soon after it is published. */
    private static final int MOST_ASKED = 5_000;

    private final Api staff = Api.as(Role.ADMIN);
    private final Api visitor = Api.visitor();
    private final String word = "parola" + Id.next().toString().toLowerCase(Locale.ROOT);

    @Test
    void leadsAnArticleFromDraftToReadersAndBack() {
        HttpResponse<String> created = staff.post("articles", article("Il patto " + word));
        assertThat(created.statusCode()).isEqualTo(201);
        String id = json(created).getString("id");
        assertThat(header(created, "Location")).endsWith("/api/v1/entries/" + id);
        assertThat(visitor.get("articles/" + id).statusCode()).isEqualTo(404);

        assertThat(staff.put("entries/" + id + "/publications/it", "{}").statusCode())
                .isEqualTo(200);

        HttpResponse<String> read = visitor.get("articles/" + id);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(json(read).getString("title")).isEqualTo("Il patto " + word);
        assertThat(header(read, "Content-Language")).isEqualTo("it");
        assertThat(header(read, "Cache-Control")).contains("public");
        assertThat(visitor.get("articles/il-patto-" + word).body()).isEqualTo(read.body());
        assertThat(visitor.get("articles/" + id, "If-None-Match", header(read, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(header(staff.get("articles/" + id), "Cache-Control")).contains("private");

        assertThat(staff.delete("entries/" + id + "/publications/it").statusCode())
                .isEqualTo(204);
        HttpResponse<String> gone = visitor.get("articles/" + id);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(json(gone).getJsonObject("withdrawn").getString("id")).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"another\""})
    void answersAPlainReadAsItsResourceWould(String known) {
        String path = "articles/" + published("Breve " + word).getString("id");
        Pattern count = Pattern.compile("requests_seconds_count\\{method=\"GET\",status=\"(200|304)\"\\} (\\d+)");

        long before = sum(count);
        HttpResponse<String> plain = visitor.get(path, "If-None-Match", known);
        HttpResponse<String> whole = visitor.get(path + "?locale=it", "If-None-Match", known);

        assertThat(plain.statusCode()).isEqualTo(known.equals("*") ? 304 : 200).isEqualTo(whole.statusCode());
        assertThat(plain.body()).isEqualTo(whole.body());
        assertThat(lasting(plain)).isEqualTo(lasting(whole));
        assertThat(sum(count)).isGreaterThanOrEqualTo(before + 2);
    }

    private static long sum(Pattern count) {
        return count.matcher(new Http().get("metrics").body())
                .results()
                .mapToLong(result -> Long.parseLong(result.group(2)))
                .sum();
    }

    private static Map<String, List<String>> lasting(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(Set.of("date", "x-request-id", "ratelimit-remaining", "ratelimit-reset"));
        return headers;
    }

    @Test
    void leadsFromAnOldSlugToTheNewOne() {
        JsonObject entry = published("Prima " + word);
        String id = entry.getString("id");
        HttpResponse<String> saved = staff.send(
                "PATCH",
                "entries/" + id,
                BodyPublishers.ofString("{\"slugs\":{\"it\":\"dopo-" + word + "\"}}"),
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
        assertThat(saved.statusCode()).isEqualTo(200);
        staff.put("entries/" + id + "/publications/it", "{}");

        HttpResponse<String> moved = visitor.get("articles/prima-" + word);

        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(header(moved, "Location")).endsWith("/api/v1/articles/dopo-" + word);
    }

    @Test
    void asksForTheVersionAChangeWasMadeOn() {
        JsonObject entry = json(staff.post("articles", article("Versioni " + word)));
        String path = "entries/" + entry.getString("id");
        String change = article("Altro " + word);

        assertThat(staff.put(path, change).statusCode()).isEqualTo(428);
        HttpResponse<String> saved = staff.put(path, change, "If-Match", "\"v" + entry.getInt("version") + "\"");
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(json(saved).getInt("revision")).isEqualTo(2);
        assertThat(staff.put(path, change, "If-Match", "\"v" + entry.getInt("version") + "\"")
                        .statusCode())
                .isEqualTo(412);
        HttpResponse<String> restored =
                staff.post(path + "/revisions/1/restoration", "{}", "If-Match", header(saved, "ETag"));
        assertThat(restored.statusCode()).isEqualTo(201);
        assertThat(json(restored).getJsonObject("fields").getJsonObject("title").getString("it"))
                .isEqualTo("Versioni " + word);
        assertThat(json(staff.get(path + "/revisions")).getJsonArray("items")).hasSize(3);
        assertThat(json(staff.get(path + "/revisions/2")).getInt("number")).isEqualTo(2);
    }

    @Test
    void createsOnceForAKey() {
        String key = Id.next().toString();
        HttpResponse<String> first = staff.post("articles", article("Una volta " + word), "Idempotency-Key", key);
        HttpResponse<String> again = staff.post("articles", article("Una volta " + word), "Idempotency-Key", key);
        HttpResponse<String> other = staff.post("articles", article("Un'altra " + word), "Idempotency-Key", key);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(header(again, "Location")).isEqualTo(header(first, "Location"));
        assertThat(other.statusCode()).isEqualTo(422);
    }

    @Test
    void saysWhatIsMissingToPublish() {
        JsonObject entry = json(staff.post("articles", "{\"fields\":{}}"));
        String path = "entries/" + entry.getString("id");

        JsonObject publishability = json(staff.get(path + "/publishability?locale=it"));
        assertThat(publishability.getBoolean("publishable")).isFalse();
        assertThat(publishability.getJsonArray("gaps").getJsonObject(0).getString("pointer"))
                .startsWith("/fields/");
        HttpResponse<String> refused = staff.put(path + "/publications/it", "{}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).getJsonArray("errors")).isNotEmpty();
    }

    @Test
    void reviewsWhatIsHandedIn() {
        JsonObject entry = json(staff.post("articles", article("Rivedere " + word)));
        String path = "entries/" + entry.getString("id") + "/review";

        assertThat(staff.post(path, "{\"step\":\"SUBMITTED\",\"locale\":\"it\",\"comment\":\"Pronto\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(staff.post(path, "{\"step\":\"SENT_BACK\",\"locale\":\"it\",\"comment\":\"Da rifare\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(json(staff.get(path)).getJsonArray("items")).hasSize(2);
    }

    @Test
    void findsWhatWasPublished() {
        String id = published("Trovare la " + word).getString("id");
        String query = "articles?q=" + word + "&highlight=true&fields=title";

        HttpResponse<String> found = visitor.get(query);
        for (int asked = 1; asked < MOST_ASKED && !found.body().contains(id); asked++) {
            found = visitor.get(query);
        }

        JsonObject list = json(found);
        assertThat(list.getJsonArray("items")).hasSize(1);
        JsonObject item = list.getJsonArray("items").getJsonObject(0);
        assertThat(item.getString("id")).isEqualTo(id);
        assertThat(item).doesNotContainKey("publishedAt");
        assertThat(found.body()).contains("<mark>");
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        String first = published("Pagina uno " + word).getString("id");
        String second = published("Pagina due " + word).getString("id");

        HttpResponse<String> page = visitor.get("articles?limit=1");
        JsonObject list = json(page);
        assertThat(list.getJsonArray("items").getJsonObject(0).getString("id")).isEqualTo(second);
        assertThat(header(page, "Link")).contains("rel=\"next\"");
        JsonObject next = json(visitor.get(
                "articles?limit=1&cursor=" + list.getJsonObject("page").getString("next")));
        assertThat(next.getJsonArray("items").getJsonObject(0).getString("id")).isEqualTo(first);
        assertThat(visitor.get("articles?limit=1", "If-None-Match", header(page, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void upsertsALineAtATime() {
        String lines = """
                {"externalId":"%1$s-1","fields":{"title":{"it":"Riga %1$s"},"body":{"it":"<p>Testo</p>"}},"publish":["it"]}
                {"externalId":"%1$s-2","fields":{"titel":"x"}}
                not json

                {"externalId":"%1$s-3","fields":{"title":{"it":"Riga tre"},"body":{"it":"<p>Testo</p>"}}}
                """.formatted(word);

        String[] first = batch(lines);
        String[] again = batch(lines);

        assertThat(first).hasSize(4);
        assertThat(first[0]).contains("\"line\":1", "CREATED");
        assertThat(first[1]).contains("\"line\":2", "REFUSED", "titel");
        assertThat(first[2]).contains("\"line\":3", "REFUSED");
        assertThat(first[3]).contains("\"line\":5", "CREATED");
        assertThat(again[0]).contains("UNCHANGED");
        assertThat(visitor.get("articles/riga-" + word).statusCode()).isEqualTo(200);
    }

    private String[] batch(String lines) {
        HttpResponse<String> answer = staff.send(
                "POST", "batch/articles", BodyPublishers.ofString(lines), "Content-Type", "application/x-ndjson");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().toArray(String[]::new);
    }

    @Test
    void takesContentTypesAtRunTime() {
        String name = "t" + word.substring(word.length() - 8);
        String definition = """
                {"name":"%1$s","collection":"%1$s-list","label":{"it":"Tipo","en":"Type"},
                 "fields":[{"name":"title","kind":"TEXT","label":{"it":"Titolo","en":"Title"},"required":true}]}""".formatted(name);

        assertThat(staff.put("content-types/" + name, definition).statusCode()).isEqualTo(201);
        assertThat(json(visitor.get("content-types/" + name + "/schema")).getString("type"))
                .isEqualTo("object");
        assertThat(staff.post(name + "-list", "{\"fields\":{\"title\":\"Uno\"}}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(visitor.get(name + "-list").statusCode()).isEqualTo(200);
        assertThat(staff.delete("content-types/" + name).statusCode()).isEqualTo(409);
        assertThat(Api.as(Role.MEMBER).put("content-types/" + name, definition).statusCode())
                .isEqualTo(403);
    }

    private JsonObject published(String title) {
        JsonObject entry = json(staff.post("articles", article(title)));
        HttpResponse<String> answer = staff.put("entries/" + entry.getString("id") + "/publications/it", "{}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return entry;
    }

    private static String article(String title) {
        return "{\"fields\":{\"title\":{\"it\":\"" + title
                + "\"},\"summary\":{\"it\":\"In breve\"},\"body\":{\"it\":\"<p>Testo</p>\"}}}";
    }
}
