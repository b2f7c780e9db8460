package it.comunitadipratiche.it.portal;

import static it.comunitadipratiche.it.server.Api.header;
import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.server.Api;
import it.comunitadipratiche.it.server.Http;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PortalIT {
    /** How often to look for what is found soon after it is published. */
    private static final int TRIES = 200;

    private final Http http = new Http();

    @Test
    void showsAPublicationInEachLanguageItHas() {
        Published article = Published.inBothLanguages();

        HttpResponse<String> italian = http.get("articles/il-tavolo-" + article.word());
        HttpResponse<String> english = http.get("en/articles/the-table-" + article.word());

        assertThat(italian.statusCode()).isEqualTo(200);
        assertThat(italian.body())
                .contains(
                        "<html lang=\"it\">",
                        "<title>Il tavolo " + article.word() + " · ",
                        "<p>Le famiglie siedono al tavolo.</p>",
                        "Lia " + article.word(),
                        "<link rel=\"canonical\" href=\"",
                        "href=\"/community/en/articles/the-table-" + article.word() + "\" lang=\"en\"",
                        "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\"",
                        "property=\"og:title\"");
        assertThat(english.body())
                .contains("<html lang=\"en\">", "<p>Families sit at the table.</p>", "Skip to content");
    }

    @Test
    void escapesWhatPeopleWrote() {
        Published article = Published.inBothLanguages();

        String page = http.get("articles/il-tavolo-" + article.word()).body();

        assertThat(page).contains("&lt;b&gt;Ostile&lt;/b&gt; &amp; Vera").doesNotContain("<b>Ostile</b>");
    }

    @Test
    void isSharedByPlainLinksThatTellNobodyAnythingBefore() {
        Published article = Published.inItalian();
        String path = "articles/il-patto-" + article.word();

        String page = http.get(path).body();

        assertThat(page)
                .contains(
                        "href=\"mailto:?subject=Il%20patto%20" + article.word() + "&amp;body=http",
                        "href=\"https://wa.me/?text=Il%20patto%20" + article.word(),
                        "referrerpolicy=\"no-referrer\"",
                        path + "</code>")
                .doesNotContain("<script>", "<script src=\"http", "<script src=\"//");
    }

    @Test
    void forbidsScriptsFramesAndForeignStyles() {
        HttpResponse<String> home = http.get("");

        assertThat(header(home, "Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(header(home, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(home, "Referrer-Policy")).isNotEmpty();
        assertThat(home.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void sendsAPageAgainOnlyIfItChanged() {
        Published article = Published.inItalian();
        String path = "articles/il-patto-" + article.word();
        String etag = header(http.get(path), "ETag");

        assertThat(http.send(http.to(path).header("If-None-Match", etag)).statusCode())
                .isEqualTo(304);
    }

    @Test
    void showsATombstoneWhereSomethingWasWithdrawn() {
        Published article = Published.inItalian();
        article.withdraw("it");

        HttpResponse<String> gone = http.get("articles/il-patto-" + article.word());

        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("Contenuto ritirato", "noindex").doesNotContain("Il testo del patto");
    }

    @Test
    void neverShowsDrafts() {
        String word = Published.inItalian().word();
        Api.as(Role.STAFF_CONTENT).post("articles", "{\"fields\":{\"title\":{\"it\":\"Bozza " + word + "\"}}}");

        assertThat(http.get("articles/bozza-" + word).statusCode()).isEqualTo(404);
    }

    @Test
    void saysInAPageWhatIsWrong() {
        assertThat(http.get("articles/non-esiste").statusCode()).isEqualTo(404);
        assertThat(http.get("stones").body()).contains("Pagina non trovata", "href=\"/community/\"");
        assertThat(http.get("en/stones").body()).contains("Page not found");
        assertThat(http.get("menus").statusCode()).isEqualTo(404);
        assertThat(http.get("a/b/c/d").statusCode()).isEqualTo(404);
        HttpResponse<String> cursor = http.get("articles?from=nonsense");
        assertThat(cursor.statusCode()).isEqualTo(400);
        assertThat(cursor.body()).contains("Richiesta non valida");
    }

    @Test
    void narrowsAListByWordsAndProperties() throws InterruptedException {
        Published article = Published.inBothLanguages();
        String found = whenFound("articles?q=" + article.word(), "Il tavolo <mark>" + article.word() + "</mark>");

        assertThat(found).contains("1 risultato", "name=\"authors\"");
        assertThat(http.get("articles?q=" + article.word() + "&authors=Nessuno").body())
                .contains("Nessun contenuto corrisponde");
        assertThat(http.get("articles?authors=Lia+" + article.word()).body()).contains("Il tavolo " + article.word());
    }

    @Test
    void findsInEverything() throws InterruptedException {
        Published article = Published.inItalian();

        String found = whenFound("search?q=" + article.word(), "Il patto <mark>" + article.word() + "</mark>");

        assertThat(found).contains("<span class=\"c-kind\">Articolo</span>");
        assertThat(http.get("search?q=%3Cscript%3Ealert(1)%3C/script%3E").body())
                .doesNotContain("<script>alert");
        assertThat(http.get("search").statusCode()).isEqualTo(200);
    }

    @Test
    void narrowsWhatWasFoundInEverythingToAType() throws InterruptedException {
        Published article = Published.inItalian();
        Api staff = Api.as(Role.STAFF_CONTENT);
        String page = Api.json(staff.post(
                        "pages",
                        "{\"fields\":{\"title\":{\"it\":\"Pagina\"},\"summary\":{\"it\":\"" + article.word() + "\"}}}"))
                .getString("id");
        staff.put("entries/" + page + "/publications/it", "{}");

        String all = whenFound("search?q=" + article.word(), "2 risultati");
        assertThat(all).contains("Pagine <span class=\"c-count\">1</span>", "Il patto");
        String pages = http.get("search?type=page&q=" + article.word()).body();

        assertThat(pages)
                .contains("1 risultato", "Articoli <span class=\"c-count\">1</span>")
                .doesNotContain("Il patto");
        assertThat(http.get("search?q=niente" + article.word()).body())
                .contains("Nessun risultato", "Sfoglia quello che");
        assertThat(http.get("search?type=invented&q=" + article.word()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void leadsToItsOwnPagesOnlyWhileTheyArePublished() {
        Api staff = Api.as(Role.STAFF_CONTENT);
        String id = Api.json(staff.post(
                        "pages",
                        "{\"slugs\":{\"it\":\"accessibilita\"},\"fields\":{\"title\":{\"it\":\"Accessibilità\"}}}"))
                .getString("id");
        assertThat(http.get("").body()).doesNotContain("/pages/accessibilita");

        staff.put("entries/" + id + "/publications/it", "{}");
        assertThat(http.get("").body()).contains("href=\"/community/pages/accessibilita\"");

        staff.delete("entries/" + id + "/publications/it");
        assertThat(http.get("").body()).doesNotContain("/pages/accessibilita");
    }

    @Test
    void showsWhatPluginsHaveToSayOnTheHomePage() {
        assertThat(http.get("en").body())
                .contains("<h2>To listen to</h2>", "href=\"/community/en/podcasts\"", "La voce dei quartieri");
    }

    @Test
    void givesStylesForEver() {
        Matcher link = Pattern.compile("href=\"/community/(static/[^\"]+/community.css)\"")
                .matcher(http.get("").body());
        assertThat(link.find()).isTrue();

        HttpResponse<String> styles = http.get(link.group(1));

        assertThat(header(styles, "Cache-Control")).contains("immutable");
        assertThat(http.get("static/x/../../WEB-INF/beans.xml").statusCode()).isNotEqualTo(200);
        assertThat(http.get("static/x/beans.xml").statusCode()).isEqualTo(404);
    }

    private String whenFound(String path, String text) throws InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            String page = http.get(path).body();
            if (page.contains(text)) {
                return page;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("Not found at " + path + ": " + text);
    }
}
