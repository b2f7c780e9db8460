package it.comunitadipratiche.it.themes;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.it.browser.Browsing;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class NamedOrganizationIT {
    private final String word = "o" + Id.next().toString().toLowerCase(Locale.ROOT);

    @BeforeAll
    static void importTerritories() {
        Written.territories();
    }

    @Test
    void listsThePracticesItTakesPartInWithItsRoleAndWhatElseNamesIt() throws InterruptedException {
        String id = Written.organization("Ente " + word);
        Written.practice("Guidata " + word, "\"proceedingAuthority\":{\"organization\":\"" + id + "\"}");
        Written.practice(
                "Partecipata " + word,
                "\"proceedingAuthority\":{\"name\":\"Comune\"},\"partners\":[{\"organization\":\"" + id
                        + "\",\"role\":{\"it\":\"Educatori\"}}]");
        Written.practice("Estranea " + word, "\"proceedingAuthority\":{\"name\":\"Comune\"}");
        for (int i = 0; i < 7; i++) {
            Written.article(
                    "Articolo " + i + " " + word,
                    ",\"body\":{\"it\":\"<p>Con <a href=\\\"entry:" + id + "\\\">loro</a>.</p>\"}");
        }
        String path = "organizations/" + Written.slug("organizations", id);
        try (Browsing visitor = Browsing.wide();
                Browsing narrow = Browsing.narrow()) {
            Written.open(path, "section:has(#mentions) li a", 1, visitor);
            Page page = Written.open(path, "section:has(#practices) .c-card", 2, visitor);
            assertThat(page.locator("section:has(#practices) .c-card-title").allTextContents())
                    .containsExactly("Partecipata " + word, "Guidata " + word);
            assertThat(page.locator("section:has(#practices) .c-card-note").allTextContents())
                    .containsExactly("Partner: Educatori", "Amministrazione procedente");
            assertThat(page.locator("section:has(#mentions) .c-card").count()).isEqualTo(6);
            assertThat(page.locator(".c-named h2").allTextContents())
                    .containsExactly("Le sue pratiche", "Dove se ne parla");
            assertThat(visitor.barriers()).isEmpty();
            narrow.open(path);
            assertThat(narrow.isTooWide()).isFalse();

            page.locator("section:has(#mentions) a:has-text('Articoli (7)')").click();
            assertThat(page.locator(".c-card").count()).isEqualTo(7);
            assertThat(page.locator(".c-beside").textContent()).contains("In cui compare: Ente " + word);
            assertThat(visitor.barriers()).isEmpty();
        }
    }

    @Test
    void showsNoEmptySections() {
        String id = Written.organization("Sola " + word);
        try (Browsing visitor = Browsing.withoutScripts()) {
            Page page = visitor.open("organizations/" + Written.slug("organizations", id));
            assertThat(page.locator("#practices, #mentions").count()).isZero();
        }
    }
}
