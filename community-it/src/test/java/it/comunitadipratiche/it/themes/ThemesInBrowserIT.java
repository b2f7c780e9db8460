package it.comunitadipratiche.it.themes;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.it.browser.Browsing;
import it.comunitadipratiche.it.server.Http;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ThemesInBrowserIT {
    private final Http http = new Http();
    private final String word = "t" + Id.next().toString().toLowerCase(Locale.ROOT);

    @BeforeAll
    static void importTerritories() {
        Written.territories();
    }

    @Test
    void joinsWhatIsPublishedAboutAThemeAndWhatIsNarrowerWhateverItsType() throws InterruptedException {
        Written.themes(word);
        for (int i = 0; i < 7; i++) {
            Written.article("Ascolto " + i + " " + word, about(word + "-a"));
        }
        Written.practice("Pratica " + word, "\"proceedingAuthority\":{\"name\":\"Comune\"}");
        try (Browsing visitor = Browsing.withoutScripts()) {
            String practice = "section[aria-labelledby=about-practice] .c-card:has-text('Pratica " + word + "')";
            Page page = Written.open("themes/" + word, practice, 1, visitor);
            assertThat(page.locator("h1").textContent()).isEqualTo("Cura " + word);
            assertThat(page.locator(".c-theme-words").textContent()).isEqualTo("Prendersi cura.");
            assertThat(page.locator(".c-shelf h2").allTextContents()).containsExactly("Articoli", "Pratiche");
            page.locator("section[aria-labelledby=about-article] .c-shelf-ways a")
                    .first()
                    .click();
            assertThat(page.locator(".c-beside").textContent()).contains("Tema: Cura " + word);
            assertThat(page.locator(".c-card").count()).isEqualTo(7);
            page.locator("#list-q").fill("Ascolto 3");
            page.locator(".c-filters button").click();
            assertThat(page.locator(".c-card-title").allTextContents()).containsExactly("Ascolto 3 " + word);
            page.locator(".c-card-title a").click();
            page.locator(".c-entry .c-terms a").click();
            assertThat(visitor.path()).isEqualTo("themes/" + word + "-a");
            assertThat(page.locator(".c-crumbs").textContent()).contains("Temi", "Cura " + word);
        }
        assertThat(http.get("sitemap.xml").statusCode()).isEqualTo(200);
        assertThat(http.get("api/v1/articles.atom?term=themes:" + word).body()).contains("Ascolto 6 " + word);
    }

    @Test
    void countsThemesAsATreeAndLeadsFromOldOnesToThoseThatTookTheirPlace() throws InterruptedException {
        Written.themes(word);
        Written.article("Uno " + word, about(word + "-a"));
        Written.article("Due " + word, about(word));
        try (Browsing visitor = Browsing.withoutScripts()) {
            Written.open("articles?in-theme=" + word, ".c-card", 2, visitor);
            Page page = visitor.open("themes");
            assertThat(page.locator(".c-themes > li:has-text('Cura " + word + "') > .c-soft")
                            .textContent())
                    .isNotEqualTo("0 contenuti");
            assertThat(page.locator(".c-themes > li:has-text('Cura " + word + "') .c-tree")
                            .textContent()
                            .replaceAll("\\s+", " "))
                    .contains("Ascolto " + word + " 1 contenuto");
            assertThat(page.locator("main").textContent()).doesNotContain("Vecchio " + word);
        }
        HttpResponse<String> old = http.get("themes/" + word + "-vecchio");
        assertThat(old.statusCode()).isEqualTo(301);
        assertThat(old.headers().firstValue("Location").orElse("")).endsWith("/themes/" + word);
        assertThat(http.get("themes/nessun-tema").statusCode()).isEqualTo(404);
        assertThat(http.get("articles?in-theme=nessun-tema").statusCode()).isEqualTo(404);
    }

    @Test
    void fitsTheNarrowestWindowAndStopsNobody() throws InterruptedException {
        Written.themes(word);
        Written.article("Stretto " + word, about(word));
        try (Browsing visitor = Browsing.narrow()) {
            Written.open("themes/" + word, ".c-shelf .c-card", 1, visitor);
            for (String path : new String[] {"themes", "themes/" + word, "articles?in-theme=" + word}) {
                visitor.open(path);
                assertThat(visitor.isTooWide()).as(path).isFalse();
                assertThat(visitor.barriers()).as(path).isEmpty();
            }
        }
    }

    private static String about(String theme) {
        return ",\"body\":{\"it\":\"<p>Testo.</p>\"},\"themes\":[\"" + theme + "\"]";
    }
}
