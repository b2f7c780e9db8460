package it.comunitadipratiche.it.norms;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
import it.comunitadipratiche.it.console.Office;
import it.comunitadipratiche.it.server.Api;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class NormsInBrowserIT {
    private static final Api STAFF = Api.as(Role.ADMIN);
    private final String word = "n" + Id.next().toString().toLowerCase(Locale.ROOT);
    private final int number = 10_000 + (int) Math.floorMod(Id.next().value(), 80_000L);
    private final String law = "l. " + number + "/2019";
    private final String path = "norms/stato:legge:2019:" + number;

    @Test
    void leadFromATextToWhoElseCitesTheArticle() {
        article("Uno " + word, "<h2>La " + law + "</h2><p>Si veda l'art. 3, comma 2, della " + law + ". Fine.</p>");
        article("Due " + word, "<p>Secondo la " + law + " e l'art. 3 della stessa legge, sì.</p>");
        material("La legge " + word, "\"identifiers\": [\"urn:nir:stato:legge:2019;" + number + "\"]");
        try (Browsing visitor = Browsing.withoutScripts()) {
            Page page = until(() -> visitor.open("articles/uno-" + word), ".c-aside a[href*='/norms/']");
            assertThat(page.locator(".c-text p a").textContent()).isEqualTo("art. 3, comma 2, della " + law);
            assertThat(page.locator(".c-text h2 a").count()).isZero();
            page.locator(".c-text p a").click();
            assertThat(page.locator("h1").textContent()).isEqualTo("art. 3, comma 2, " + law);
            assertThat(page.locator(".c-norms").textContent())
                    .contains("Uno " + word, "Si veda l'art. 3, comma 2, della " + law)
                    .doesNotContain("Due");

            page = until(() -> visitor.open(path), ".c-norms a:has-text('Due " + word + "')");
            assertThat(page.locator(".c-norm-parts").textContent())
                    .contains("L'atto intero", "art. 3", "citata da 2 contenuti");
            assertThat(page.locator(".c-facts").textContent()).contains("La legge " + word);
            page.locator(".c-norm-parts a:has-text('art. 3')").click();
            assertThat(page.locator(".c-norms").textContent()).contains("Uno " + word, "Due " + word);

            page = visitor.open("materials/la-legge-" + word);
            assertThat(page.locator(".c-aside:has-text('Chi lo cita')").textContent())
                    .contains("Uno " + word, "Due " + word, "Tutti (2)");
            page.locator(".c-aside a:has-text('Tutti (2)')").click();
            assertThat(page.locator("h1").textContent()).isEqualTo(law);
        }
    }

    @Test
    void areFoundAsTheyAreCited() {
        article("Uno " + word, "<p>L'art. 55 del Codice del Terzo settore e la " + law + ".</p>");
        try (Browsing visitor = Browsing.withoutScripts()) {
            until(() -> visitor.open(path), ".c-norms");
            Page page = visitor.open("materials");
            page.locator(".c-ways a:has-text('Norme citate')").click();
            page.locator("#norms-q").fill("art. 55 cts");
            page.locator(".c-norm-search button").click();
            assertThat(page.locator(".c-norms li").textContent())
                    .contains("d.lgs. 117/2017", "Codice del Terzo settore", "Leggi e decreti dello Stato");
            page.locator(".c-norm-meant a").click();
            assertThat(page.locator("h1").textContent()).isEqualTo("art. 55, d.lgs. 117/2017");
            assertThat(page.locator(".c-facts a[href^='https://www.normattiva.it/']")
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void stopNobodyAndFitTheNarrowestWindow() {
        article(
                "UnaParolaCheNonFinisceMai".repeat(3) + " " + word,
                "<p>" + "parola".repeat(30) + " art. 3 della " + law + ".</p>");
        try (Browsing visitor = Browsing.narrow()) {
            until(() -> visitor.open(path), ".c-norms");
            for (String one : new String[] {"norms", "norms?q=niente", path, path + "/art3", path + "/whole"}) {
                visitor.open(one);
                assertThat(visitor.isTooWide()).as(one).isFalse();
                assertThat(visitor.barriers()).as(one).isEmpty();
            }
        }
    }

    @Test
    void areReviewedByStaffWhenTheyChange() {
        article("Uno " + word, "<p>Si veda l'art. 3 della " + law + ".</p>");
        article("Due " + word, "<p>Si veda l'art. 3, comma 1, della " + law + ".</p>");
        try (Browsing staff = Browsing.withoutScripts()) {
            Page page =
                    until(() -> Office.open(path + "/art3", Role.STAFF_CONTENT, staff), ".c-norms a:has-text('Due')");
            page.locator("a:has-text('Segnala che è cambiata')").click();
            assertThat(page.locator("#norm").inputValue()).isEqualTo("art. 3, " + law);
            page.locator("#day").fill("1600-01-01");
            page.locator("#act").fill("d.l. 1/2026");
            page.locator("#note").fill("Riga uno.");
            page.locator("form:has(#norm) button").click();
            assertThat(page.locator("[role=alert]").textContent()).contains("tra il 1861 e il 2100");
            assertThat(page.locator("#act").inputValue()).isEqualTo("d.l. 1/2026");
            page.locator("#day").fill(LocalDate.now(ZoneOffset.UTC).plusDays(3).toString());
            page.locator("form:has(#norm) button").click();
            assertThat(page.locator("h1").textContent()).isEqualTo("art. 3, " + law);
            String reviews = staff.path().replaceFirst("\\?.*", "");
            page = until(() -> staff.open(reviews), "article:has-text('Due " + word + "')");
            assertThat(page.locator("article").count()).isEqualTo(2);
            page.locator("article:has-text('Uno " + word + "') button[value=STILL_RIGHT]")
                    .click();
            assertThat(page.locator(".k-note").textContent()).contains("ancora giusto");
            assertThat(page.locator("article").count()).isEqualTo(1);
            page = staff.open("console");
            assertThat(page.locator("section:has-text('Contenuti che citano norme cambiate')")
                            .textContent())
                    .contains("art. 3, " + law, "1 contenuto da rivedere");
            page = staff.open(reviews);
            page.locator("article:has-text('Due " + word + "') button[value=OPENED]")
                    .click();
            assertThat(page.locator("#f-title-it").inputValue()).isEqualTo("Due " + word);
            page = staff.open(reviews + "?view=OPENED");
            assertThat(page.locator("article").textContent()).contains("Due " + word);
            page = staff.open(path);
            assertThat(page.locator(".c-standing").textContent()).contains("Cambiata dal", "d.l. 1/2026", "Riga uno.");
        }
        try (Browsing staff = Browsing.narrow()) {
            for (String one : new String[] {"console/norms", "console/norms?norm=art.+3+" + number}) {
                Office.open(one, Role.STAFF_CONTENT, staff);
                assertThat(staff.isTooWide()).as(one).isFalse();
                assertThat(staff.barriers()).as(one).isEmpty();
            }
            staff.page().locator("tbody a:has-text('" + law + "')").click();
            assertThat(staff.isTooWide()).isFalse();
            assertThat(staff.barriers()).isEmpty();
        }
    }

    private static void article(String title, String body) {
        STAFF.publish(
                "articles", "{\"fields\":{\"title\":{\"it\":\"" + title + "\"},\"body\":{\"it\":\"" + body + "\"}}}");
    }

    private static void material(String title, String more) {
        STAFF.publish("materials", """
                {"fields":{"title":{"it":"%s"},"kind":"NORMATIVE","actType":"LAW","date":"2019-05-04","language":"IT",
                "licence":"CC_BY","summary":{"it":"In breve."},"sourceUrl":"https://www.example.org/legge",%s}}""".formatted(title, more));
    }

    private static Page until(Supplier<Page> open, String selector) {
        Page page = open.get();
        for (int tried = 0; tried < 300 && page.locator(selector).count() == 0; tried++) {
            page.waitForTimeout(50);
            page = open.get();
        }
        return page;
    }
}
