package it.comunitadipratiche.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
import it.comunitadipratiche.it.server.Api;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class VocabularyInConsoleIT {
    private static final Api STAFF = Api.as(Role.STAFF_CONTENT);
    private static final int PATIENCE = 100;
    private static final int PAUSE_MILLIS = 200;

    @Test
    void makesAVocabularyWithConceptsWithoutScripts() {
        String word = word();
        try (Browsing staff = Librarian.enter(Browsing.withoutScripts())) {
            String scheme = newScheme(staff, word);
            assertThat(scheme).isEqualTo("console/vocabulary/schemes/" + word);
            newConcept(staff, scheme, "Orti");
            String urban = newConcept(staff, scheme, "Orti urbani");
            Page page = staff.page();
            page.locator("#broader-more").fill("orti");
            page.locator("#code").fill("01");
            page.locator("#concept-place ~ form button").click();
            assertThat(page.locator("input[name=broader]").count()).isEqualTo(1);
            page.locator("#alt-it").fill("Orti di quartiere\nOrti sociali");
            page.locator("#concept-words ~ form > p button").click();
            assertThat(page.locator("#alt-it").inputValue()).isEqualTo("Orti di quartiere\nOrti sociali");

            staff.open(scheme);
            assertThat(page.locator(".k-tree .k-tree a").textContent()).isEqualTo("Orti urbani");
            staff.open(scheme + "?q=quartiere");
            assertThat(page.locator(".k-tree a").getAttribute("href")).endsWith(urban);
            assertThat(Api.visitor().get("vocabularies/" + word + ".ttl").body())
                    .contains("skos:notation \"01\"");
        }
    }

    @Test
    void tellsWhatIsWrongWithAConceptAndKeepsWhatWasTyped() {
        try (Browsing staff = Librarian.enter(Browsing.withoutScripts())) {
            String scheme = newScheme(staff, word());
            newConcept(staff, scheme, "Orti");
            Page page = staff.page();
            page.locator("#broader-more").fill("nessuno");
            page.locator("#code").fill("02");
            page.locator("#concept-place ~ form button").click();

            assertThat(page.locator("[role=alert]").textContent()).contains("«nessuno» non è un concetto");
            assertThat(page.locator("#code").inputValue()).isEqualTo("02");
            page.locator("#broader-more").fill("Orti");
            page.locator("#concept-place ~ form button").click();
            assertThat(page.locator("[role=alert]").textContent()).contains("non può stare sotto sé stesso");

            staff.open(scheme + "/new");
            page.locator("#label-it").fill("Orti");
            page.locator("main form button").click();
            assertThat(page.locator("[role=alert]").textContent()).contains("ha già un concetto");
            assertThat(page.locator("#label-it").inputValue()).isEqualTo("Orti");
        }
    }

    @Test
    void showsTheNewLabelOfAConceptInWhatIsPublished() {
        String word = word();
        try (Browsing staff = Librarian.enter(Browsing.wide())) {
            ensureTags();
            newConcept(staff, "console/vocabulary/schemes/tags", word);
            String json =
                    "{\"fields\":{\"title\":{\"it\":\"Un %1$s\"},\"body\":{\"it\":\"<p>x</p>\"},\"tags\":[\"%1$s\"]}}"
                            .formatted(word);
            String article = Api.json(STAFF.post("articles", json)).getString("id");
            assertThat(STAFF.put("entries/" + article + "/publications/it", "{}")
                            .statusCode())
                    .isEqualTo(200);

            staff.page().locator("#label-it").fill("Nuova " + word);
            staff.page().locator("#concept-words ~ form > p button").click();

            Locator label = staff.open("articles/" + article).getByText("Nuova " + word);
            for (int i = 0; i < PATIENCE && label.count() == 0; i++) {
                staff.page().waitForTimeout(PAUSE_MILLIS);
                staff.open("articles/" + article);
            }
            assertThat(label.count()).isPositive();
        }
    }

    @Test
    void takesAConceptOutOfUseInFavourOfAnother() {
        try (Browsing staff = Librarian.enter(Browsing.withoutScripts())) {
            String scheme = newScheme(staff, word());
            newConcept(staff, scheme, "Nuovo");
            String old = newConcept(staff, scheme, "Vecchio");
            Page page = staff.page();
            page.locator("#replacement-more").fill("Nuovo");
            page.locator("#replacement-more").press("Enter");

            assertThat(page.locator(".k-warning a").textContent()).isEqualTo("Nuovo");
            assertThat(Api.visitor()
                            .get("vocabularies/" + scheme.replaceFirst(".*/", "") + "/concepts/" + old)
                            .body())
                    .contains("\"deprecated\":true");
            staff.open(scheme);
            assertThat(page.locator(".k-past").textContent()).isEqualTo("Vecchio");

            staff.open(scheme + "/" + old);
            page.locator("#concept-use ~ form button").click();
            assertThat(page.locator(".k-warning").count()).isZero();
        }
    }

    @Test
    void rehearsesAnImportAndTellsWhatIsWrongWithEachConcept() {
        String word = word();
        String file = """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <https://example.org/%1$s> a skos:ConceptScheme ; skos:prefLabel "Parole %1$s"@it .
                <https://example.org/%1$s/uno> a skos:Concept ; skos:inScheme <https://example.org/%1$s> ;
                  skos:prefLabel "Uno"@it ; skos:broader <https://example.org/%1$s/manca> .
                <https://example.org/%1$s/due> a skos:Concept ; skos:inScheme <https://example.org/%1$s> .
                """.formatted(word);
        try (Browsing staff = Librarian.enter(Browsing.wide())) {
            Page page = staff.open("console/vocabulary/import");
            choose(page, word + ".ttl", file);
            page.locator("button[name=rehearse]").click();
            assertThat(page.locator("#import-report").textContent()).contains("Prova");
            assertThat(page.locator("#import-problems ~ ul > li")
                            .first()
                            .textContent()
                            .concat(page.locator("#import-problems ~ ul > li")
                                    .last()
                                    .textContent()))
                    .contains("/uno", "/due", "non ha un'etichetta", "non esiste", "non importato");
            assertThat(staff.barriers()).isEmpty();
            assertThat(Api.visitor().get("vocabularies/" + word).statusCode()).isEqualTo(404);

            choose(page, word + ".ttl", file);
            page.locator("main form button.k-button:not([name])").click();
            page.locator("#import-report ~ ul a").click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Parole " + word);

            staff.open("console/vocabulary/import");
            choose(page, "elenco.pdf", "x");
            page.locator("button[name=rehearse]").click();
            assertThat(page.locator("[role=alert]").textContent()).contains("elenco.pdf", ".ttl");
            choose(page, "rotto.ttl", "questo non è Turtle");
            page.locator("button[name=rehearse]").click();
            assertThat(page.locator("[role=alert]").textContent()).contains("non si può leggere alla riga 1");
        }
    }

    @Test
    void deletesAnEmptyVocabularyOnly() {
        try (Browsing staff = Librarian.enter(Browsing.withoutScripts())) {
            String scheme = newScheme(staff, word());
            staff.open(scheme + "/edit");
            staff.page().locator("#scheme-delete ~ form button").click();
            assertThat(staff.path()).isEqualTo("console/vocabulary?done=deleted");

            String full = newScheme(staff, word());
            newConcept(staff, full, "Orti");
            staff.open(full + "/edit");
            assertThat(staff.page().locator("#scheme-delete ~ form").count()).isZero();
            assertThat(Librarian.send(staff, full + "/delete").status()).isEqualTo(409);
        }
    }

    @Test
    void looksTerritoriesUp() {
        String csv = """
                istat,nome,prov_istat,sigla,provincia,reg_istat,regione
                048017,Firenze,048,FI,Firenze,09,Toscana
                """;
        Api.as(Role.ADMIN).send("PUT", "territories", BodyPublishers.ofString(csv), "Content-Type", "text/csv");
        try (Browsing staff = Librarian.enter(Browsing.wide());
                Browsing narrow = Librarian.enter(Browsing.narrow())) {
            Page page = staff.open("console/territories?q=firen&level=MUNICIPALITY");
            assertThat(staff.barriers()).isEmpty();
            page.getByText("Firenze (FI)").click();

            assertThat(page.locator("dl").textContent()).contains("Comune", "048017", "Toscana");
            assertThat(staff.barriers()).isEmpty();
            staff.open("console/territories?q=048017");
            assertThat(page.locator("tbody tr").count()).isEqualTo(1);
            for (String path : new String[] {"console/territories", "console/territories?code=048"}) {
                narrow.open(path);
                assertThat(narrow.isTooWide()).as(path).isFalse();
            }
        }
    }

    @Test
    void stopsNobodyAndFitsTheNarrowestWindow() {
        try (Browsing staff = Librarian.enter(Browsing.wide());
                Browsing narrow = Librarian.enter(Browsing.narrow())) {
            String scheme = newScheme(staff, word());
            String concept = newConcept(staff, scheme, "Orti");
            for (String path : new String[] {
                "console/vocabulary",
                "console/vocabulary/new",
                "console/vocabulary/import",
                scheme,
                scheme + "?q=zzz",
                scheme + "/edit",
                scheme + "/new",
                scheme + "/" + concept
            }) {
                staff.open(path);
                assertThat(staff.barriers()).as(path).isEmpty();
                narrow.open(path);
                assertThat(narrow.isTooWide()).as(path).isFalse();
            }
            staff.open("en/console/vocabulary");
            assertThat(staff.page().locator("h1").textContent()).isEqualTo("Vocabularies");
        }
    }

    private static void ensureTags() {
        STAFF.send(
                "PUT",
                "vocabularies?scheme=tags",
                BodyPublishers.ofString("@prefix skos: <http://www.w3.org/2004/02/skos/core#> ."
                        + " <urn:prova:tag> a skos:Concept ; skos:prefLabel \"Prova\"@it ."),
                "Content-Type",
                "text/turtle");
    }

    /** Makes a vocabulary and gives the path of its page. */
    private static String newScheme(Browsing staff, String title) {
        Page page = staff.open("console/vocabulary/new");
        page.locator("#title-it").fill(title);
        page.locator("main form button").click();
        return staff.path().replaceFirst("\\?.*", "");
    }

    /** Makes a concept, stays on its page, and gives its id. */
    private static String newConcept(Browsing staff, String scheme, String label) {
        Page page = staff.open(scheme + "/new");
        page.locator("#label-it").fill(label);
        page.locator("main form button").click();
        return staff.path().replaceFirst("\\?.*", "").replaceFirst(".*/", "");
    }

    private static void choose(Page page, String name, String content) {
        page.locator("#file").setInputFiles(new FilePayload[] {
            new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8))
        });
    }

    private static String word() {
        return "w" + Id.next().toString().toLowerCase(Locale.ROOT);
    }
}
