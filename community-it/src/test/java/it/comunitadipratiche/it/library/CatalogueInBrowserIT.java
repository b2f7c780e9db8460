package it.comunitadipratiche.it.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
import it.comunitadipratiche.it.console.Office;
import it.comunitadipratiche.it.server.Api;
import it.comunitadipratiche.it.server.Http;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The cataloguing desk: what members propose is seen, changed together with others, and made one with what is there. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CatalogueInBrowserIT {
    private static final Api STAFF = Api.as(Role.ADMIN);
    private static final String DESK = "console/catalogue";
    private final String word = "q" + Id.next().toString().toLowerCase(Locale.ROOT);

    @Test
    void leadsFromAProposalOverABatchToOneMaterial() {
        String title = "Linee guida " + word;
        String there = create(title, "METHODOLOGICAL");
        publish(there);
        String proposed = propose(title);
        create("Primo avviso " + word, "ADMINISTRATIVE");
        create("Verbale del tavolo " + word, "ADMINISTRATIVE");
        try (Browsing staff = Browsing.withoutScripts()) {
            Page page = Office.open(DESK + "?pile=REVIEW&q=" + word, Role.STAFF_CONTENT, staff);
            assertThat(page.locator(".k-queue tbody tr").count()).isEqualTo(1);
            assertThat(page.locator(".k-queue tbody tr").textContent())
                    .contains(title.toUpperCase(Locale.ITALIAN), "Guarda la proposta", "temi");

            page = staff.open(DESK + "?pile=ALL&q=" + word);
            assertThat(page.locator("p[role=status]").textContent()).isEqualTo("4 materiali");
            for (String one : List.of(title, "Primo avviso " + word, "Verbale del tavolo " + word)) {
                page.locator("tr:has-text('In revisione'), tr:has-text('Bozza')")
                        .filter(new Locator.FilterOptions().setHasText(one))
                        .locator("input[name=id]")
                        .check();
            }
            page.locator(".k-bulk-edit > summary").click();
            page.locator("#set-licence").selectOption("CC_BY_SA");
            page.locator("#set-reviewBy").fill("2031-05-06");
            page.locator(".k-bulk-edit button").click();
            assertThat(page.locator("#progress").textContent()).contains("Licenza: diventa «CC BY-SA 4.0»");
            assertThat(page.locator(".k-counts").textContent()).contains("3", "da cambiare");
            assertThat(field(proposed, "licence")).isEqualTo("CC_BY");

            page.locator("button[value=confirm]").click();
            until(page, "#progress .k-chip:has-text('Finita')");
            assertThat(field(proposed, "licence")).isEqualTo("CC_BY_SA");
            assertThat(field(there, "licence")).isEqualTo("CC_BY");

            page.locator(".k-confirm summary").click();
            page.locator("button[value=undo]").click();
            until(page, "#progress .k-chip:has-text('Finita')");
            assertThat(field(proposed, "licence")).isEqualTo("CC_BY");

            merge(staff, there, proposed, title);
        }
    }

    private static void merge(Browsing staff, String there, String proposed, String title) {
        Page page = staff.open(DESK + "/duplicates");
        until(page, "tr:has-text('" + title + "') a");
        assertThat(page.locator("tr:has-text('" + title + "')").textContent()).contains("Stesso titolo e anno");
        page.locator("tr:has-text('" + title + "') a").click();
        assertThat(page.locator("input[name=stays]:checked").inputValue()).isEqualTo(there);
        page.locator("button[value=merge]").click();
        assertThat(page.locator(".k-note").textContent()).contains("ora sono uno");
        assertThat(field(there, "number")).isEqualTo("7");
        assertThat(Api.json(STAFF.get("entries/" + proposed))
                        .getJsonObject("locales")
                        .getJsonObject("it")
                        .getString("status"))
                .isEqualTo("ARCHIVED");
    }

    @Test
    void remembersThatTwoAreNotTheSame() {
        String title = "Avviso " + word;
        String one = create(title, "ADMINISTRATIVE");
        String other = create(title, "ADMINISTRATIVE");
        try (Browsing staff = Browsing.withoutScripts()) {
            Page page = Office.open(DESK + "/duplicates/" + one + "/" + other, Role.STAFF_CONTENT, staff);
            page.locator("button[value=different]").click();
            assertThat(page.locator(".k-note").textContent()).contains("non sono lo stesso");
            page = staff.open(DESK + "/duplicates?different=true");
            assertThat(page.locator("table").textContent()).contains(title);
            page = staff.open("console/content/materials/" + one);
            assertThat(page.locator(".k-hint").count()).isZero();
        }
    }

    @Test
    void fitsTheNarrowestWindow() {
        String title = "UnaParolaCheNonFinisceMai".repeat(3) + " " + word;
        String one = create(title, "NORMATIVE");
        String other = create(title, "NORMATIVE");
        HttpResponse<String> prepared = STAFF.post("batch-edits", """
            {"type": "material", "entries": ["%s", "%s"], "edits": [{"field": "licence", "action": "SET",
             "values": ["CC0"]}]}\
            """.formatted(one, other));
        assertThat(prepared.statusCode()).as(prepared.body()).isEqualTo(201);
        String batch = Api.json(prepared).getString("id");
        try (Browsing staff = Browsing.narrow()) {
            Office.open(DESK, Role.STAFF_CONTENT, staff);
            for (String path : List.of(
                    DESK + "?pile=ALL&q=" + word,
                    DESK + "/duplicates",
                    DESK + "/duplicates/" + one + "/" + other,
                    DESK + "/batches",
                    DESK + "/batches/" + batch,
                    "console/content/materials/" + one)) {
                Page page = staff.open(path);
                if (page.locator(".k-bulk-edit > summary").count() > 0) {
                    page.locator(".k-bulk-edit > summary").click();
                }
                assertThat(staff.isTooWide())
                        .as(path + " " + staff.standingOut())
                        .isFalse();
                assertThat(staff.barriers()).as(path).isEmpty();
            }
        }
    }

    @Test
    void speaksRest() {
        String title = "Regolamento " + word;
        String one = create(title, "NORMATIVE");
        JsonObject queue = Api.json(STAFF.get("materials/queue?pile=DRAFTS&lack=THEMES&q=" + word));
        assertThat(queue.getJsonArray("items").getJsonObject(0).getString("id")).isEqualTo(one);
        assertThat(STAFF.get("materials/queue/piles").body()).contains("\"pile\":\"REVIEW\"");
        assertThat(STAFF.get("materials/queue?pile=NOTHING").statusCode()).isEqualTo(400);
        assertThat(STAFF.get("materials/duplicates?limit=3").statusCode()).isEqualTo(200);
        assertThat(Api.visitor().get("materials/queue").statusCode()).isEqualTo(401);
        assertThat(Api.as(Role.MEMBER).get("materials/duplicates").statusCode()).isEqualTo(403);
        String order = "{\"type\": \"material\", \"entries\": [\"" + one + "\"], \"edits\": [%s]}";
        assertThat(STAFF.post("batch-edits", order.formatted("{\"field\": \"title\", \"action\": \"SET\"}"))
                        .body())
                .contains("/edits/0/field");
        assertThat(STAFF.post("batch-edits", order.formatted("{\"field\": \"licence\"}, 7"))
                        .body())
                .contains("/edits/0/action", "/edits/1");
        HttpResponse<String> prepared = STAFF.post(
                "batch-edits",
                order.formatted("{\"field\": \"licence\", \"action\": \"SET\", \"values\": [\"CC0\"]}"),
                "Idempotency-Key",
                word);
        assertThat(Api.json(prepared).getJsonObject("counts").getInt("WAITING")).isEqualTo(1);
        String path = Api.header(prepared, "Location").replaceFirst(".*/api/v1/", "");
        assertThat(STAFF.put(path + "/state", "{\"state\": \"RUNNING\"}").statusCode())
                .isEqualTo(200);
        for (int tried = 0; tried < 300 && !STAFF.get(path).body().contains("DONE"); tried++) {
            pause();
        }
        assertThat(STAFF.get(path + "/lines?outcome=CHANGED").body()).contains(one);
        assertThat(STAFF.put(path + "/state", "{\"state\": \"CANCELLED\"}").statusCode())
                .isEqualTo(409);
        String other = create(title, "NORMATIVE");
        assertThat(STAFF.put("materials/" + one + "/distinctions/" + other, "").statusCode())
                .isEqualTo(204);
        assertThat(STAFF.get("materials/duplicates?different=true&limit=100").body())
                .contains(other);
        assertThat(STAFF.delete("materials/" + one + "/distinctions/" + other).statusCode())
                .isEqualTo(204);
        publish(one);
        assertThat(STAFF.post("materials/" + other + "/merger", "{\"into\": \"" + one + "\", \"fill\": true}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(new Http().get("materials/regolamento-" + word).statusCode()).isEqualTo(200);
    }

    /** Proposes a material with the title of one that is there, and is told so. */
    private String propose(String title) {
        try (Browsing member = Browsing.withoutScripts()) {
            Office.signIn(Api.newAccount(Role.MEMBER)[0], member);
            Page page = member.open("console/content/materials/new");
            page.locator("#f-title-it").fill(title.toUpperCase(Locale.ITALIAN));
            page.locator("#f-kind").selectOption("METHODOLOGICAL");
            page.locator("#f-actType").selectOption("GUIDELINE");
            page.locator("#f-summary-it").fill("Come si fa.");
            page.locator("#f-date").fill("2024-11-02");
            page.locator("#f-sourceUrl").fill("https://www.example.org/linee/3");
            page.locator("#f-language").selectOption("IT");
            page.locator("#f-licence").selectOption("CC_BY");
            page.locator("details.k-story:not([open]) > summary").click();
            page.locator("#f-number").fill("7");
            page.locator(".k-save button").first().press("Enter");
            assertThat(page.locator(".k-hint").textContent()).contains(title, "Stesso titolo e anno", "Leggi");
            assertThat(page.locator(".k-hint a").count()).isEqualTo(1);
            String id = member.path().replaceFirst("\\?.*", "").replaceFirst(".*/", "");
            page.locator("section:has(#state-it) button[value=submit]").press("Enter");
            assertThat(page.locator(".k-note").textContent()).contains("Mandato in revisione");
            return id;
        }
    }

    private static void until(Page page, String selector) {
        for (int tried = 0; tried < 600 && page.locator(selector).count() == 0; tried++) {
            page.waitForTimeout(50);
            page.reload();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String field(String id, String name) {
        return Api.json(STAFF.get("entries/" + id)).getJsonObject("fields").getString(name);
    }

    private static void publish(String id) {
        HttpResponse<String> published = STAFF.put("entries/" + id + "/publications/it", "{}");
        assertThat(published.statusCode()).as(published.body()).isLessThan(300);
    }

    private static String create(String title, String kind) {
        HttpResponse<String> created = STAFF.post("materials", """
            {"fields": {"title": {"it": "%s"}, "kind": "%s", "actType": "GUIDELINE", "date": "2024-01-31",
             "language": "IT", "licence": "CC_BY", "summary": {"it": "A che cosa serve."},
             "sourceUrl": "https://www.example.org/atti/7"}}\
            """.formatted(title, kind));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return Api.json(created).getString("id");
    }
}
