package it.comunitadipratiche.it.practices;

import static it.comunitadipratiche.it.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
import it.comunitadipratiche.it.browser.Keyboard;
import it.comunitadipratiche.it.server.Api;
import it.comunitadipratiche.it.server.Http;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MapInBrowserIT {
    private static final Api STAFF = Api.as(Role.ADMIN);
    private static final String TERRITORIES = """
            istat,nome,prov_istat,sigla,provincia,reg_istat,regione,catastale
            987001,Pietrachiara,987,XM,Montalto,14,Molise,X701
            988001,Fontelunga,988,XN,Bassopiano,14,Molise,X702
            989001,Rocca Piana,989,XO,Colline,13,Abruzzo,X703
            """;

    /** What the outlines of all Italian regions take, compressed. */
    private static final int ITALY = 40_000;

    private static final String WEIGHT = "[...performance.getEntriesByType('navigation'),"
            + "...performance.getEntriesByType('resource')].reduce((sum, one) => sum + one.transferSize, 0)";

    private final String word = "w" + Id.next().toString().toLowerCase(Locale.ROOT);

    @BeforeEach
    void importTerritories() {
        HttpResponse<String> answer =
                STAFF.send("PUT", "territories", BodyPublishers.ofString(TERRITORIES), "Content-Type", "text/csv");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @AfterEach
    void removeMaps() {
        Maps.remove();
    }

    @Test
    void leadsFromTheListThroughRegionAndProvinceBackToTheListWithoutScriptsAndOutlines() throws InterruptedException {
        publish("Prima", "CO_DESIGN", "987001");
        publish("Seconda", "CO_DESIGN", "988001", "989001");
        publish("Terza", "ACCREDITATION", "987001");
        publish("Quarta", "CO_DESIGN", "14");
        awaitFound(4);
        try (Browsing visitor = Browsing.withoutScripts()) {
            Page page = visitor.open("practices?q=" + word + "&instrument=CO_DESIGN");
            page.locator(".c-ways a").click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Mappa delle pratiche");
            assertThat(page.locator(".c-map").count()).isZero();
            assertThat(count(page, "Molise")).isEqualTo("3");
            assertThat(count(page, "Abruzzo")).isEqualTo("1");

            page.locator("tbody a:has-text('Molise')").click();
            assertThat(page.locator("h1").textContent()).contains("Molise");
            assertThat(count(page, "Montalto")).isEqualTo("1");
            assertThat(count(page, "Bassopiano")).isEqualTo("1");
            assertThat(page.locator("main").textContent()).contains("1 riguarda tutta la regione");

            page.locator("tbody a:has-text('Montalto')").click();
            assertThat(page.locator(".c-card-title").allTextContents())
                    .containsExactlyInAnyOrder("Prima " + word, "Quarta " + word);
        }
    }

    @Test
    void keepsItsAddressFromPracticesThatAreCalledLikeIt() {
        String id = STAFF.publish("practices", """
                {"fields":{"title":{"it":"Map"},"summary":{"it":"In breve."},"instrument":"CO_DESIGN",
                 "policyAreas":["YOUTH"],"needAddressed":{"it":"Un bisogno."},"territories":["987001"],
                 "proceedingAuthority":{"name":"Comune di Prova"},"startDate":"2024-03-01",
                 "phases":[{"type":"NOTICE","start":"2024-03-01"}],"tooEarly":true}}""");
        assertThat(json(Api.visitor().get("practices/" + id)).getString("slug")).startsWith("map-");
        HttpResponse<String> wanted = STAFF.post("practices", "{\"slugs\":{\"it\":\"map\"},\"fields\":{}}");
        assertThat(wanted.statusCode()).isEqualTo(400);
        assertThat(wanted.body()).contains("/slugs/it");
    }

    @Test
    void doesWithoutOutlinesThatCannotBeRead() {
        Maps.spoil();
        try (Browsing visitor = Browsing.wide()) {
            Page page = visitor.open("practices/map");
            assertThat(page.locator("tbody tr").count()).isGreaterThan(1);
            assertThat(page.locator(".c-map").count()).isZero();
            assertThat(visitor.barriers()).isEmpty();
            assertThat(visitor.open("practices/map?within=987")
                            .locator(".c-problem-number")
                            .textContent())
                    .isEqualTo("404");
        }
    }

    @Test
    void isGoneThroughByKeyboardFromTheCountryToTheListOfAProvince() throws InterruptedException {
        Maps.drawRegions("14", "13");
        Maps.drawProvinces("987", "988");
        publish("Prima", "CO_DESIGN", "987001");
        publish("Seconda", "CO_DESIGN", "987001", "989001");
        awaitFound(2);
        try (Browsing visitor = Browsing.wide()) {
            Page page = visitor.open("practices/map?q=" + word);
            page.waitForSelector(".c-map-area a");
            assertThat(page.locator(".c-map-area path.c-area").count()).isEqualTo(2);
            assertThat(page.locator(".c-map-area a path.c-area-2").count()).isEqualTo(1);
            assertThat(((Number) page.evaluate(WEIGHT)).intValue()).isLessThan(300_000 - ITALY);
            assertThat(visitor.barriers()).isEmpty();

            Keyboard keyboard = new Keyboard(page);
            keyboard.to(".c-map-area a[aria-label='Molise: 2 pratiche']");
            assertThat(page.locator(".leaflet-tooltip").textContent()).isEqualTo("Molise: 2 pratiche");
            assertThat(page.locator("path.c-area-here").count()).isEqualTo(1);
            keyboard.follow(".c-map-area a[aria-label='Molise: 2 pratiche']");
            page.waitForSelector(".c-map-area a");
            assertThat(visitor.path()).startsWith("practices/map?within=14");
            assertThat(visitor.barriers()).isEmpty();

            keyboard.follow(".c-map-area a[aria-label='Montalto: 2 pratiche']");
            assertThat(visitor.path()).startsWith("practices?where=987");
            assertThat(page.locator(".c-card").count()).isEqualTo(2);
        }
    }

    @Test
    void fitsNarrowWindowsInBothLanguages() {
        Maps.drawRegions("14", "13");
        try (Browsing visitor = Browsing.narrow()) {
            for (String path : List.of("practices/map", "en/practices/map")) {
                visitor.open(path).waitForSelector(".c-map-area a");
                assertThat(visitor.isTooWide()).isFalse();
                assertThat(visitor.barriers()).isEmpty();
            }
        }
    }

    @Test
    void showsOnThePageOfAPracticeWhereItTakesPlace() {
        Maps.drawProvinces("987", "988");
        publish("Qui", "CO_DESIGN", "987001");
        try (Browsing visitor = Browsing.wide()) {
            Page page = visitor.open("practices/qui-" + word);
            assertThat(page.locator(".c-outlines").getAttribute("aria-label"))
                    .isEqualTo("Cartina delle province di Molise, con in evidenza Montalto");
            assertThat(page.locator(".c-outlines path").count()).isEqualTo(2);
            assertThat(page.locator(".c-outlines .c-meant").count()).isEqualTo(1);
            assertThat(page.locator("section:has(#places) li").textContent())
                    .contains("Pietrachiara (XM)", "Montalto, Molise");
            assertThat(visitor.barriers()).isEmpty();
        }
        Maps.remove();
        Maps.drawRegions("14", "13");
        try (Browsing visitor = Browsing.withoutScripts()) {
            Page page = visitor.open("practices/qui-" + word);
            assertThat(page.locator(".c-outlines").getAttribute("aria-label"))
                    .isEqualTo("Cartina delle regioni d'Italia, con in evidenza Molise");
        }
    }

    @Test
    void tellsPrograms() throws InterruptedException {
        publish("Prima", "CO_DESIGN", "987001");
        publish("Altra", "ACCREDITATION", "987001", "988001");
        awaitFound(2);

        JsonObject country = json(Api.visitor().get("practices/map?q=" + word));
        assertThat(country.getInt("total")).isEqualTo(2);
        assertThat(country.getJsonArray("places").toString())
                .contains("{\"code\":\"14\",\"label\":\"Molise\",\"level\":\"REGION\",\"practices\":2}");
        JsonObject region =
                json(Api.visitor().get("practices/map?within=14&q=" + word + "&filter%5Binstrument%5D=ACCREDITATION"));
        assertThat(region.getJsonObject("within").getString("label")).isEqualTo("Molise");
        assertThat(region.getInt("whole")).isZero();
        assertThat(region.getJsonArray("places").toString())
                .contains(
                        "\"label\":\"Montalto\",\"level\":\"PROVINCE\",\"practices\":1",
                        "\"label\":\"Bassopiano\",\"level\":\"PROVINCE\",\"practices\":1");
        assertThat(Api.visitor().get("practices/map?within=99").statusCode()).isEqualTo(404);
        assertThat(Api.visitor().get("practices/map?region=14").statusCode()).isEqualTo(400);
    }

    @Test
    void givesOutlinesCompressedAndToBeKept() {
        Maps.drawProvinces("987", "988");
        Http http = new Http();
        String path = "static/shapes/provinces-14.json";
        HttpResponse<String> plain = http.get(path);
        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(plain.body()).contains("\"id\":\"987\"");
        HttpResponse<String> packed = http.send(http.to(path).header("Accept-Encoding", "gzip"));
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        String etag = plain.headers().firstValue("ETag").orElseThrow();
        assertThat(http.send(http.to(path).header("If-None-Match", etag)).statusCode())
                .isEqualTo(304);
        assertThat(http.get(path + "?v=" + etag.replace("\"", ""))
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("immutable");
        assertThat(http.get("static/shapes/provinces-13.json").statusCode()).isEqualTo(404);
        assertThat(http.get("static/shapes/regions.json").statusCode()).isEqualTo(404);
        assertThat(http.get("static/shapes/provinces-..%2F.json").statusCode()).isGreaterThanOrEqualTo(400);
    }

    private static String count(Page page, String place) {
        return page.locator("tbody tr:has(th:has-text('" + place + "')) td").textContent();
    }

    private void publish(String name, String instrument, String... places) {
        String json = """
                {"fields":{"title":{"it":"%s"},"summary":{"it":"In breve."},"instrument":"%s",
                 "policyAreas":["YOUTH"],"needAddressed":{"it":"Un bisogno."},"territories":["%s"],
                 "proceedingAuthority":{"name":"Comune di Prova"},"startDate":"2024-03-01",
                 "phases":[{"type":"NOTICE","start":"2024-03-01"}],"tooEarly":true}}""";
        STAFF.publish("practices", json.formatted(name + " " + word, instrument, String.join("\",\"", places)));
    }

    private void awaitFound(int many) throws InterruptedException {
        for (int tried = 0; tried < 200; tried++) {
            JsonObject found = json(Api.visitor().get("practices?q=" + word));
            if (found.getJsonArray("items").size() == many) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("Never found: " + word);
    }
}
