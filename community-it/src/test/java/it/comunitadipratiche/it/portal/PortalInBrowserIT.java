package it.comunitadipratiche.it.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import it.comunitadipratiche.it.browser.Browsing;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PortalInBrowserIT {

    @Test
    void leadsAVisitorFromTheHomePageToAnArticleInAnotherLanguage() {
        Published article = Published.inBothLanguages();
        try (Browsing visitor = Browsing.withoutScripts()) {
            Page page = visitor.open("");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tutti gli articoli"))
                    .click();
            assertThat(visitor.path()).isEqualTo("articles");

            visitor.open("articles/il-tavolo-" + article.word());
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English"))
                    .or(page.locator("a[hreflang=en]"))
                    .first()
                    .click();

            assertThat(visitor.path()).isEqualTo("en/articles/the-table-" + article.word());
            assertThat(page.locator("h1").textContent()).isEqualTo("The table " + article.word());
        }
    }

    @Test
    void skipsToTheContentByKeyboard() {
        try (Browsing visitor = Browsing.wide()) {
            Page page = visitor.open("articles");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en", "articles", "faqs", "search", "search?q=tavolo", "nessuna-pagina"})
    void stopsNobody(String path) {
        Published.inBothLanguages();
        try (Browsing visitor = Browsing.wide()) {
            visitor.open(path);

            assertThat(visitor.barriers()).isEmpty();
        }
    }

    @Test
    void stopsNobodyAtAnArticle() {
        Published article = Published.inBothLanguages();
        try (Browsing visitor = Browsing.wide()) {
            visitor.open("articles/il-tavolo-" + article.word());

            assertThat(visitor.barriers()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "articles", "search", "nessuna-pagina"})
    void fitsTheNarrowestWindow(String path) {
        try (Browsing visitor = Browsing.narrow()) {
            visitor.open(path);

            assertThat(visitor.isTooWide()).isFalse();
        }
    }
}
