package it.comunitadipratiche.it.practices;

import static it.comunitadipratiche.it.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
import it.comunitadipratiche.it.server.Api;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AlikePracticesIT {
    private static final Api STAFF = Api.as(Role.ADMIN);
    private static final String TERRITORIES = """
            istat,nome,prov_istat,sigla,provincia,reg_istat,regione,catastale
            951001,Montechiaro,951,YG,Valdaria,11,Marche,Y201
            951002,Acquabuona,951,YG,Valdaria,11,Marche,Y202
            """;

    private final String word = "s" + Id.next().toString().toLowerCase(Locale.ROOT);

    @BeforeEach
    void importTerritories() {
        HttpResponse<String> answer =
                STAFF.send("PUT", "territories", BodyPublishers.ofString(TERRITORIES), "Content-Type", "text/csv");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void leadsFromAPracticeToASimilarOneWithTheReasons() throws InterruptedException {
        String one = publish("Una", "951001", "ADDICTIONS");
        String other = publish("Altra", "951002", "ADDICTIONS");
        awaitFound(2);

        JsonObject found = json(Api.visitor().get("practices/" + one + "/similar?limit=3"));
        JsonObject first = found.getJsonArray("items").getJsonObject(0);
        assertThat(first.getString("id")).isEqualTo(other);
        assertThat(first.getJsonArray("reasons").toString())
                .contains("Stesso istituto: Co-progettazione", "Same place: Valdaria");
        assertThat(Api.visitor().get("practices/" + one + "/similar?limit=51").statusCode())
                .isEqualTo(400);
        assertThat(Api.visitor().get("practices/" + Id.next() + "/similar").statusCode())
                .isEqualTo(404);

        try (Browsing visitor = Browsing.withoutScripts()) {
            Page page = visitor.open("practices/una-" + word);
            assertThat(page.locator(".c-aside:has-text('Simili a questa')").textContent())
                    .contains("Stesso territorio: Valdaria");
            String data = page.locator("script[type='application/ld+json']").textContent();
            assertThat(data).contains("CreativeWork", "Montechiaro", "2024-03-01/..", "Comune di Prova");
            page.locator(".c-aside a:has-text('Altra " + word + "')").click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Altra " + word);
        }
    }

    @Test
    void comparesAPracticeWithOneThatIsSearchedFor() throws InterruptedException {
        publish("Prima", "951001", "HOUSING");
        publish("Seconda", "951001", "WORK");
        awaitFound(2);
        try (Browsing visitor = Browsing.withoutScripts()) {
            Page page = visitor.open("practices/prima-" + word);
            page.locator(".c-aside a:has-text('Confronta')").click();
            assertThat(page.locator("main").textContent()).contains("scegli almeno un'altra pratica");
            page.locator("#compare-q").fill("Seconda " + word);
            page.locator(".c-add button").click();
            page.locator(".c-offered a").first().click();

            assertThat(page.locator("thead th a:not(.c-remove)").allTextContents())
                    .containsExactly("Prima " + word, "Seconda " + word);
            assertThat(row(page, "Istituto giuridico")).contains("uguale");
            assertThat(row(page, "Aree di policy")).contains("diverso", "Abitare", "Lavoro");
            assertThat(page.locator("th[scope=row]").allTextContents().toString())
                    .doesNotContain("Partner");
            page.locator("a:has-text('Mostra solo le differenze')").click();
            assertThat(page.locator("th[scope=row]").allTextContents().toString())
                    .contains("Aree di policy")
                    .doesNotContain("Istituto giuridico");
            page.locator(".c-remove").first().click();
            assertThat(page.locator("main").textContent()).contains("scegli almeno un'altra pratica");
        }
    }

    @Test
    void answersAWrongNumberOfPracticesWithTheWayToARightOne() {
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            ids.add(publish("Numero " + number, "951001", "YOUTH"));
        }
        try (Browsing visitor = Browsing.wide()) {
            Page page = visitor.open("compare/practices?practice=" + String.join("&practice=", ids));
            assertThat(page.locator("[role=alert]").textContent()).contains("Ne hai scelte 5");
            assertThat(visitor.barriers()).isEmpty();
            page.locator("input[type=checkbox]").nth(0).check();
            page.locator("input[type=checkbox]").nth(3).check();
            page.locator("main form button").click();
            assertThat(page.locator("thead th").count()).isEqualTo(3);

            page = visitor.open("compare/practices?practice=non-esiste&practice=" + ids.get(0));
            assertThat(page.locator("[role=alert]").textContent()).contains("non-esiste");
            assertThat(visitor.open("compare/practices").locator("main").textContent())
                    .contains("Scegli la prima pratica");
            assertThat(visitor.barriers()).isEmpty();
        }
    }

    @Test
    void fitsNarrowWindowsAndStopsNobody() {
        String ids = publish("Stretta", "951001", "YOUTH")
                + "&practice=" + publish("Larga", "951002", "OLDER_PEOPLE")
                + "&practice=" + publish("Lunga", "951002", "COMMUNITY");
        for (Browsing visitor : List.of(Browsing.narrow(), Browsing.wide())) {
            try (visitor) {
                Page page = visitor.open("compare/practices?practice=" + ids);
                assertThat(visitor.isTooWide()).isFalse();
                assertThat(visitor.barriers()).isEmpty();
                page.locator(".c-scroll").focus();
                assertThat(page.evaluate("document.activeElement.className")).isEqualTo("c-scroll");
                assertThat(visitor.open("en/compare/practices?practice=" + ids)
                                .locator("caption")
                                .textContent())
                        .isEqualTo("Comparison of 3 practices");
            }
        }
    }

    private static String row(Page page, String label) {
        return page.locator("tbody tr:has(th:has-text('" + label + "'))")
                .first()
                .textContent();
    }

    /** @return its id */
    private String publish(String name, String municipality, String area) {
        String json = """
                {"fields":{"title":{"it":"%s"},"summary":{"it":"In breve."},"instrument":"CO_DESIGN",
                 "policyAreas":["%s"],"needAddressed":{"it":"Un bisogno."},"territories":["%s"],
                 "proceedingAuthority":{"name":"Comune di Prova"},"startDate":"2024-03-01",
                 "phases":[{"type":"NOTICE","start":"2024-03-01"}],"tooEarly":true}}""";
        return STAFF.publish("practices", json.formatted(name + " " + word, area, municipality));
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
