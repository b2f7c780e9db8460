package it.comunitadipratiche.it.practices;

import static it.comunitadipratiche.it.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
import it.comunitadipratiche.it.console.Office;
import it.comunitadipratiche.it.network.TaxCodes;
import it.comunitadipratiche.it.server.Api;
import it.comunitadipratiche.it.server.Http;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ConfirmationsInBrowserIT {
    private static final Api STAFF = Api.as(Role.ADMIN);
    private static final String TERRITORIES = """
            istat,nome,prov_istat,sigla,provincia,reg_istat,regione,catastale
            944001,Consenso,944,YH,Consenso,01,Piemonte,Y301
            """;

    private final String word = "k" + Id.next().toString().toLowerCase(Locale.ROOT);

    @BeforeAll
    static void importTerritories() {
        HttpResponse<String> answer =
                STAFF.send("PUT", "territories", BodyPublishers.ofString(TERRITORIES), "Content-Type", "text/csv");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void areGivenByTheLinksInLettersWithoutScripts() {
        String one = organization("uno");
        String other = organization("due");
        organization("tre");
        String practice = practice(one, other);
        String path =
                "practices/" + json(Api.visitor().get("practices/" + practice)).getString("slug");
        String token = token("uno");
        try (Browsing visitor = Browsing.withoutScripts()) {
            assertThat(visitor.open(path).locator("section:has(#parties) tbody").textContent())
                    .contains("Non ancora confermata");
            Page page = visitor.open("confirm?token=" + token);
            assertThat(page.locator("main").textContent()).contains("Pratica " + word, "Ente uno", "gestore");
            page.locator("button[name=yes]").click();
            assertThat(page.locator("[role=status]").textContent()).contains("partner confermato");
            page = visitor.open("confirm?token=" + token);
            assertThat(page.locator("button[name=yes]").count()).isZero();

            page = visitor.open("confirm?token=" + token("due"));
            page.locator("button[name=no]").click();
            assertThat(page.locator("[role=status]").textContent()).contains("non è partner");

            assertThat(visitor.open(path)
                            .locator("section:has(#parties) tbody tr:has-text('Ente uno')")
                            .textContent())
                    .contains("Confermata");
        }
        try (Browsing staff = Browsing.withoutScripts()) {
            Page page = Office.open("console", Role.STAFF_CONTENT, staff);
            page.locator("section:has-text('Partner che dicono di non esserlo') a:has-text('" + word + "')")
                    .first()
                    .click();
            assertThat(page.locator("tbody").textContent()).contains("Dice di non essere partner");
        }
        assertThat(json(Api.visitor().get("practices/" + practice + "/confirmations"))
                        .getJsonArray("items")
                        .toString())
                .isEqualTo("[{\"confirmed\":true,\"organization\":\"" + one
                        + "\"},{\"confirmed\":false,\"organization\":\"" + other + "\"}]");
    }

    @Test
    void areSeenAndAskedForByStaffOnly() {
        String practice = practice(organization("uno"));
        token("uno");
        String slug = json(Api.visitor().get("practices/" + practice)).getString("slug");
        assertThat(new Http().get("practices/" + slug).body()).doesNotContain("console/partners");
        assertThat(Api.visitor()
                        .get("practices/" + practice + "/confirmations/answers")
                        .statusCode())
                .isEqualTo(401);
        assertThat(Api.visitor()
                        .post("practices/" + practice + "/confirmations", "")
                        .statusCode())
                .isEqualTo(401);
        assertThat(STAFF.get("practices/" + practice + "/confirmations/answers").body())
                .contains("ASKED");
        assertThat(STAFF.post("practices/" + practice + "/confirmations", "").body())
                .contains("\"letters\":0");
        try (Browsing staff = Browsing.narrow()) {
            Page page = Office.open("practices/" + slug, Role.STAFF_CONTENT, staff);
            page.getByText("Vedi le risposte").click();
            assertThat(page.locator("tbody").textContent()).contains("Ente uno", "In attesa");
            assertThat(staff.isTooWide()).isFalse();
            assertThat(staff.barriers()).isEmpty();
            page.locator("main form button").click();
            assertThat(page.locator("[role=status]").textContent()).contains("0");
        }
    }

    @Test
    void needALinkThatIsWhole() {
        for (String token : new String[] {"", "x", "0".repeat(56)}) {
            HttpResponse<String> answer = new Http().get("confirm?token=" + token);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("non vale più");
        }
    }

    @Test
    void showNoBarriers() {
        practice(organization("uno"));
        try (Browsing visitor = Browsing.narrow()) {
            visitor.open("confirm?token=" + token("uno"));
            assertThat(visitor.isTooWide()).isFalse();
            assertThat(visitor.barriers()).isEmpty();
        }
    }

    private String token(String name) {
        return Letterbox.confirmation(address(name));
    }

    private String address(String name) {
        return name + '-' + word + "@example.org";
    }

    private String organization(String name) {
        return STAFF.publish(
                "organizations",
                "{\"fields\":{\"name\":{\"it\":\"Ente %s\"},\"nature\":\"OTHER\",\"taxCode\":\"%s\","
                                .formatted(name, TaxCodes.some())
                        + "\"seat\":{\"municipality\":\"944001\"},\"contact\":{\"name\":\"Ada\",\"email\":\""
                        + address(name) + "\"}}}");
    }

    private String practice(String... organizations) {
        StringBuilder partners = new StringBuilder();
        for (String id : organizations) {
            partners.append(partners.isEmpty() ? "" : ",")
                    .append("{\"organization\":\"" + id + "\",\"role\":{\"it\":\"gestore\"}}");
        }
        return STAFF.publish("practices", """
                {"fields": {"title": {"it": "Pratica %s"}, "summary": {"it": "In breve."}, "instrument": "CO_DESIGN",
                  "policyAreas": ["HOUSING"], "needAddressed": {"it": "Bisogno."}, "territories": ["944001"],
                  "proceedingAuthority": {"name": "Comune"}, "startDate": "2024-01-01",
                  "phases": [{"type": "NOTICE", "start": "2024-01-01"}], "tooEarly": true, "partners": [%s]}}""".formatted(word, partners));
    }
}
