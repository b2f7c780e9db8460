package it.comunitadipratiche.it.themes;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
import it.comunitadipratiche.it.console.Office;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CollectionsInBrowserIT {
    private final String word = "c" + Id.next().toString().toLowerCase(Locale.ROOT);

    @BeforeAll
    static void importTerritories() {
        Written.territories();
    }

    @Test
    void showsWhatWasChosenInItsOrderWithTheReasonsAndOnItsPagesWhereItStands() throws InterruptedException {
        String practice = Written.practice("Pratica " + word, "\"proceedingAuthority\":{\"name\":\"Comune\"}");
        String article = Written.article("Articolo " + word, ",\"body\":{\"it\":\"<p>Testo.</p>\"}");
        String organization = Written.organization("Ente " + word);
        String slug = Written.slug("collections", collection(article, practice, organization));
        try (Browsing visitor = Browsing.wide()) {
            Page page = visitor.open("collections/" + slug);
            assertThat(page.locator(".c-chosen .c-card-title").allTextContents())
                    .containsExactly("Articolo " + word, "Pratica " + word, "Ente " + word);
            assertThat(page.locator(".c-card-note").allTextContents())
                    .containsExactly("Perché 0.", "Perché 1.", "Perché 2.");
            assertThat(visitor.barriers()).isEmpty();
            assertThat(visitor.open("").locator("#home-collections").count()).isEqualTo(1);
            page = Written.open(
                    "articles/" + Written.slug("articles", article), ".c-aside a[href*='" + slug + "']", 1, visitor);
            assertThat(page.locator(".c-aside").allTextContents().toString())
                    .contains("Nelle raccolte", "Scelte " + word);

            Written.demand(Written.STAFF.delete("entries/" + article + "/publications/it"));
            page = visitor.open("collections/" + slug);
            assertThat(page.locator(".c-chosen .c-card-title").allTextContents())
                    .containsExactly("Pratica " + word, "Ente " + word);
        }
    }

    @Test
    void leavesOutForVisitorsWhatIsForMembers() {
        String page = Written.publish("pages", "{\"fields\":{\"title\":{\"it\":\"Aperta %s\"}}}".formatted(word));
        String closed = Written.publish(
                "pages", "{\"fields\":{\"title\":{\"it\":\"Riservata %s\"}},\"audience\":\"MEMBERS\"}".formatted(word));
        String slug = Written.slug("collections", collection(page, closed));
        try (Browsing visitor = Browsing.withoutScripts();
                Browsing staff = Browsing.withoutScripts()) {
            assertThat(visitor.open("collections/" + slug).locator("main").textContent())
                    .contains("Aperta " + word)
                    .doesNotContain("Riservata", "Perché 1.");
            Office.open("collections/" + slug, Role.ADMIN, staff);
            assertThat(staff.page().locator(".c-chosen .c-card-title").allTextContents())
                    .containsExactly("Aperta " + word, "Riservata " + word);
        }
    }

    @Test
    void fitsTheNarrowestWindowAndStopsNobody() {
        String one = Written.publish("pages", "{\"fields\":{\"title\":{\"it\":\"Una %s\"}}}".formatted(word));
        String two = Written.publish("pages", "{\"fields\":{\"title\":{\"it\":\"Due %s\"}}}".formatted(word));
        String slug = Written.slug("collections", collection(one, two));
        try (Browsing visitor = Browsing.narrow()) {
            for (String path : new String[] {"collections", "collections/" + slug}) {
                visitor.open(path);
                assertThat(visitor.isTooWide()).as(path).isFalse();
                assertThat(visitor.barriers()).as(path).isEmpty();
            }
        }
    }

    @Test
    void isPutIntoAnotherOrderInTheConsole() {
        String one = Written.publish("pages", "{\"fields\":{\"title\":{\"it\":\"Una %s\"}}}".formatted(word));
        String two = Written.publish("pages", "{\"fields\":{\"title\":{\"it\":\"Due %s\"}}}".formatted(word));
        String id = collection(one, two);
        try (Browsing staff = Browsing.withoutScripts()) {
            Page page = Office.open("console/content/collections/" + id, Role.ADMIN, staff);
            page.locator("#f-items-1-up").press("Enter");
            page.locator(".k-save button").first().press("Enter");
            String fields = Written.STAFF.get("entries/" + id).body();
            assertThat(fields.indexOf(two)).isPositive().isLessThan(fields.indexOf(one));
        }
    }

    private String collection(String... entries) {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < entries.length; i++) {
            items.append(i == 0 ? "" : ",")
                    .append("{\"entry\":\"%s\",\"reason\":{\"it\":\"Perché %d.\"}}".formatted(entries[i], i));
        }
        return Written.publish(
                "collections",
                "{\"fields\":{\"title\":{\"it\":\"Scelte %s\"},\"summary\":{\"it\":\"Per chi comincia.\"},\"items\":[%s]}}"
                        .formatted(word, items));
    }
}
