package it.comunitadipratiche.it.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
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
class ContactInBrowserIT {
    private static final Api STAFF = Api.as(Role.ADMIN);
    private static final String TERRITORIES = """
            istat,nome,prov_istat,sigla,provincia,reg_istat,regione,catastale
            961001,Lettera,961,UE,Lettera,01,Piemonte,U101
            """;

    private final String word = "c" + Id.next().toString().toLowerCase(Locale.ROOT);

    @BeforeAll
    static void importTerritories() {
        HttpResponse<String> answer =
                STAFF.send("PUT", "territories", BodyPublishers.ofString(TERRITORIES), "Content-Type", "text/csv");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void takesAMessageWithoutScriptsAndShowsNobodyTheAddress() {
        String slug = publish(",\"email\":\"referente@example.org\"");
        try (Browsing visitor = Browsing.withoutScripts()) {
            Page page = visitor.open("organizations/" + slug);
            assertThat(page.content()).doesNotContain("referente@example.org");
            page.getByText("Scrivi un messaggio").click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Scrivi a Ente " + word);
            page.locator("#name").fill("Grace");
            page.locator("#email").fill("grace@example.net");
            page.locator("#message").fill("Buongiorno,\n\nci piacerebbe incontrarvi.");
            page.locator("main button").click();

            assertThat(page.locator("h1").textContent()).isEqualTo("Messaggio inviato");
            assertThat(page.content()).doesNotContain("ci piacerebbe", "referente@example.org");
            page.getByText("Torna all'organizzazione").click();
            assertThat(visitor.path()).isEqualTo("organizations/" + slug);
        }
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasWritten() {
        String slug = publish(",\"email\":\"referente@example.org\"");
        try (Browsing visitor = Browsing.wide()) {
            Page page = visitor.open("organizations/" + slug + "/contact");
            assertThat(visitor.barriers()).isEmpty();
            page.locator("form[action$=contact]").evaluate("form => form.noValidate = true");
            page.locator("#name").fill("Grace");
            page.locator("#email").fill("grace");
            page.locator("#message").fill("Testo da non perdere");
            page.locator("main button").click();

            assertThat(page.locator("[role=alert]").textContent()).contains("Scrivi il tuo indirizzo e-mail");
            assertThat(page.locator("#message").inputValue()).isEqualTo("Testo da non perdere");
            assertThat(visitor.barriers()).isEmpty();
        }
        try (Browsing visitor = Browsing.narrow()) {
            visitor.open("en/organizations/" + slug + "/contact");
            assertThat(visitor.isTooWide()).isFalse();
            assertThat(visitor.barriers()).isEmpty();
            visitor.open("organizations/" + slug + "/contact?sent=1");
            assertThat(visitor.barriers()).isEmpty();
        }
    }

    @Test
    void isNotThereWhereNobodyCouldAnswer() {
        String slug = publish("");

        assertThat(new Http().get("organizations/" + slug).body()).doesNotContain("/contact");
        assertThat(new Http().get("organizations/" + slug + "/contact").statusCode())
                .isEqualTo(404);
        assertThat(new Http().get("organizations/nessuna/contact").statusCode()).isEqualTo(404);
        assertThat(new Http().get("organizations/" + slug + "/altro").statusCode())
                .isEqualTo(404);
    }

    /** @return its slug */
    private String publish(String more) {
        String json = "{\"fields\":{\"name\":{\"it\":\"Ente %s\"},\"nature\":\"OTHER\",\"taxCode\":\"%s\","
                + "\"seat\":{\"municipality\":\"961001\"},\"contact\":{\"name\":\"Ada\"%s}}}";
        String id = STAFF.publish("organizations", json.formatted(word, TaxCodes.some(), more));
        return Api.json(Api.visitor().get("organizations/" + id)).getString("slug");
    }
}
