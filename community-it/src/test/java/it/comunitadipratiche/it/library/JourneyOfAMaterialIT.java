package it.comunitadipratiche.it.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
import it.comunitadipratiche.it.console.Office;
import it.comunitadipratiche.it.server.Api;
import it.comunitadipratiche.it.server.Http;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The way of a document from the member who has it to the reader who looks for a word in it, and on from there. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class JourneyOfAMaterialIT {
    private final String word = "y" + Id.next().toString().toLowerCase(Locale.ROOT);
    private final int number = 10_000 + (int) Math.floorMod(Id.next().value(), 80_000L);
    private final String law = "legge " + number + "/2018";
    private final String title = "Vademecum per i tavoli";
    private final String file = "vademecum-" + word + ".pdf";

    @Test
    void leadsFromTheMemberWhoHasItToReadersWhoUseIt() {
        go(Browsing::wide, visitor -> assertThat(visitor.barriers()).isEmpty());
    }

    @Test
    void leadsThereWithoutScripts() {
        go(Browsing::withoutScripts, visitor -> {});
    }

    /** @param look at a page, where a script may do so */
    private void go(Supplier<Browsing> browser, Consumer<Browsing> look) {
        String entry;
        try (Browsing member = browser.get()) {
            Office.signIn(Api.newAccount(Role.MEMBER)[0], member);
            bringTheFile(member);
            entry = propose(member);
        }
        catalogue(browser, entry, look);
        try (Browsing visitor = browser.get()) {
            findItByAWordInside(visitor);
            look.accept(visitor);
            citeIt(visitor);
            followTheLaw(visitor);
            look.accept(visitor);
        }
        keepTheSearch(browser);
    }

    private void bringTheFile(Browsing member) {
        Page page = member.open("console/assets/upload");
        byte[] pdf = Pdfs.saying("Al tavolo serve un " + word + " condiviso, come vuole l'art. 4 della " + law + ".");
        page.locator("#file").setInputFiles(new FilePayload[] {new FilePayload(file, "application/pdf", pdf)});
        press(page, "main form button");
        assertThat(page.locator("[role=status]").textContent()).isEqualTo("File caricati.");
    }

    private String propose(Browsing member) {
        Page page = member.open("materials");
        page.locator(".c-section-head a").first().click();
        page.locator("#f-title-it").fill(title);
        page.locator("#f-kind").selectOption("METHODOLOGICAL");
        page.locator("#f-actType").selectOption("HANDBOOK");
        page.locator("#f-summary-it").fill("Come si prepara un tavolo.");
        page.locator("#f-date").fill("2024-03-07");
        page.locator("#f-language").selectOption("IT");
        page.locator("#f-licence").selectOption("CC_BY");
        page.locator("#f-files-q").fill(file);
        press(page, "button[value='find:/files']");
        press(page, "#f-files .k-choose");
        page.locator("#f-files .k-chosen li").waitFor();
        save(page);
        String entry = member.path().replaceFirst("\\?.*", "");
        press(page, "section:has(#state-it) button[value=submit]");
        assertThat(page.locator(".k-note").textContent()).contains("Mandato in revisione");
        return entry;
    }

    private static void catalogue(Supplier<Browsing> browser, String entry, Consumer<Browsing> look) {
        String id = entry.substring(entry.lastIndexOf('/') + 1);
        try (Browsing staff = browser.get()) {
            Page page = Office.open("console/catalogue?pile=REVIEW", Role.STAFF_CONTENT, staff);
            Locator proposed = page.locator(".k-queue a[href*='" + id + "']").first();
            look.accept(staff);
            proposed.click();
            Locator closed = page.locator("details.k-story:not([open]) > summary");
            if (closed.count() > 0) {
                closed.click();
            }
            page.locator("#f-checkedAt").fill("2024-06-03");
            page.locator("#f-creators-add").press("Enter");
            page.locator("#f-creators-0").fill("Rossi, Anna");
            save(page);
            press(page, "section:has(#state-it) button[value=approve]");
            assertThat(page.locator(".k-note").textContent()).contains("Pubblicato");
        }
    }

    private void findItByAWordInside(Browsing visitor) {
        Page page = until(() -> visitor.open("search?q=" + word), ".c-card-file");
        assertThat(page.locator(".c-card").count()).isEqualTo(1);
        assertThat(page.locator(".c-card-found").textContent()).contains(word + " condiviso", file);
        page = visitor.open("materials?q=" + word);
        Locator kind = page.locator(".c-facets a[href*='kind=METHODOLOGICAL']");
        if (!kind.isVisible()) {
            page.locator(".c-facets > summary").click();
        }
        kind.click();
        assertThat(page.locator(".c-beside").textContent()).contains("Natura: Metodologico");
        assertThat(page.locator(".c-card").count()).isEqualTo(1);
        page.locator(".c-card-title a").first().click();
        assertThat(page.locator("h1").textContent()).isEqualTo(title);
    }

    private void citeIt(Browsing visitor) {
        Page page = visitor.page();
        assertThat(page.locator(".c-cite").textContent()).contains("A. Rossi", title, "2024");
        String ris = page.locator(".c-cite-files a[href$='.ris']").getAttribute("href");
        assertThat(new Http()
                        .get(ris.replaceFirst("^.*?/materials/", "materials/"))
                        .body())
                .contains("TI  - " + title, "AU  - Rossi, Anna");
    }

    /** It stands in the file alone. */
    private void followTheLaw(Browsing visitor) {
        String here = visitor.path();
        String cited = ".c-aside a[href*='/norms/stato:legge:2018:" + number + "']";
        Page page = until(() -> visitor.open(here), cited);
        page.locator(cited).first().click();
        assertThat(page.locator("h1").textContent()).contains("art. 4", number + "/2018");
        assertThat(page.locator(".c-norms").textContent()).contains(title);
    }

    private void keepTheSearch(Supplier<Browsing> browser) {
        try (Browsing member = browser.get()) {
            Office.signIn(Api.newAccount(Role.MEMBER)[0], member);
            Page page = member.open("search?q=" + word);
            page.locator(".c-saving summary").click();
            page.locator("#saving-name").fill("Tavoli");
            page.locator("#saving-frequency").selectOption("DAILY");
            press(page, ".c-saving button");
            assertThat(page.locator(".c-saved").textContent()).contains("Tavoli");
            assertThat(page.locator(".c-saved select").inputValue()).isEqualTo("DAILY");
        }
    }

    private static Page until(Supplier<Page> open, String selector) {
        Page page = open.get();
        for (int tried = 0; tried < 300 && page.locator(selector).count() == 0; tried++) {
            page.waitForTimeout(100);
            page = open.get();
        }
        return page;
    }

    private static void press(Page page, String button) {
        page.locator(button).first().press("Enter");
    }

    private static void save(Page page) {
        press(page, ".k-save button");
        assertThat(page.locator("[role=alert]").count()).as(page.content()).isZero();
    }
}
