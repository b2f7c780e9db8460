package it.comunitadipratiche.it.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
import it.comunitadipratiche.it.server.Api;
import it.comunitadipratiche.it.server.Http;
import java.net.URI;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The list of the library as visitors go through it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LibraryPageIT {
    private static final Api STAFF = Api.as(Role.ADMIN);
    private final String word = "l" + Id.next().toString().toLowerCase(Locale.ROOT);

    @Test
    void isNarrowedSortedAndWidenedAgain() throws InterruptedException {
        publish("Zeta", "ADMINISTRATIVE", "NOTICE", "2019-03-01", "\"currency\": \"CURRENT\"");
        publish(
                "Alfa",
                "NORMATIVE",
                "LAW",
                "2021-03-01",
                "\"currency\": \"REPEALED\", \"currencyNote\": {\"it\": \"Dal 2023.\"}, \"number\": \"65\"");
        publish("Media", "NORMATIVE", "JUDGMENT", "2020-03-01", "\"currency\": \"CURRENT\"");
        await("materials?q=" + word, "3 risultati");
        for (Browsing visitor : new Browsing[] {Browsing.wide(), Browsing.narrow()}) {
            try (visitor) {
                Page page = visitor.open("materials?q=" + word + "&sort=title");
                assertThat(page.locator(".c-card-title").allTextContents())
                        .extracting(title -> title.split(" ", -1)[0])
                        .containsExactly("Alfa", "Media", "Zeta");
                assertThat(page.locator(".c-mark-REPEALED").textContent()).isEqualTo("Abrogato");
                assertThat(page.locator(".c-glance").first().textContent()).contains("Legge o decreto", "n. 65");
                assertThat(visitor.isTooWide()).isFalse();
                assertThat(visitor.barriers()).isEmpty();

                var facet = page.locator(".c-facets a[href*='kind=NORMATIVE']");
                if (!facet.isVisible()) {
                    page.locator(".c-facets > summary").click();
                }
                facet.click();
                assertThat(page.locator(".c-total").first().textContent()).isEqualTo("2 risultati");
                assertThat(page.locator("#list-sort").inputValue()).isEqualTo("title");
                page.locator("#list-sort").selectOption("date");
                page.locator(".c-filters button[type=submit]").click();
                assertThat(page.locator(".c-card-title").first().textContent()).contains("Alfa");
                assertThat(visitor.barriers()).isEmpty();
                page.locator(".c-beside a").click();
                assertThat(page.locator(".c-total").first().textContent()).isEqualTo("3 risultati");
            }
        }
    }

    @Test
    void isGivenAsFilesAsItIsNarrowed() throws InterruptedException {
        publish("Alfa, uno", "NORMATIVE", "LAW", "2021-03-01", "\"number\": \"65\"");
        publish("Beta", "ADMINISTRATIVE", "NOTICE", "2019-03-01", "\"number\": \"66\"");
        publish("Gamma", "NORMATIVE", "JUDGMENT", "2020-03-01", "\"number\": \"67\"");
        await("materials?q=" + word, "3 risultati");
        try (Browsing visitor = Browsing.narrow()) {
            Page page = visitor.open("materials?q=" + word + "&kind=NORMATIVE&sort=title");
            page.locator("details.c-take > summary").click();
            assertThat(visitor.barriers()).isEmpty();
            assertThat(visitor.isTooWide()).isFalse();
            assertThat(page.locator("details.c-take a").allTextContents())
                    .containsExactly(
                            "RIS (Zotero, EndNote, Mendeley)",
                            "BibTeX",
                            "CSL-JSON",
                            "CSV per fogli di calcolo",
                            "JSON");
            for (Locator link : page.locator("details.c-take a").all()) {
                APIResponse file = page.request()
                        .get(URI.create(page.url())
                                .resolve(link.getAttribute("href"))
                                .toString());
                assertThat(file.status()).as(link.textContent()).isEqualTo(200);
                assertThat(file.headers().get("content-disposition"))
                        .startsWith("attachment; filename=\"materials-it.");
                assertThat(file.text()).contains("Gamma " + word).doesNotContain("Beta");
                assertThat(file.text().indexOf("Alfa, uno " + word))
                        .as("sorted in " + link.textContent())
                        .isBetween(0, file.text().indexOf("Gamma " + word));
            }
        }
    }

    @Test
    void helpsWhereNothingIsFound() {
        try (Browsing visitor = Browsing.narrow()) {
            Page page = visitor.open("materials?q=" + word + "&kind=NORMATIVE&year=1999");
            assertThat(page.locator(".c-empty").textContent()).contains("Togli uno dei filtri", "Cerca in tutto");
            assertThat(page.locator(".c-beside").textContent()).contains("Natura: Normativo", "Anno: 1999");
            assertThat(visitor.barriers()).isEmpty();
            assertThat(visitor.isTooWide()).isFalse();
        }
        assertThat(new Http()
                        .get("materials?kind=%22%3E%3Cscript%3E&sort=nothing")
                        .body())
                .doesNotContain("\"><script>");
    }

    private static void await(String path, String text) throws InterruptedException {
        Http http = new Http();
        for (int tried = 0; tried < 300 && !http.get(path).body().contains(text); tried++) {
            Thread.sleep(50);
        }
    }

    private void publish(String title, String kind, String actType, String date, String more) {
        STAFF.publish("materials", """
            {"fields": {"title": {"it": "%s %s"}, "kind": "%s", "actType": "%s", "date": "%s", "language": "IT",
             "licence": "OFFICIAL_ACT", "summary": {"it": "A che cosa serve, in due parole."},
             "sourceUrl": "https://www.example.org/atti/7", %s}}\
            """.formatted(title, word, kind, actType, date, more));
    }
}
