package it.comunitadipratiche.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
import it.comunitadipratiche.it.browser.Keyboard;
import it.comunitadipratiche.it.server.Http;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ContentInBrowserIT {

    @Test
    void leadsAnArticleFromItsAuthorToReadersInTwoLanguagesAndBackWithoutScripts() {
        String title = title("Dalla console");
        try (Browsing author = Browsing.withoutScripts();
                Browsing staff = Browsing.withoutScripts();
                Browsing visitor = Browsing.withoutScripts()) {
            String entry = create(title, author, Role.EDITOR);
            Page page = author.page();
            assertThat(page.locator(".k-note").textContent()).contains("Creato");
            assertThat(panel(page, "it").textContent()).contains("Testo");
            page.locator("#f-body-it").fill("Il primo paragrafo.\n\nIl secondo.");
            save(page);
            assertThat(page.locator("#f-body-it").inputValue()).contains("<p>Il secondo.</p>");
            act(page, "it", "submit");
            assertThat(page.locator(".k-note").textContent()).contains("Mandato in revisione");

            Page desk = Office.open(entry, Role.ADMIN, staff);
            desk.locator("#comment-it").fill("Va bene.");
            act(desk, "it", "approve");
            assertThat(desk.locator(".k-note").textContent()).contains("Pubblicato");
            assertThat(desk.locator(".k-remarks").textContent()).contains("Va bene.");
            String address = address(desk, "it");
            assertThat(visitor.open(address).locator("h1").textContent()).isEqualTo(title);

            desk.locator("#f-title-en").fill(title + " in English");
            desk.locator("#f-body-en").fill("The only paragraph.");
            save(desk);
            act(desk, "en", "publish");
            String english = address(desk, "en");
            assertThat(visitor.open(english).locator("h1").textContent()).endsWith("in English");

            act(desk, "it", "withdraw");
            assertThat(visitor.open(address).locator("h1").textContent()).endsWith("in English");
            act(desk, "en", "withdraw");
            assertThat(visitor.open(english).locator(".c-problem-number").textContent())
                    .isEqualTo("410");
            assertThat(visitor.open(address).locator(".c-problem-number").textContent())
                    .isEqualTo("410");
        }
    }

    @Test
    void showsPicturesOfTheLibraryInATextToThoseWhoMaySeeIt() {
        String alt = title("Il tavolo");
        String name = Id.next() + ".png";
        Pictures.keep(name, alt);
        try (Browsing author = Browsing.withoutScripts();
                Browsing member = Browsing.withoutScripts();
                Browsing visitor = Browsing.withoutScripts()) {
            String entry = create(title("Illustrato"), author, Role.ADMIN);
            Page page = author.page();
            page.locator("#f-image-q").fill(name);
            page.locator("button[value='find:/image']").press("Enter");
            page.locator("#f-image .k-choose").press("Enter");
            page.locator("#f-body-it").fill("Si comincia.");
            page.locator("#f-body-it-insert summary").press("Enter");
            page.locator("#f-body-it-q").fill(name);
            page.locator("button[value='find:/body/it']").press("Enter");
            page.locator("#f-body-it-insert .k-choose").press("Enter");
            save(page);
            assertThat(page.locator("#f-body-it").inputValue())
                    .contains("Si comincia.")
                    .contains("alt=\"" + alt + "\"");

            author.open(entry + "/preview?language=it");
            String shown = page.locator(".c-text img").getAttribute("src");
            assertThat(page.locator(".c-entry-picture").getAttribute("src")).isEqualTo(shown);
            assertThat(Librarian.get(author, shown).headers()).containsEntry("content-type", "image/png");
            assertThat(Librarian.get(visitor, shown).status()).isEqualTo(404);

            author.open(entry);
            page.locator(".k-more:has(#audience) summary").press("Enter");
            page.locator("#audience").selectOption("MEMBERS");
            save(page);
            act(page, "it", "publish");
            Page read = Office.open(address(page, "it"), Role.MEMBER, member);
            assertThat(read.locator(".c-text img").getAttribute("src")).isEqualTo(shown);
            assertThat(Librarian.get(member, shown).status()).isEqualTo(200);
            assertThat(Librarian.get(visitor, shown).status()).isEqualTo(404);
        }
    }

    @Test
    void leadsAnArticleToItsReadersByKeyboardAlone() {
        String title = title("Senza mouse");
        String name = Id.next() + ".png";
        Pictures.keep(name, "La piazza");
        try (Browsing staff = Browsing.wide();
                Browsing visitor = Browsing.wide()) {
            Page page = Office.open("console", Role.ADMIN, staff);
            Keyboard keys = new Keyboard(page);
            keys.follow(".k-menu a[href$='/content/articles']").follow("a[href$='/articles/new']");
            keys.to("#f-title-it").write(title);
            keys.to(".k-editor:has(#f-body-it) .k-paper")
                    .write("Si comincia in ")
                    .press("Control+B");
            keys.press("p", "i", "a", "z", "z", "a", "Control+B");
            keys.press("Shift+Tab").press("ArrowRight").to(".k-tool-paragraph, .k-tool-h2");
            Locator picture = page.locator(".k-editor:has(#f-body-it) .k-tool-picture");
            while (!(Boolean) picture.evaluate("button => button === document.activeElement")) {
                keys.press("ArrowRight");
            }
            keys.press("Enter").write(name).press("Enter");
            page.locator("#f-body-it-insert .k-choose").waitFor();
            keys.to("#f-body-it-insert .k-choose").press("Enter");
            page.locator(".k-editor:has(#f-body-it) .k-paper img").waitFor();
            keys.follow(".k-save button");
            assertThat(page.locator("#f-body-it").inputValue())
                    .contains("<b>piazza</b>")
                    .contains("alt=\"La piazza\"");

            keys.follow("section:has(#state-it) button[value=publish]");
            assertThat(staff.barriers()).isEmpty();
            Page article = visitor.open(address(page, "it"));
            assertThat(article.locator("h1").textContent()).isEqualTo(title);
            assertThat((Boolean) article.locator(".c-text img").evaluate("image => image.naturalWidth > 0"))
                    .isTrue();
        }
    }

    @Test
    void keepsWhatIsWrittenAndNotSaved() {
        try (Browsing author = Browsing.wide()) {
            String entry = create(title("Da tenere"), author, Role.EDITOR);
            Page page = author.page();
            String later = title("Tenuto da parte");
            page.locator("#f-title-it").fill(later);
            page.locator(".k-sketch-state:has-text('Bozza tenuta')").waitFor();

            page = author.open(entry);
            assertThat(page.locator("#f-title-it").inputValue()).isEqualTo(later);
            assertThat(author.barriers()).isEmpty();
            page.locator("button[value=discard]").click();
            assertThat(page.locator("#f-title-it").inputValue()).startsWith("Da tenere");
        }
    }

    @Test
    void keepsAFormWhoseSessionWasOverWithoutScripts() {
        String title = title("Non perso");
        try (Browsing author = Browsing.withoutScripts()) {
            Page page = Office.open("console/content/articles/new", Role.EDITOR, author);
            page.locator("#f-title-it").fill(title);
            page.context().clearCookies();
            save(page);
            assertThat(page.locator("h1").textContent()).contains("non è perso");

            Office.comeBack(Role.EDITOR, author);
            page.locator("main form button").click();
            page.locator("main form button").click();

            assertThat(page.locator(".k-note").textContent()).contains("Creato");
            assertThat(page.locator("#f-title-it").inputValue()).isEqualTo(title);
        }
    }

    @Test
    void showsTheSecondOfTwoEditorsWhatTheFirstChanged() {
        try (Browsing first = Browsing.withoutScripts();
                Browsing second = Browsing.withoutScripts()) {
            String entry = create(title("A quattro mani"), first, Role.ADMIN);
            Page late = Office.open(entry, Role.ADMIN, second);
            first.page().locator("#f-summary-it").fill("Il sommario della prima.");
            save(first.page());

            String title = title("Il titolo della seconda");
            late.locator("#f-title-it").fill(title);
            save(late);
            assertThat(late.locator(".k-others").textContent()).contains("Il sommario della prima.");
            assertThat(late.locator("#f-summary-it").inputValue()).isEqualTo("Il sommario della prima.");
            save(late);

            assertThat(late.locator(".k-note").textContent()).contains("salvate");
            assertThat(late.locator("#f-title-it").inputValue()).isEqualTo(title);
            assertThat(late.locator("#f-summary-it").inputValue()).isEqualTo("Il sommario della prima.");
        }
    }

    @Test
    void letsTheOtherTextBeTakenWhereBothChangedTheSame() {
        try (Browsing first = Browsing.withoutScripts();
                Browsing second = Browsing.withoutScripts()) {
            String entry = create(title("Conteso"), first, Role.ADMIN);
            Page late = Office.open(entry, Role.ADMIN, second);
            first.page().locator("#f-summary-it").fill("Il testo della prima.");
            save(first.page());
            late.locator("#f-summary-it").fill("Il testo della seconda.");
            save(late);
            assertThat(late.locator("#f-summary-it").inputValue()).isEqualTo("Il testo della seconda.");

            late.locator("button[value='theirs:/summary/it']").click();

            assertThat(late.locator("#f-summary-it").inputValue()).isEqualTo("Il testo della prima.");
        }
    }

    @Test
    void ordersAListByKeyboardAlone() {
        try (Browsing author = Browsing.wide()) {
            create(title("Più autori"), author, Role.EDITOR);
            Page page = author.page();
            page.locator("#f-authors-add").press("Enter");
            page.locator("#f-authors-0").fill("Prima Autrice");
            page.locator("#f-authors-add").press("Enter");
            page.locator("#f-authors-1").fill("Secondo Autore");
            page.locator("#f-authors-1-up").press("Enter");
            page.locator("#f-authors-0").waitFor();
            page.waitForFunction("document.querySelector('#f-authors-0').value === 'Secondo Autore'");
            save(page);
            assertThat(page.locator("#f-authors-0").inputValue()).isEqualTo("Secondo Autore");
            assertThat(page.locator("#f-authors-1").inputValue()).isEqualTo("Prima Autrice");
        }
    }

    @Test
    void cleansScriptsPastedIntoFormattedText() {
        try (Browsing author = Browsing.withoutScripts()) {
            create(title("Incollato"), author, Role.EDITOR);
            Page page = author.page();
            page.locator("#f-body-it")
                    .fill("<p onclick=\"alert(1)\">Testo<script>alert(2)</script><img src=x onerror=alert(3)></p>");
            save(page);
            assertThat(page.locator("#f-body-it").inputValue())
                    .contains("Testo")
                    .doesNotContain("script")
                    .doesNotContain("onclick")
                    .doesNotContain("onerror");
        }
    }

    @Test
    void createsOneEntryFromAFormThatIsSentTwice() {
        String title = title("Due clic");
        try (Browsing author = Browsing.withoutScripts()) {
            Page page = Office.open("console/content/articles/new", Role.EDITOR, author);
            FormData form = FormData.create().set("/title/it", title).set("do", "save");
            for (Locator input : page.locator(".k-entry > input[type=hidden]").all()) {
                form.set(input.getAttribute("name"), input.inputValue());
            }
            for (int sent = 0; sent < 2; sent++) {
                APIResponse answer =
                        page.request().post(page.url(), RequestOptions.create().setForm(form));
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.text()).contains("Creato");
            }
            page = author.open("console/content/articles?q=" + title.replace(' ', '+'));
            assertThat(page.locator("tbody tr").count()).isEqualTo(1);
        }
    }

    @Test
    void savesNoRevisionWhereNothingWasChanged() {
        try (Browsing author = Browsing.withoutScripts()) {
            create(title("Righe"), author, Role.EDITOR);
            Page page = author.page();
            page.locator("#f-summary-it").fill("Prima riga.\nSeconda riga.");
            save(page);
            String revision = page.locator(".k-entry > input[name=revision]").inputValue();
            save(page);
            assertThat(page.locator(".k-entry > input[name=revision]").inputValue())
                    .isEqualTo(revision);
        }
    }

    @Test
    void publishesTheRevisionThatWasLookedAt() {
        String title = title("Visto");
        try (Browsing staff = Browsing.withoutScripts();
                Browsing other = Browsing.withoutScripts();
                Browsing visitor = Browsing.withoutScripts()) {
            String entry = create(title, staff, Role.ADMIN);
            Page page = staff.page();
            page.locator("#f-body-it").fill("Quello che ho letto.");
            save(page);
            Page meanwhile = Office.open(entry, Role.ADMIN, other);
            meanwhile.locator("#f-body-it").fill("Quello che nessuno ha letto.");
            save(meanwhile);

            act(page, "it", "publish");

            String article =
                    visitor.open(address(page, "it")).locator("article").textContent();
            assertThat(article).contains("Quello che ho letto.");
            assertThat(panel(page, "it").textContent()).contains("versione precedente");
        }
    }

    @Test
    void stopsNobodyWhereSomethingIsWrong() {
        try (Browsing author = Browsing.wide()) {
            Page page = Office.open("console/content/articles/new", Role.EDITOR, author);
            page.locator(".k-more summary").first().click();
            page.locator("#slug-it").fill("Non Valido!");
            save(page);
            assertThat(page.locator("[role=alert] a[href='#slug-it']").count()).isEqualTo(1);
            assertThat(author.barriers()).isEmpty();

            page.context().clearCookies();
            save(page);
            assertThat(page.locator("h1").textContent()).contains("non è perso");
            assertThat(author.barriers()).isEmpty();
        }
    }

    @Test
    void schedulesAndCancelsRestoresAndDeletes() {
        try (Browsing staff = Browsing.withoutScripts()) {
            String entry = create(title("Programmato"), staff, Role.ADMIN);
            Page page = staff.page();
            page.locator("#f-body-it").fill("Testo.");
            save(page);
            page.locator("section:has(#state-it) details summary").click();
            page.locator("#at-it").fill("2099-01-01T09:30");
            act(page, "it", "publish");
            assertThat(page.locator("#state-it .k-chip").textContent()).isEqualTo("Programmato");
            act(page, "it", "unschedule");
            assertThat(page.locator("#state-it .k-chip").textContent()).isEqualTo("Bozza");

            page = staff.open(entry + "/history?revision=1");
            page.locator(".k-panel form button").click();
            assertThat(page.locator(".k-note").textContent()).contains("ripresa");
            assertThat(page.locator("#f-body-it").inputValue()).isEmpty();

            page = staff.open(entry + "/delete");
            page.locator(".k-panel form button").click();
            assertThat(page.locator(".k-note").textContent()).contains("Eliminato");
        }
    }

    @Test
    void namesWhatAFormLacksAndDoesTheSameWithSeveral() {
        String shared = title("Insieme");
        try (Browsing staff = Browsing.withoutScripts()) {
            create(shared + " uno", staff, Role.ADMIN);
            create(shared + " due", staff, Role.ADMIN);
            Page page = staff.open("console/content/articles?q=" + shared.replace(' ', '+'));
            for (Locator box : page.locator("tbody input[type=checkbox]").all()) {
                box.check();
            }
            page.locator(".k-bulk button[value=publish]").click();
            assertThat(page.locator("[role=alert] li").count()).isEqualTo(2);

            page = staff.open("console/content/articles/new");
            page.locator(".k-more summary").first().click();
            page.locator("#slug-it").fill("Non Valido!");
            save(page);
            assertThat(page.locator("[role=alert] a[href='#slug-it']").count()).isEqualTo(1);
        }
    }

    @Test
    void fitsTheNarrowestWindowAndClosesToMembers() {
        try (Browsing staff = Browsing.narrow();
                Browsing member = Browsing.withoutScripts()) {
            String entry = create(title("Stretto"), staff, Role.ADMIN);
            for (String path : List.of(
                    "console",
                    "console/content/articles",
                    "console/content/articles?q=niente-del-genere",
                    "console/content/menus/new",
                    entry,
                    entry + "/history?revision=1",
                    entry + "/preview?language=it",
                    entry + "/delete")) {
                Office.open(path, Role.ADMIN, staff);
                assertThat(staff.isTooWide()).as(path).isFalse();
                assertThat(staff.barriers()).as(path).isEmpty();
            }
            for (String path : List.of("console/content/articles", entry)) {
                assertThat(Office.open(path, Role.MEMBER, member).locator("h1").textContent())
                        .as(path)
                        .contains("riservato");
            }
        }
    }

    private static String title(String begin) {
        return begin + " " + Id.next();
    }

    /** @return the path of the new entry */
    private static String create(String title, Browsing browsing, Role role) {
        Page page = Office.open("console/content/articles/new", role, browsing);
        page.locator("#f-title-it").fill(title);
        save(page);
        return browsing.path().replaceFirst("\\?.*", "");
    }

    private static void save(Page page) {
        page.locator(".k-save button").click();
    }

    private static Locator panel(Page page, String language) {
        return page.locator("section:has(#state-" + language + ")");
    }

    /** Where what is public of an entry is, from the address of the site on. */
    private static String address(Page page, String language) {
        String path = panel(page, language).locator("a[href*='/articles/']").getAttribute("href");
        return path.substring(Http.base().getPath().length());
    }

    private static void act(Page page, String language, String work) {
        panel(page, language).locator("button[value=" + work + "]").click();
    }
}
