package it.comunitadipratiche.it.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
import it.comunitadipratiche.it.console.Office;
import it.comunitadipratiche.it.server.Api;
import it.comunitadipratiche.it.server.Http;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MaterialsInBrowserIT {
    private static final Api STAFF = Api.as(Role.ADMIN);
    private static final String TEXT = "Schema di convenzione: tra … e …";
    private static final String CARD = """
        "kind": "%s", "actType": "%s", "date": "2020-05-04", "language": "IT", "licence": "CC_BY",
        "summary": {"it": "In breve, a che cosa serve."}, "sourceUrl": "https://www.example.org/atti/7\"\
        """;

    private final String word = "m" + Id.next().toString().toLowerCase(Locale.ROOT);

    @Test
    void leadsFromAProposalToAFileThatVisitorsDownload() throws IOException {
        String title = "Convenzione " + word;
        String entry = propose(title);
        catalogue(entry, file("schema-" + word + ".txt"));
        String id = entry.substring(entry.lastIndexOf('/') + 1);
        publish("Convenzione nuova " + word, "ADMINISTRATIVE", "AGREEMENT", "\"replaces\": [\"" + id + "\"]");
        try (Browsing visitor = Browsing.wide()) {
            Page page = findByKind(title, visitor);
            assertThat(visitor.barriers()).isEmpty();
            page.locator(".c-card-title a:has-text('" + title + "')").first().click();
            page = until(() -> visitor.open(visitor.path()), ".c-standing a");
            assertThat(page.locator("h1").textContent()).isEqualTo(title);
            assertThat(page.locator(".c-standing").textContent())
                    .contains(
                            "Superato", "Al suo posto conta:", "Convenzione nuova " + word, "Le regole sono cambiate.");
            assertThat(page.locator(".c-badge").textContent()).isEqualTo("Modello da riusare: Convenzione o patto");
            assertThat(page.locator(".c-holding").textContent()).contains("TXT", "www.example.org", "CC BY 4.0");
            assertThat(visitor.barriers()).isEmpty();
            Locator link = page.locator(".c-files a");
            Download download = page.waitForDownload(link::click);
            assertThat(Files.readString(download.path())).isEqualTo(TEXT);
            assertThat(download.suggestedFilename()).isEqualTo("schema-" + word + ".txt");

            page.locator(".c-standing a").click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Convenzione nuova " + word);
            assertThat(page.locator("section:has(#relations)").textContent()).contains("Modifica o sostituisce", title);
            assertThat(page.locator(".c-standing").count()).isZero();
        }
    }

    @Test
    void fitsTheNarrowestWindow() {
        String slug = publish(
                "UnaParolaCheNonFinisceMai".repeat(3) + " " + word,
                "NORMATIVE",
                "LAW",
                "\"currency\": \"REPEALED\", \"currencyNote\": {\"it\": \"Dal 2021.\"}, \"number\": \"117\","
                        + " \"identifiers\": [\"urn:nir:stato:decreto.legislativo:2017-07-03;117\"]");
        try (Browsing visitor = Browsing.narrow()) {
            for (String path : new String[] {"materials/" + slug, "materials?q=" + word}) {
                visitor.open(path);
                assertThat(visitor.isTooWide()).as(path).isFalse();
                assertThat(visitor.barriers()).as(path).isEmpty();
            }
        }
    }

    @Test
    void tellsMachinesWhatANormIs() {
        String slug = publish(
                "Legge " + word,
                "NORMATIVE",
                "LAW",
                "\"currency\": \"AMENDED\", \"currencyNote\": {\"it\": \"Dal 2021.\"},"
                        + " \"issuer\": {\"name\": \"Parlamento\"},"
                        + " \"identifiers\": [\"urn:nir:stato:legge:1990-08-07;241\"]");
        String page = new Http().get("materials/" + slug).body();
        assertThat(page)
                .contains(
                        "\"@type\":\"Legislation\"",
                        "\"legislationIdentifier\":[\"urn:nir:stato:legge:1990-08-07;241\"]",
                        "\"legislationLegalForce\":\"https://schema.org/InForce\"",
                        "\"legislationPassedBy\":{\"@type\":\"Organization\",\"name\":\"Parlamento\"}",
                        "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:legge:1990-08-07;241");
    }

    @Test
    void keepsFilesBackUntilTheirDay() {
        String file = file("futuro-" + word + ".txt");
        LocalDate later = LocalDate.now(ZoneId.of("Europe/Rome")).plusDays(2);
        String slug = publish(
                "Domani " + word,
                "METHODOLOGICAL",
                "HANDBOOK",
                "\"files\": [\"" + file + "\"], \"embargoUntil\": \"" + later + "\"");
        String page = new Http().get("materials/" + slug).body();
        assertThat(page).contains("I file si potranno scaricare dal").doesNotContain(file);
        assertThat(Api.visitor().get("assets/" + file).statusCode()).isEqualTo(404);
        assertThat(Api.visitor().get("materials/" + slug).body()).doesNotContain(file);
        assertThat(STAFF.get("assets/" + file).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesTwoThatReplaceEachOther() {
        String one = create("Primo " + word, "METHODOLOGICAL", "HANDBOOK", "\"norms\": []");
        assertThat(STAFF.put("entries/" + one + "/publications/it", "{}").statusCode())
                .isLessThan(300);
        publish("Secondo " + word, "METHODOLOGICAL", "HANDBOOK", "\"replaces\": [\"" + one + "\"]");
        String other = Api.json(Api.visitor().get("materials/secondo-" + word)).getString("id");
        HttpResponse<String> saved = STAFF.send(
                "PATCH",
                "entries/" + one,
                BodyPublishers.ofString("{\"fields\":{\"replaces\":[\"" + other + "\"]}}"),
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        HttpResponse<String> refused = STAFF.put("entries/" + one + "/publications/it", "{}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("/fields/replaces/0", "content.link.circle");
    }

    /** @return the path of its form */
    private String propose(String title) {
        try (Browsing member = Browsing.withoutScripts()) {
            Office.signIn(Api.newAccount(Role.MEMBER)[0], member);
            Page page = member.open("materials");
            page.locator(".c-section-head a").first().click();
            page.locator("#f-title-it").fill(title);
            page.locator("#f-kind").selectOption("ADMINISTRATIVE");
            page.locator("#f-actType").selectOption("AGREEMENT");
            page.locator("#f-summary-it").fill("Uno schema da riempire.");
            page.locator("#f-date").fill("2023-02-01");
            page.locator("#f-sourceUrl").fill("https://www.example.org/schemi/3");
            page.locator("#f-language").selectOption("IT");
            page.locator("#f-licence").selectOption("CC_BY");
            save(page);
            assertThat(page.locator("h1").textContent()).isEqualTo(title);
            String entry = member.path().replaceFirst("\\?.*", "");
            page.locator("section:has(#state-it) button[value=submit]").press("Enter");
            assertThat(page.locator(".k-note").textContent()).contains("Mandato in revisione");
            return entry;
        }
    }

    private void catalogue(String entry, String file) {
        try (Browsing staff = Browsing.withoutScripts()) {
            Page page = Office.open(entry, Role.STAFF_CONTENT, staff);
            page.locator("#f-files-q").fill("schema-" + word);
            press(page, "button[value='find:/files']");
            press(page, "#f-files .k-choose");
            assertThat(page.locator("#f-files input[type=hidden]").first().inputValue())
                    .isEqualTo(file);
            openTheRest(page);
            page.locator("#f-templateOf").selectOption("AGREEMENT");
            page.locator("#f-currency").selectOption("SUPERSEDED");
            page.locator("#f-currencyNote-it").fill("Le regole sono cambiate.");
            page.locator("#f-checkedAt").fill("2024-06-03");
            save(page);
            page.locator("section:has(#state-it) button[value=approve]").press("Enter");
            assertThat(page.locator(".k-note").textContent()).contains("Pubblicato");
        }
    }

    private Page findByKind(String title, Browsing visitor) {
        Page page = until(() -> visitor.open("materials?q=" + word), ".c-card-title a:has-text('" + title + "')");
        Locator kind = page.locator(".c-facets a[href*='kind=ADMINISTRATIVE']");
        if (!kind.isVisible()) {
            page.locator(".c-facets > summary").click();
        }
        kind.click();
        assertThat(page.locator(".c-beside").textContent()).contains("Natura: Amministrativo");
        assertThat(page.locator(".c-filters").textContent()).contains("Attualità", "Anno", "Tipo di atto");
        return page;
    }

    private static String file(String name) {
        try (Browsing staff = Browsing.withoutScripts()) {
            Page page = Office.open("console/assets/upload", Role.STAFF_CONTENT, staff);
            page.locator("#file").setInputFiles(new FilePayload[] {
                new FilePayload(name, "text/plain", TEXT.getBytes(StandardCharsets.UTF_8))
            });
            page.locator("main form button").click();
            return staff.path().replaceFirst("\\?.*", "").replaceFirst(".*/", "");
        }
    }

    private static Page until(Supplier<Page> open, String selector) {
        Page page = open.get();
        for (int tried = 0; tried < 300 && page.locator(selector).count() == 0; tried++) {
            page.waitForTimeout(50);
            page = open.get();
        }
        return page;
    }

    private static void press(Page page, String button) {
        page.locator(button).first().press("Enter");
    }

    private static void openTheRest(Page page) {
        Locator closed = page.locator("details.k-story:not([open]) > summary");
        if (closed.count() > 0) {
            closed.click();
        }
    }

    private static void save(Page page) {
        press(page, ".k-save button");
        assertThat(page.locator("[role=alert]").count()).as(page.content()).isZero();
    }

    private static String create(String title, String kind, String actType, String more) {
        HttpResponse<String> created = STAFF.post(
                "materials",
                "{\"fields\": {\"title\": {\"it\": \"" + title + "\"}, " + CARD.formatted(kind, actType) + ", " + more
                        + "}}");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return Api.json(created).getString("id");
    }

    /** @return its slug */
    private static String publish(String title, String kind, String actType, String more) {
        String id = create(title, kind, actType, more);
        HttpResponse<String> published = STAFF.put("entries/" + id + "/publications/it", "{}");
        assertThat(published.statusCode()).as(published.body()).isLessThan(300);
        JsonObject document = Api.json(Api.visitor().get("materials/" + id));
        return document.getString("slug");
    }
}
