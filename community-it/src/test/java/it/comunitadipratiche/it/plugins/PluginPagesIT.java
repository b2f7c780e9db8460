package it.comunitadipratiche.it.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
import it.comunitadipratiche.it.console.Librarian;
import it.comunitadipratiche.it.server.Api;
import it.comunitadipratiche.it.server.Http;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PluginPagesIT {
    private static final Api STAFF = Api.as(Role.STAFF_CONTENT);
    private static final String LINK = "href=\"/community/podcast-top\"";
    private final Http http = new Http();

    @ParameterizedTest
    @CsvSource({"podcast-top,it,I podcast più ascoltati", "en/podcast-top,en,The podcasts played most"})
    void showsThePageOfAPluginInEachLanguage(String path, String language, String title) {
        HttpResponse<String> page = http.get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"" + language + "\">", "<h1>" + title + "</h1>");
        assertThat(Api.header(page, "Content-Security-Policy")).contains("script-src 'self'");
        assertThat(http.get("podcast-top/oltre").statusCode()).isEqualTo(404);
    }

    @Test
    void escapesWhatAPluginWritesAsText() {
        String word = publishedEpisode();

        assertThat(http.get("podcast-top").body()).contains("&lt;b&gt;" + word).doesNotContain("<b>" + word);
    }

    @Test
    void leadsToThePageOfAPluginFromTheMenuAlsoWhenAMenuIsPublished() {
        assertThat(http.get("").body()).contains(LINK);
        String id = Api.json(STAFF.post(
                        "menus",
                        "{\"slugs\":{\"it\":\"principale\"},\"fields\":{\"name\":{\"it\":\"Principale\"},\"items\":"
                                + "[{\"label\":{\"it\":\"Le puntate\"},\"address\":\"/podcasts\"}]}}"))
                .getString("id");
        try {
            assertThat(STAFF.put("entries/" + id + "/publications/it", "{}").statusCode())
                    .isEqualTo(200);
            String menu = http.get("podcast-top").body().replaceFirst("(?s)^.*<nav class=\"c-menu\"", "");
            menu = menu.substring(0, menu.indexOf("</nav>"));

            assertThat(menu).contains("Le puntate", LINK, "I più ascoltati").doesNotContain("Podcast</a>", "Articoli");
        } finally {
            STAFF.delete("entries/" + id + "/publications/it");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rude-room", "rude-room/missing"})
    void showsAProblemWhereThePageOfAPluginFails(String path) {
        HttpResponse<String> page = http.get(path);

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("c-problem-number").doesNotContain("The first half");
    }

    @Test
    void keepsANameForTheFirstThatHasIt() {
        assertThat(http.get("podcast-top").body()).doesNotContain("The first half");
        assertThat(http.get("console").statusCode()).isEqualTo(303);
    }

    @Test
    void hidesThePageOfADisabledPlugin() {
        assertThat(http.get("late-room").statusCode()).isEqualTo(404);
    }

    @Test
    void letsStaffWorkAtTheDeskOfAPluginWithoutScripts() {
        String word = publishedEpisode();
        try (Browsing staff = Librarian.enter(Browsing.withoutScripts())) {
            Page page = staff.open("console");
            page.locator(".k-menu").getByText("Ascolti").click();
            assertThat(staff.path()).isEqualTo("console/podcast");
            Locator episode = page.locator("section").filter(new Locator.FilterOptions().setHasText(word));
            assertThat(episode.textContent()).contains("Ascolti: 1");

            episode.locator("button").click();

            assertThat(page.locator("[role=status]").textContent()).isEqualTo("Modifiche salvate.");
            assertThat(episode.textContent()).contains("Ascolti: 0");
        }
    }

    @Test
    void worksOnAroundADeskThatFails() {
        try (Browsing staff = Librarian.enter(Browsing.wide())) {
            Page page = staff.page();
            assertThat(page.locator("h1").textContent()).isEqualTo("Cosa c'è da fare");
            page.locator(".k-menu").getByText("Scortese").click();
            assertThat(page.locator(".c-problem-number").textContent()).isEqualTo("500");

            staff.open("console/late");
            assertThat(page.locator(".c-problem-number").textContent()).isEqualTo("404");
            staff.open("console/podcast");
            assertThat(staff.barriers()).isEmpty();
        }
    }

    @Test
    void stopsNobodyAndFitsTheNarrowestWindow() {
        publishedEpisode();
        try (Browsing visitor = Browsing.wide();
                Browsing narrow = Browsing.narrow()) {
            visitor.open("podcast-top");
            assertThat(visitor.barriers()).isEmpty();
            narrow.open("podcast-top");
            assertThat(narrow.isTooWide()).isFalse();
        }
    }

    /** Publishes an episode that was played once and gives the word it is known by. */
    private static String publishedEpisode() {
        String word = "z" + Id.next().toString().toLowerCase(Locale.ROOT);
        String json =
                "{\"fields\":{\"title\":{\"it\":\"<b>%1$s\"},\"audio\":\"https://example.org/1.mp3\"}}".formatted(word);
        String id = Api.json(STAFF.post("podcasts", json)).getString("id");
        assertThat(STAFF.put("entries/" + id + "/publications/it", "{}").statusCode())
                .isEqualTo(200);
        assertThat(Api.visitor().post("podcast-plays/" + id, "").statusCode()).isLessThan(300);
        return word;
    }
}
