package it.comunitadipratiche.it.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
import it.comunitadipratiche.it.server.Api;
import it.comunitadipratiche.it.server.Http;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DirectoryIT {
    private static final Api STAFF = Api.as(Role.ADMIN);
    private static final String TERRITORIES = """
            istat,nome,prov_istat,sigla,provincia,reg_istat,regione,catastale
            941001,Fontesecca,941,YE,Altopiano,01,Piemonte,Y101
            941002,Castelvuoto,941,YE,Altopiano,01,Piemonte,Y102
            942001,Castelvuoto,942,YF,Bassopiano,07,Liguria,Y103
            941004,Vallefusa,941,YE,Altopiano,01,Piemonte,Y104
            """;

    private static final String ITALY_SINCE = """
            istat,nome,prov_istat,sigla,provincia,reg_istat,regione,catastale,validFrom,validUntil,successor
            941004,Vallefusa,941,YE,Altopiano,01,Piemonte,Y104,,2025-12-31,942005
            942005,Vallefusa Nuova,942,YF,Bassopiano,07,Liguria,Y105,2026-01-01,,
            """;

    private final String word = "d" + Id.next().toString().toLowerCase(Locale.ROOT);

    @BeforeAll
    static void importTerritories() {
        importTerritories(TERRITORIES);
    }

    private static void importTerritories(String file) {
        HttpResponse<String> answer =
                STAFF.send("PUT", "territories", BodyPublishers.ofString(file), "Content-Type", "text/csv");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void findsOrganizationsWhereTheyAreAndTellsHomonymousPlacesApart() throws InterruptedException {
        String here = publish("Qui", "\"seat\":{\"municipality\":\"941002\"}");
        publish("Altrove", "\"seat\":{\"municipality\":\"942001\"}");
        awaitFound(2);
        try (Browsing visitor = Browsing.withoutScripts()) {
            Page page = visitor.open("organizations?q=" + word);
            page.locator("#list-where").fill("Castelvuoto (YE)");
            page.locator(".c-filters button").click();

            assertThat(page.locator(".c-card-title").allTextContents()).containsExactly(here);
            assertThat(page.locator(".c-card time").count())
                    .as("the day of publication")
                    .isZero();
            assertThat(page.locator(".c-total").allTextContents().toString())
                    .contains("Castelvuoto (YE), comune", "Castelvuoto (YF), comune");
            assertThat(page.locator("#list-where").inputValue()).isEqualTo("Castelvuoto (YE)");
            page.locator(".c-total a:has-text('(YF)')").click();
            assertThat(page.locator(".c-card-title").allTextContents())
                    .as("the words stay")
                    .hasSize(1);

            for (String nowhere : List.of("Nessunluogo", "a@b", "@")) {
                page = visitor.open("organizations?where=" + nowhere + "&q=" + word);
                assertThat(page.locator(".c-card").count()).isZero();
                assertThat(page.locator(".c-browse").textContent())
                        .contains("Nessun territorio si chiama «" + nowhere + "»");
            }
        }
    }

    @Test
    void findsWhatIsInAMunicipalityThatIsNoMoreUnderItsSuccessorAndOnADayUnderItself() throws InterruptedException {
        publish("Antica", "\"seat\":{\"municipality\":\"941004\"}");
        awaitFound(1);
        importTerritories(ITALY_SINCE);
        try (Browsing visitor = Browsing.withoutScripts()) {
            Page page = visitor.open("organizations?q=" + word);
            page.locator("#list-where").fill("Vallefusa Nuova");
            page.locator(".c-filters button").click();
            assertThat(page.locator(".c-card").count()).isEqualTo(1);

            page = visitor.open("organizations?q=" + word);
            page.locator("#list-where").fill("Altopiano");
            page.locator("#list-on").fill("2020-06-30");
            page.locator(".c-filters button").click();
            assertThat(page.locator(".c-card").count()).isEqualTo(1);
            assertThat(page.locator(".c-total").allTextContents().toString())
                    .contains("con i confini del 30 giugno 2020");
            assertThat(page.locator("#list-on").inputValue()).isEqualTo("2020-06-30");

            page = visitor.open("organizations?where=942@2020-06-30&q=" + word);
            assertThat(page.locator(".c-card").count()).isZero();
            page = visitor.open("organizations?where=941004&q=" + word);
            assertThat(page.locator(".c-total").allTextContents().toString())
                    .contains("Vallefusa (YE), comune fino al 31 dicembre 2025");
            assertThat(page.locator(".c-card").count()).isEqualTo(1);
        }
        assertThat(Api.visitor()
                        .get("organizations?filter%5Bplace%5D=942@x&q=" + word)
                        .statusCode())
                .isEqualTo(400);
        assertThat(new Http().get("organizations?where=942@2024-13-01").statusCode())
                .as("no such day")
                .isEqualTo(400);
    }

    @Test
    void leadsFromAnOrganizationToTheOneItMayWantToMeet() throws InterruptedException {
        String seat = "\"seat\":{\"municipality\":\"941001\"}";
        publish("Cerca", seat + ",\"seeks\":[{\"resource\":\"PREMISES\"}]");
        String other = publish("Offre", seat + ",\"offers\":[{\"resource\":\"PREMISES\"}]");
        awaitFound(2);
        try (Browsing visitor = Browsing.wide()) {
            Page page = visitor.open("organizations?q=" + word);
            page.locator(".c-card-title a:has-text('Cerca')").click();
            assertThat(visitor.barriers()).isEmpty();
            assertThat(page.locator(".c-part").allTextContents().toString()).contains("Fontesecca (YE)");
            assertThat(page.locator("script[type='application/ld+json']").textContent())
                    .contains("\"Organization\"", "\"taxID\":\"80078750587\"", "\"addressLocality\":\"Fontesecca\"");
            page.locator(".c-aside a:has-text('" + other + "')").click();
            assertThat(page.locator("h1").textContent()).isEqualTo(other);
        }
    }

    @Test
    void fitsTheNarrowestWindowAndStopsNobody() {
        try (Browsing visitor = Browsing.narrow()) {
            for (String path : List.of("organizations", "organizations?where=Castelvuoto")) {
                visitor.open(path);
                assertThat(visitor.isTooWide()).as(path).isFalse();
                assertThat(visitor.barriers()).as(path).isEmpty();
            }
        }
    }

    @Test
    void saysWhatIsWrongWithATaxCodeAndWhatWouldBeRight() {
        HttpResponse<String> answer = STAFF.post(
                "organizations",
                "{\"fields\":{\"name\":{\"it\":\"Ente\"},\"taxCode\":\"80078750586\"}}",
                "Accept-Language",
                "it");
        assertThat(answer.statusCode()).isEqualTo(400);
        JsonObject error = Api.json(answer).getJsonArray("errors").getJsonObject(0);
        assertThat(error.getString("pointer")).isEqualTo("/fields/taxCode");
        assertThat(error.getString("message")).contains("80078750587");
    }

    /** @return its name */
    private String publish(String begin, String more) {
        String name = begin + " " + word;
        String json = "{\"fields\":{\"name\":{\"it\":\"%s\"},\"nature\":\"OTHER\",\"taxCode\":\"80078750587\",%s}}";
        STAFF.publish("organizations", json.formatted(name, more));
        return name;
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
