package it.comunitadipratiche.it.practices;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
import it.comunitadipratiche.it.console.Office;
import it.comunitadipratiche.it.server.Api;
import it.comunitadipratiche.it.server.Http;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PracticesInBrowserIT {
    private static final Api STAFF = Api.as(Role.ADMIN);
    private static final String TERRITORIES = """
            istat,nome,prov_istat,sigla,provincia,reg_istat,regione,catastale
            943001,Serravalle Bassa,943,YG,Montepiano,01,Piemonte,Y201
            """;
    private static final String STORY = """
            {"fields": {
              "title": {"it": "%s"},
              "summary": {"it": "Un forno dove si impara un mestiere."},
              "instrument": "CO_DESIGN", "policyAreas": ["WORK"],
              "needAddressed": {"it": "Chi esce dal carcere non trova chi si fidi."},
              "territories": ["943001"], "proceedingAuthority": {"name": "Comune di Serravalle"},
              "startDate": "2024-02-01",
              "partners": [{"name": "Cooperativa del Pane", "role": {"it": "Capofila"}}, {"name": "Casa Aperta"}],
              "phases": [
                {"type": "NOTICE", "start": "2024-02-01", "end": "2024-03-05",
                 "narrative": {"it": "<p>Un avviso di due pagine.</p>"}},
                {"type": "TABLES", "start": "2024-03-10", "end": "2024-06-30"},
                {"type": "DELIVERY", "start": "2024-09-01"}],
              "resources": [
                {"who": "Comune", "contribution": "MONEY", "amount": {"amount": "80000.00", "currency": "EUR"}},
                {"who": "Cooperativa", "contribution": "STAFF", "amount": {"amount": "20000.00", "currency": "EUR"}}],
              "before": {"it": "<p>Niente.</p>"}, "after": {"it": "<p>Sei contratti.</p>"},
              "indicators": [{"name": {"it": "Contratti"}, "unit": "persone", "baseline": 0, "value": 6}],
              "collaborationCheck": [{"question": "OPEN_PROCEDURE", "answer": "YES"}],
              "conditionsForSuccess": {"it": "<p>Un maestro paziente.</p>"},
              "dataStates": [{"field": "evaluation", "state": "NOT_AVAILABLE"}]}}""";

    private final String word = "p" + Id.next().toString().toLowerCase(Locale.ROOT);

    @BeforeAll
    static void importTerritories() {
        HttpResponse<String> answer =
                STAFF.send("PUT", "territories", BodyPublishers.ofString(TERRITORIES), "Content-Type", "text/csv");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void tellsAPracticeByItsPhasesPartiesAndMeansEachPictureWithATable() {
        String slug = publish("Il forno " + word);
        try (Browsing visitor = Browsing.wide()) {
            Page page = visitor.open("practices/" + slug);
            assertThat(visitor.barriers()).isEmpty();
            assertThat(page.locator(".c-drawing[role=img]").count()).isEqualTo(3);
            assertThat(page.locator("section:has(#timeline) rect").count()).isEqualTo(3);
            assertThat(page.locator(".c-steps h3").allTextContents())
                    .containsExactly("Avviso pubblico", "Tavoli di lavoro", "Realizzazione");
            assertThat(page.locator("section:has(#parties) tbody th")
                            .allTextContents()
                            .toString())
                    .contains("Comune di Serravalle", "Cooperativa del Pane", "Casa Aperta");
            assertThat(page.locator("section:has(#means) tbody tr").count()).isEqualTo(2);
            assertThat(page.locator("section:has(#indicators) tbody").textContent())
                    .contains("+6");
            assertThat(page.locator("section:has(#check)").textContent()).contains("1 domande su 7");
            assertThat(page.locator("section:has(#unanswered)").textContent()).contains("Valutazione");
            assertThat(page.locator(".c-facts").allTextContents().toString()).contains("Co-progettazione");
            assertThat(page.locator("section:has(#places)").textContent())
                    .contains("Serravalle Bassa (YG)", "Montepiano, Piemonte");
        }
    }

    @Test
    void givesAPracticeAsAPdfWithItsTables() throws IOException, InterruptedException {
        String slug = publish("Stampata " + word);
        assertThat(new Http().get("practices/" + slug).body()).contains("/practices/" + slug + "/pdf");
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(new Http().to("practices/" + slug + "/pdf").build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Stampata " + word, "Cooperativa del Pane", "Avviso pubblico", "Un maestro paziente.");
        }
        assertThat(new Http().get("practices/nessuna/pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void fitsTheNarrowestWindow() {
        String slug = publish("Stretto " + word);
        try (Browsing visitor = Browsing.narrow()) {
            visitor.open("practices/" + slug);
            assertThat(visitor.isTooWide()).isFalse();
            assertThat(visitor.barriers()).isEmpty();
        }
    }

    @Test
    void findsPracticesByWhereTheyAreWhenTheyBeganAndHowFarTheyCame() throws InterruptedException {
        publish("Trovabile " + word);
        String path = "practices?q=" + word + "&where=Serravalle&year=2024&phase=DELIVERY&shared=SOME";
        try (Browsing visitor = Browsing.withoutScripts()) {
            Page page = visitor.open(path);
            for (int tried = 0; tried < 200 && page.locator(".c-card").count() == 0; tried++) {
                Thread.sleep(50);
                page = visitor.open(path);
            }
            assertThat(page.locator(".c-card-title").allTextContents()).containsExactly("Trovabile " + word);
            assertThat(page.locator(".c-filters").textContent())
                    .contains("Fase raggiunta", "Realizzazione", "Anno di inizio", "Sì ad alcune");
            page = visitor.open("practices?q=" + word + "&year=2019");
            assertThat(page.locator(".c-card").count()).isZero();
        }
    }

    @Test
    void namesOnAPracticeThoseThatTookItUp() throws InterruptedException {
        String slug = publish("Origine " + word);
        String id = Api.json(Api.visitor().get("practices/" + slug)).getString("id");
        String more = "\"replicatedFrom\": [\"" + id + "\"], \"dataStates\"";
        publish("Ripresa " + word, STORY.replace("\"dataStates\"", more));
        try (Browsing visitor = Browsing.withoutScripts()) {
            Page page = visitor.open("practices/" + slug);
            for (int tried = 0; tried < 200 && page.locator("#lineage").count() == 0; tried++) {
                Thread.sleep(50);
                page = visitor.open("practices/" + slug);
            }
            assertThat(page.locator("section:has(#lineage)").textContent()).contains("Ha ispirato");
            page.locator("section:has(#lineage) a").click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Ripresa " + word);
            assertThat(page.locator("section:has(#lineage)").textContent()).contains("Ripresa da", "Origine " + word);
        }
    }

    @Test
    void letsAMemberBeginACardComeBackAndGoOnWithoutScripts() {
        String title = "Proposta " + word;
        try (Browsing member = Browsing.withoutScripts();
                Browsing other = Browsing.withoutScripts()) {
            Office.signIn(Api.newAccount(Role.MEMBER)[0], member);
            Page page = member.open("practices");
            page.locator(".c-section-head a").click();
            page.locator("#f-title-it").fill(title);
            page.locator(".k-save button").press("Enter");
            assertThat(page.locator("h1").textContent()).isEqualTo(title);
            String entry = member.path();
            assertThat(page.locator("#told").textContent()).contains("3%");
            assertThat(page.locator("section:has(#told) a[href='#f-phases']").count())
                    .isEqualTo(1);

            page = member.open("console/content/practices");
            page.locator("tbody a:has-text('" + title + "')").click();
            page.locator("#f-summary-it").fill("Due righe.");
            page.locator(".k-save button").press("Enter");
            assertThat(page.locator("#told").textContent()).contains("7%");
            assertThat(page.locator(".k-gaps").allTextContents().toString()).contains("Bisogno");

            Office.signIn(Api.newAccount(Role.MEMBER)[0], other);
            assertThat(other.open(entry).locator(".c-problem-number").textContent())
                    .isEqualTo("404");
            assertThat(other.open("console/content/practices")
                            .locator("tbody")
                            .allTextContents()
                            .toString())
                    .doesNotContain(title);
        }
    }

    @Test
    void leadsThroughTheQuestionsThatTellSharedAdministration() {
        String slug = publish("Verificata " + word);
        String id = Api.json(Api.visitor().get("practices/" + slug)).getString("id");
        try (Browsing staff = Browsing.narrow()) {
            Page page = Office.open("console/content/practices/" + id, Role.STAFF_CONTENT, staff);
            page.locator("section:has(#told) a[href*=check]").click();
            assertThat(staff.isTooWide()).isFalse();
            assertThat(staff.barriers()).isEmpty();
            assertThat(page.locator("main").textContent()).contains("Sì a 1 domande su 7");
            page.locator("#evidence-SHARED_NEEDS").fill("Tre incontri di quartiere.");
            page.locator("main form button").click();
            assertThat(page.locator("[role=alert]").textContent()).contains("I bisogni sono stati letti insieme?");
            assertThat(page.locator("#evidence-SHARED_NEEDS").inputValue()).isEqualTo("Tre incontri di quartiere.");
            page.locator("input[name=answer-SHARED_NEEDS][value=YES]").check();
            page.locator("input[name=answer-NO_PROFIT][value=PARTLY]").check();
            page.locator("main form button").click();
            assertThat(page.locator("main").textContent())
                    .contains("Sì a 2 domande su 7", "In parte: 1. No: 0. Senza risposta: 4.");
        }
        assertThat(Api.visitor().get("console/check/" + id).statusCode()).isNotEqualTo(200);
    }

    /** @return its slug */
    private String publish(String title) {
        return publish(title, STORY);
    }

    private String publish(String title, String story) {
        String id = STAFF.publish("practices", story.formatted(title));
        return Api.json(Api.visitor().get("practices/" + id)).getString("slug");
    }
}
