package it.comunitadipratiche.it.practices;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
import it.comunitadipratiche.it.browser.Keyboard;
import it.comunitadipratiche.it.console.Office;
import it.comunitadipratiche.it.console.Pictures;
import it.comunitadipratiche.it.network.TaxCodes;
import it.comunitadipratiche.it.server.Api;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The way of a practice through the hands of all who have to do with it: with scripts, and without. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class JourneyOfAPracticeIT {
    private static final Api STAFF = Api.as(Role.ADMIN);
    private static final String TERRITORIES = """
            istat,nome,prov_istat,sigla,provincia,reg_istat,regione,catastale
            946001,Lungoviaggio,946,YJ,Viaggiano,18,Calabria,Y501
            """;

    private final String word = "j" + Id.next().toString().toLowerCase(Locale.ROOT);
    private final String title = "Viaggio " + word;

    @BeforeAll
    static void importTerritories() {
        HttpResponse<String> answer =
                STAFF.send("PUT", "territories", BodyPublishers.ofString(TERRITORIES), "Content-Type", "text/csv");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @AfterAll
    static void removeOutlines() {
        Maps.remove();
    }

    @Test
    void leadsFromACardToReadersWhoFindCompareAndPrintIt() {
        Maps.drawRegions("18", "17");
        Maps.drawProvinces("946", "945");
        go(Browsing::wide, JourneyOfAPracticeIT::byTheMap);
    }

    @Test
    void leadsThereWithoutScripts() {
        Maps.remove();
        go(Browsing::withoutScripts, JourneyOfAPracticeIT::byTheTable);
    }

    private void go(Supplier<Browsing> browser, Consumer<Page> throughItaly) {
        for (String name : new String[] {"Uno", "Due", "Tre"}) {
            organization(name);
        }
        publishAnother();
        String entry;
        try (Browsing member = browser.get()) {
            Office.signIn(Api.newAccount(Role.MEMBER)[0], member);
            entry = writeTheCard(member);
            bringInAPicture(member);
            comeBackAndCompleteIt(member, entry);
            sendItBack(browser, entry);
            assertThat(member.open(entry).locator(".k-remarks").textContent()).contains("Manca chi ha partecipato.");
            for (int i = 0; i < 3; i++) {
                addPartner(member.page(), i, new String[] {"Uno", "Due", "Tre"}[i]);
            }
            save(member.page());
            step(member.page(), "submit");
        }
        publish(browser, entry);
        answer(browser, "uno");
        answer(browser, "due");
        readIt(browser, throughItaly);
    }

    private String writeTheCard(Browsing member) {
        Page page = member.open("practices");
        page.locator(".c-section-head a").first().click();
        page.locator("#f-title-it").fill(title);
        page.locator("#f-summary-it").fill("Una storia che fa strada.");
        save(page);
        assertThat(page.locator("h1").textContent()).isEqualTo(title);
        return member.path().replaceFirst("\\?.*", "");
    }

    private void bringInAPicture(Browsing member) {
        Page page = member.open("console/assets/upload");
        page.locator("#file").setInputFiles(new FilePayload[] {Pictures.payload(word + ".png")});
        press(page, "main summary");
        page.locator("#alt-it").fill("Un cortile " + word);
        press(page, "main form button");
        assertThat(page.locator("[role=status]").textContent()).isEqualTo("File caricati.");
        page = member.open("console/assets");
        assertThat(page.locator(".k-tile-name").allTextContents()).containsExactly(word + ".png");
    }

    private void comeBackAndCompleteIt(Browsing member, String entry) {
        Page page = member.open(entry);
        page.locator("#f-instrument").selectOption("CO_DESIGN");
        page.locator("#f-policyAreas input[value=HOUSING]").check();
        page.locator("#f-needAddressed-it").fill("Un bisogno di casa.");
        page.locator("#f-territories-q").fill("Lungoviaggio");
        press(page, "button[value='find:/territories']");
        press(page, "#f-territories .k-choose");
        page.locator("#f-territories .k-chosen li").waitFor();
        page.locator("#f-proceedingAuthority-name").fill("Comune di Lungoviaggio");
        page.locator("#f-startDate").fill("2024-02-01");
        press(page, "#f-phases-add");
        page.locator("#f-phases-0-type").selectOption("NOTICE");
        page.locator("#f-phases-0-start").fill("2024-02-01");
        openTheStory(page, "#f-tooEarly");
        page.locator("#f-tooEarly").selectOption("true");
        page.locator("#f-media-q").fill(word);
        press(page, "button[value='find:/media']");
        openTheStory(page, "#f-media .k-choose");
        press(page, "#f-media .k-choose");
        openTheStory(page, "#f-media .k-chosen li");
        save(page);
        step(page, "submit");
        assertThat(page.locator(".k-note").textContent()).contains("Mandato in revisione");
    }

    private static void sendItBack(Supplier<Browsing> browser, String entry) {
        try (Browsing staff = browser.get()) {
            Page page = Office.open(entry, Role.STAFF_CONTENT, staff);
            page.locator("#comment-it").fill("Manca chi ha partecipato.");
            step(page, "back");
        }
    }

    private void addPartner(Page page, int number, String name) {
        openTheStory(page, "#f-partners-add");
        press(page, "#f-partners-add");
        String organization = "#f-partners-" + number + "-organization";
        openTheStory(page, organization + "-q");
        page.locator(organization + "-q").fill("Ente " + name + " " + word);
        press(page, "button[value='find:/partners/" + number + "/organization']");
        openTheStory(page, organization + " .k-choose");
        press(page, organization + " .k-choose");
        openTheStory(page, organization + " .k-chosen li");
    }

    private static void publish(Supplier<Browsing> browser, String entry) {
        try (Browsing staff = browser.get()) {
            Page page = Office.open(entry, Role.STAFF_CONTENT, staff);
            step(page, "approve");
            assertThat(page.locator(".k-note").textContent()).contains("Pubblicato");
        }
    }

    private void answer(Supplier<Browsing> browser, String name) {
        try (Browsing partner = browser.get()) {
            Page page = partner.open("confirm?token=" + Letterbox.confirmation(address(name)));
            page.locator("button[name=yes]").click();
            assertThat(page.locator("main [role=status]").textContent()).contains("partner confermato");
        }
    }

    private void readIt(Supplier<Browsing> browser, Consumer<Page> throughItaly) {
        try (Browsing visitor = browser.get()) {
            String card = ".c-card-title a:has-text('" + title + "')";
            Page page = until(() -> visitor.open("practices?where=Lungoviaggio&q=" + word), card);
            page.locator(card).click();
            assertThat(page.locator("h1").textContent()).isEqualTo(title);
            assertThat(page.locator("img[alt='Un cortile " + word + "']").count())
                    .isEqualTo(1);
            assertThat(row(page, "Ente Uno")).contains("Confermata");
            assertThat(row(page, "Ente Due")).contains("Confermata");
            assertThat(row(page, "Ente Tre")).contains("Non ancora confermata");
            String path = visitor.path();

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".c-menu").isVisible()).isFalse();
            assertThat(page.locator("section:has(#parties) table").isVisible()).isTrue();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

            page.locator(".c-aside a:has-text('Confronta')").click();
            page.locator("#compare-q").fill("Altra " + word);
            page.locator(".c-add button").click();
            page.locator(".c-offered a").first().click();
            assertThat(page.locator("thead th a:not(.c-remove)").allTextContents())
                    .containsExactly(title, "Altra " + word);

            page = visitor.open("practices?q=" + word);
            page.locator(".c-ways a").first().click();
            throughItaly.accept(page);
            page.locator(card).click();
            assertThat(visitor.path()).isEqualTo(path);
        }
    }

    private static void byTheMap(Page page) {
        Keyboard keyboard = new Keyboard(page);
        page.waitForSelector(".c-map-area a");
        keyboard.follow(".c-map-area a[aria-label='Calabria: 2 pratiche']");
        page.waitForSelector(".c-map-area a");
        keyboard.follow(".c-map-area a[aria-label='Viaggiano: 2 pratiche']");
    }

    private static void byTheTable(Page page) {
        page.locator("tbody a:has-text('Calabria')").click();
        page.locator("tbody a:has-text('Viaggiano')").click();
    }

    private static String row(Page page, String name) {
        return page.locator("section:has(#parties) tbody tr:has-text('" + name + "')")
                .textContent();
    }

    /** What is found a moment after it was published. */
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

    /** Opens it on the page that has something in it, which an earlier page had not. */
    private static void openTheStory(Page page, String part) {
        page.locator(part).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        Locator closed = page.locator("details.k-story:not([open]) > summary");
        if (closed.count() > 0) {
            closed.click();
        }
    }

    private static void save(Page page) {
        press(page, ".k-save button");
        assertThat(page.locator("[role=alert]").count()).as(page.content()).isZero();
    }

    private static void step(Page page, String work) {
        page.locator("section:has(#state-it) button[value=" + work + "]").press("Enter");
    }

    private String address(String name) {
        return name + '-' + word + "@example.org";
    }

    private void organization(String name) {
        STAFF.publish(
                "organizations",
                "{\"fields\":{\"name\":{\"it\":\"Ente %s %s\"},\"nature\":\"OTHER\",\"taxCode\":\"%s\","
                                .formatted(name, word, TaxCodes.some())
                        + "\"seat\":{\"municipality\":\"946001\"},\"contact\":{\"name\":\"Ada\",\"email\":\""
                        + address(name.toLowerCase(Locale.ROOT)) + "\"}}}");
    }

    private void publishAnother() {
        STAFF.publish("practices", """
                {"fields": {"title": {"it": "Altra %s"}, "summary": {"it": "In breve."}, "instrument": "CO_DESIGN",
                  "policyAreas": ["WORK"], "needAddressed": {"it": "Bisogno."}, "territories": ["946001"],
                  "proceedingAuthority": {"name": "Comune"}, "startDate": "2024-01-01",
                  "phases": [{"type": "NOTICE", "start": "2024-01-01"}], "tooEarly": true}}""".formatted(word));
    }
}
