package it.comunitadipratiche.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
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
class DuplicatesInBrowserIT {
    private static final Api STAFF = Api.as(Role.ADMIN);
    private static final String TERRITORIES = """
            istat,nome,prov_istat,sigla,provincia,reg_istat,regione,catastale
            971001,Gemelle,971,TE,Gemelle,01,Piemonte,T101
            """;

    private final String word = "g" + Id.next().toString().toLowerCase(Locale.ROOT);

    @BeforeAll
    static void importTerritories() {
        HttpResponse<String> answer =
                STAFF.send("PUT", "territories", BodyPublishers.ofString(TERRITORIES), "Content-Type", "text/csv");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void areComparedAndMergedWithoutScripts() {
        String code = TaxCodes.some();
        String gone = publish("Uno " + word, code);
        String into = publish("Altro " + word, code);
        try (Browsing staff = Browsing.withoutScripts()) {
            Page page = Office.open("console/duplicates", Role.STAFF_CONTENT, staff);
            page.locator("tr:has-text('" + word + "') a").first().click();
            assertThat(page.locator("table").textContent()).contains("Uno " + word, "Altro " + word, code);
            page.locator("input[name=stays][value='" + into + "']").check();
            page.locator("#main button").click();

            assertThat(page.locator(".k-note").textContent()).contains("ora sono una");
            assertThat(page.locator("tr:has-text('" + word + "')").count()).isZero();
        }
        assertThat(new Http().get("organizations/" + gone).statusCode()).isEqualTo(301);
    }

    @Test
    void areChosenByTheirAddresses() {
        String one = publish("Prima " + word, TaxCodes.some());
        String other = publish("Seconda " + word, TaxCodes.some());
        String slug = Api.json(Api.visitor().get("organizations/" + one)).getString("slug");
        try (Browsing staff = Browsing.wide()) {
            Page page = Office.open("console/duplicates", Role.STAFF_CONTENT, staff);
            assertThat(staff.barriers()).isEmpty();
            page.locator("#one").fill("https://comunita.example.org/organizations/" + slug);
            page.locator("#other").fill("nessuna-" + word);
            page.locator("form:has(#one) button").click();
            assertThat(page.locator("[role=alert]").textContent()).contains("nessuna-" + word);
            page.locator("#other").fill(other);
            page.locator("form:has(#one) button").click();

            assertThat(staff.path()).isEqualTo("console/duplicates/" + one + "/" + other);
            assertThat(staff.barriers()).isEmpty();
        }
    }

    @Test
    void fitTheNarrowestWindow() {
        String one = publish("Stretta " + word, TaxCodes.some());
        String other = publish("Strettissima " + word, TaxCodes.some());
        try (Browsing staff = Browsing.narrow()) {
            Office.open("console/duplicates", Role.STAFF_CONTENT, staff);
            assertThat(staff.isTooWide()).isFalse();
            staff.open("console/duplicates/" + one + "/" + other);
            assertThat(staff.isTooWide()).isFalse();
            assertThat(staff.barriers()).isEmpty();
        }
    }

    /** @return its id */
    private static String publish(String name, String code) {
        String json = "{\"fields\":{\"name\":{\"it\":\"%s\"},\"nature\":\"OTHER\",\"taxCode\":\"%s\","
                + "\"seat\":{\"municipality\":\"971001\"}}}";
        return STAFF.publish("organizations", json.formatted(name, code));
    }
}
