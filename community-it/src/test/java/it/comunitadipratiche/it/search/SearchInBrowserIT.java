package it.comunitadipratiche.it.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
import it.comunitadipratiche.it.console.Office;
import it.comunitadipratiche.it.server.Api;
import it.comunitadipratiche.it.server.Http;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SearchInBrowserIT {

    @Test
    void suggestsTitlesThatAreChosenWithTheKeyboard() {
        Searched article = Searched.published();
        try (Browsing visitor = Browsing.wide()) {
            Page page = visitor.open("search");
            Locator field = page.locator("#search-q");
            Locator list = page.locator(".c-search .c-suggestions");

            field.pressSequentially(article.word().substring(0, 9));
            list.locator("[role=option]").first().waitFor();

            assertThat(field.getAttribute("aria-expanded")).isEqualTo("true");
            assertThat(list.locator("[role=option]").first().textContent()).contains("Guida a " + article.word());
            assertThat(visitor.barriers()).isEmpty();
            shot(page, "suggestions");
            field.press("Escape");
            assertThat(list.isVisible()).isFalse();
            assertThat(field.inputValue()).isEqualTo(article.word().substring(0, 9));
            field.press("ArrowDown");
            list.locator("[role=option]").first().waitFor();
            field.press("ArrowDown");
            assertThat(field.getAttribute("aria-activedescendant"))
                    .isEqualTo(list.locator("[role=option]").first().getAttribute("id"));
            field.press("Enter");
            page.waitForURL("**/articles/guida-a-" + article.word());
        }
        try (Browsing narrow = Browsing.narrow()) {
            Page page = narrow.open("search");
            page.locator("#header-q").pressSequentially(article.word().substring(0, 9));
            page.locator(".c-header-search [role=option]").first().waitFor();
            assertThat(narrow.isTooWide()).isFalse();
            assertThat(narrow.barriers()).isEmpty();
            shot(page, "suggestions-narrow");
        }
    }

    @Test
    void showsWhatWasMeantAndWorksWithoutScripts() {
        Searched article = Searched.published();
        try (Browsing visitor = Browsing.withoutScripts()) {
            Page page = visitor.open("search");
            page.locator("#search-q").fill(article.misspelt());
            page.locator(".c-search button").click();

            assertThat(page.locator(".c-meant").textContent()).contains(article.misspelt(), article.word());
            assertThat(page.locator(".c-rows .c-card").count()).isEqualTo(1);
            page.locator(".c-meant a").click();
            assertThat(page.locator(".c-meant").count()).isZero();
            assertThat(page.locator(".c-rows .c-card").count()).isEqualTo(1);
        }
        assertThat(Api.json(Api.visitor().get("articles?q=" + article.misspelt()))
                        .getJsonObject("spelling")
                        .toString())
                .isEqualTo("{\"text\":\"" + article.word() + "\",\"applied\":true}");
        assertThat(Api.json(Api.visitor().get("articles?q=" + article.word()))).doesNotContainKey("spelling");
    }

    @Test
    void letsStaffMakeASynonymOfWhatIsLookedForInVain() {
        Searched article = Searched.published();
        String other = Searched.newWord() + "x";
        new Http().get("search?q=" + other);
        try (Browsing staff = Browsing.wide()) {
            Page page = Office.open("console/unanswered?days=7", Role.STAFF_CONTENT, staff);
            assertThat(staff.barriers()).isEmpty();
            shot(page, "unanswered");
            page.locator("tr:has-text('" + other + "') a").click();
            assertThat(page.locator("#words").inputValue()).isEqualTo(other);
            assertThat(staff.barriers()).isEmpty();
            page.locator("#words").fill(other);
            page.locator("main form button").first().click();
            assertThat(page.locator("[role=alert]").count()).isEqualTo(1);
            page.locator("#words").fill(other + "\n" + article.word());
            page.locator("main form button").first().click();
            assertThat(page.locator("tr:has-text('" + other + "')").count()).isZero();

            staff.open("search?q=" + other);
            assertThat(page.locator(".c-rows .c-card").count()).isEqualTo(1);

            staff.open("console/synonyms");
            assertThat(staff.barriers()).isEmpty();
            assertThat(staff.isTooWide()).isFalse();
            shot(page, "synonyms");
            page.locator("tr:has-text('" + other + "') a").click();
            page.locator("form[action$='/remove'] button").click();
            staff.open("search?q=" + other);
            assertThat(page.locator(".c-rows .c-card").count()).isZero();

            staff.open("console/synonyms/table");
            assertThat(staff.barriers()).isEmpty();
            page.locator("#table").fill("fr: senza senso");
            page.locator("main form button").click();
            assertThat(page.locator("[role=alert] li").count()).isGreaterThan(0);
        }
    }

    @Test
    void keepsAMembersSearches() {
        Searched article = Searched.published();
        try (Browsing member = Browsing.wide()) {
            Office.signIn(Api.newAccount(Role.MEMBER)[0], member);
            Page page = member.open("search?q=" + article.word());
            page.locator(".c-saving summary").click();
            assertThat(member.barriers()).isEmpty();
            shot(page, "saving");
            page.locator("#saving-name").fill("La mia guida");
            page.locator("#saving-frequency").selectOption("DAILY");
            page.locator(".c-saving button").click();

            assertThat(member.path()).startsWith("me/searches");
            assertThat(page.locator(".c-saved").count()).isEqualTo(1);
            assertThat(member.barriers()).isEmpty();
            assertThat(member.isTooWide()).isFalse();
            shot(page, "searches");
            page.locator(".c-saved input[name=name]").fill("Le mie guide");
            page.locator(".c-saved select").selectOption("WEEKLY");
            page.locator(".c-saved form[action$='/change'] button").click();
            assertThat(page.locator(".c-saved h2").textContent()).isEqualTo("Le mie guide");
            assertThat(page.locator(".c-saved select").inputValue()).isEqualTo("WEEKLY");

            page.locator(".c-saved summary").click();
            String feed = page.locator(".c-saved code").textContent();
            String path = feed.substring(feed.indexOf("/api/") + 1);
            assertThat(new Http().get(path).body()).contains("<title>", "Guida a " + article.word());
            page.locator(".c-saved form[action$='/feed'] button").click();
            assertThat(new Http().get(path).statusCode()).isEqualTo(404);

            page.locator(".c-saved h2 a").click();
            assertThat(page.locator(".c-rows .c-card").count()).isEqualTo(1);
            member.open("me/searches");
            page.locator(".c-saved form[action$='/remove'] button").click();
            assertThat(page.locator(".c-saved").count()).isZero();
        }
    }

    @Test
    void showsWhatIsLikeAnArticle() {
        Searched one = Searched.published();
        Api staff = Api.as(Role.STAFF_CONTENT);
        String other = staff.publish(
                "articles",
                "{\"fields\":{\"title\":{\"it\":\"Che cita " + one.word()
                        + "\"},\"body\":{\"it\":\"<p>Vedi <a href=\\\"entry:" + one.id()
                        + "\\\">la guida</a>.</p>\"}}}");
        for (int tried = 0; tried < 100; tried++) {
            if (Api.visitor().get("articles/" + one.id() + "/similar").body().contains(other)) {
                break;
            }
            pause();
        }

        assertThat(Api.json(Api.visitor().get("articles/" + one.id() + "/similar"))
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("title"))
                .isEqualTo("Che cita " + one.word());
        try (Browsing visitor = Browsing.wide()) {
            Page page = visitor.open("articles/guida-a-" + one.word());
            assertThat(page.locator("main").textContent()).contains("Contenuti simili", "Che cita " + one.word());
            assertThat(visitor.barriers()).isEmpty();
            shot(page, "alike");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Keeps a picture of a page in the folder that the environment names, if it does. */
    private static void shot(Page page, String name) {
        String folder = System.getenv("COMMUNITY_TEST_PICTURES");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
        }
    }
}
