package it.comunitadipratiche.it.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
import it.comunitadipratiche.it.server.Api;
import it.comunitadipratiche.it.server.Http;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BibliographiesIT {
    private static final Api STAFF = Api.as(Role.ADMIN);
    private static final Set<String> OVER = Set.of("DONE", "FAILED", "CANCELLED");
    private static final String ARTICLE = """
        TY  - JOUR
        ID  - %1$s
        AU  - De Luca, Anna
        AU  - {Comune di Prova, Ufficio}
        TI  - Articolo %1$s con <b> & "virgolette"
        JO  - Rivista di prova
        VL  - 12
        IS  - 3
        SP  - 10
        EP  - 34
        PY  - 2021
        DO  - https://doi.org/10.5555/%1$s
        LA  - it
        KW  - parola chiave
        AB  - Di che cosa parla.
        ER  -\s
        """;

    private final Http http = new Http();
    private final String word = "b" + Id.next().toString().toLowerCase(Locale.ROOT);

    @Test
    void leadFromAFileToCitationsAndBack() throws InterruptedException {
        JsonObject first = run("ris", ARTICLE.formatted(word), "{\"publish\":true}");
        assertThat(first.getJsonObject("counts").getInt("created")).isEqualTo(1);
        assertThat(run("ris", ARTICLE.formatted(word), "{\"publish\":true}")
                        .getJsonObject("counts")
                        .getInt("unchanged"))
                .isEqualTo(1);
        String id = lines(first).get(0).getString("id");
        String path = "materials/" + id;
        String slug = Api.json(Api.visitor().get(path)).getString("slug");

        HttpResponse<String> ris = Api.visitor().get(path + ".ris");
        assertThat(ris.statusCode()).as(ris.body()).isEqualTo(200);
        assertThat(Api.header(ris, "Content-Type")).startsWith("application/x-research-info-systems");
        assertThat(Api.header(ris, "Content-Disposition")).contains(slug + ".ris");
        assertThat(ris.body()).contains("AU  - De Luca, Anna\r\n", "DO  - 10.5555/" + word, "T2  - Rivista di prova");
        assertThat(Api.visitor()
                        .get(path + ".ris", "If-None-Match", Api.header(ris, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(Api.visitor().get("materials/" + slug + ".bib").body())
                .startsWith("@article{material-" + id)
                .contains("author = {De Luca, Anna and {Comune di Prova, Ufficio}}");
        assertThat(Api.visitor().get(path + ".csl.json").body()).contains("\"type\":\"article-journal\"");
        assertThat(Api.visitor().get(path, "Accept", "application/x-bibtex").body())
                .startsWith("@article{");

        HttpResponse<String> citation = Api.visitor().get(path + "/citation?style=AUTHOR_DATE&locale=it");
        assertThat(Api.json(citation).getString("text"))
                .isEqualTo("De Luca, A. e Comune di Prova, Ufficio (2021), Articolo " + word
                        + " con <b> & «virgolette», «Rivista di prova», 12(3), pp. 10-34, https://doi.org/10.5555/"
                        + word + ".");
        assertThat(Api.json(Api.visitor().get(path + "/citation?locale=en")).getString("text"))
                .startsWith("A. De Luca and Comune di Prova, Ufficio, Articolo " + word);

        awaitFound();
        HttpResponse<String> list = Api.visitor().get("materials.ris?q=" + word);
        assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
        assertThat(list.body()).contains("TI  - Articolo " + word).containsOnlyOnce("ER  - ");
        assertThat(Api.visitor()
                        .get("materials.csl.json?q=" + word + "&filter[kind]=METHODOLOGICAL")
                        .body())
                .startsWith("[{")
                .contains(word)
                .endsWith("}]\n");
        assertThat(Api.visitor()
                        .get("materials.bib?q=" + word + "&filter[kind]=NORMATIVE")
                        .body())
                .isEmpty();

        page(slug);
    }

    private void page(String slug) {
        String html = http.get("materials/" + slug).body();
        assertThat(html)
                .contains(
                        "<meta name=\"citation_title\" content=\"Articolo " + word
                                + " con &lt;b> &amp; &#34;virgolette",
                        "<meta name=\"citation_author\" content=\"De Luca, Anna\">",
                        "<meta name=\"citation_publication_date\" content=\"2021\">",
                        "<meta name=\"citation_journal_title\" content=\"Rivista di prova\">",
                        "<meta name=\"citation_firstpage\" content=\"10\">",
                        "<meta name=\"citation_doi\" content=\"10.5555/" + word + "\">",
                        "<meta name=\"DC.creator\" content=\"De Luca, Anna\">",
                        "<meta name=\"DC.identifier\" content=\"https://doi.org/10.5555/" + word + "\">")
                .doesNotContain("citation_pdf_url");
        HttpResponse<String> file = http.get("materials/" + slug + "/citation.bib");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).startsWith("@article{");
        assertThat(http.get("materials/" + slug + "/citation.csl.json").body()).startsWith("[{");
        for (Browsing browsing : List.of(Browsing.wide(), Browsing.narrow())) {
            try (Browsing visitor = browsing) {
                Page page = visitor.open("materials/" + slug);
                assertThat(page.locator(".c-cite").textContent())
                        .contains("Cita", "In nota", "A. De Luca e Comune di Prova, Ufficio", "RIS", "CSL-JSON");
                assertThat(page.locator(".c-entry-meta").first().textContent()).contains("Anna De Luca");
                assertThat(visitor.isTooWide()).isFalse();
                assertThat(visitor.barriers()).isEmpty();
            }
        }
    }

    @Test
    void citeNormsAsLawyersDo() {
        String body = """
            {"fields":{"title":{"it":"Decreto legislativo 3 luglio 2017, n. 117 – Codice del Terzo settore"},
             "kind":"NORMATIVE","actType":"LAW","date":"2017-07-03","language":"IT","licence":"OFFICIAL_ACT",
             "summary":{"it":"%s"},"sourceUrl":"https://www.example.org/",
             "identifiers":["urn:nir:stato:decreto.legislativo:2017-07-03;117"]}}\
            """.formatted(word);
        String id = Api.json(STAFF.post("materials", body)).getString("id");
        STAFF.put("entries/" + id + "/publications/it", "{}");

        assertThat(Api.json(Api.visitor().get("materials/" + id + "/citation")).getString("text"))
                .isEqualTo("d.lgs. 3 luglio 2017, n. 117, «Codice del Terzo settore».");
        assertThat(Api.visitor().get("materials/" + id + ".ris").body()).startsWith("TY  - STAT\r\n");
    }

    @Test
    void answerBadInputPlainly() throws InterruptedException {
        for (String path : List.of(
                "materials/nessuno-" + word + ".ris",
                "materials/nessuno-" + word + "/citation",
                "materials/x.pdf",
                "articles.ris")) {
            assertThat(Api.visitor().get(path).statusCode()).as(path).isEqualTo(404);
        }
        for (String path : List.of(
                "materials.ris?colore=rosso",
                "materials.ris?limit=5",
                "materials.bib?filter[niente]=1",
                "materials/nessuno/citation?style=APA",
                "materials/nessuno.bib?x=1")) {
            assertThat(Api.visitor().get(path).statusCode()).as(path).isEqualTo(400);
        }
        assertThat(begin("ris", "x", "{\"licence\":\"MIA\"}").statusCode()).isEqualTo(400);
        assertThat(begin("ris", "x", "[]").statusCode()).isEqualTo(400);
        assertThat(begin("endnote", "x", "{}").statusCode()).isEqualTo(400);
        assertThat(Api.visitor()
                        .send("POST", "imports?kind=ris", BodyPublishers.ofString("x"), "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(401);

        assertThat(run("ris", "niente di tutto questo", "{}").getString("state"))
                .isEqualTo("FAILED");
        JsonObject broken = run(
                "bibtex",
                "@book{a" + word + ", title={Uno\n@strano{b" + word + ", title={Due " + word + "}, year=2020}",
                "{}");
        assertThat(broken.getJsonObject("counts").getInt("refused")).isEqualTo(1);
        assertThat(broken.getJsonObject("counts").getInt("created")).isEqualTo(1);
        assertThat(lines(broken).toString()).contains("riga 1", "@strano");
    }

    private HttpResponse<String> begin(String kind, String file, String options) {
        return STAFF.send(
                "POST",
                "imports?kind=" + kind + "&options=" + URLEncoder.encode(options, StandardCharsets.UTF_8),
                BodyPublishers.ofString(file),
                "Content-Type",
                "application/octet-stream");
    }

    private JsonObject run(String kind, String file, String options) throws InterruptedException {
        HttpResponse<String> begun = begin(kind, file, options);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        String id = Api.json(begun).getString("id");
        JsonObject state = Api.json(STAFF.get("imports/" + id));
        for (int i = 0; i < 300 && !OVER.contains(state.getString("state")); i++) {
            Thread.sleep(100);
            state = Api.json(STAFF.get("imports/" + id));
        }
        return state;
    }

    private static List<JsonObject> lines(JsonObject details) {
        return Api.json(STAFF.get("imports/" + details.getString("id") + "/report", "Accept-Language", "it"))
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    private void awaitFound() throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            if (!Api.json(Api.visitor().get("materials?q=" + word))
                    .getJsonArray("items")
                    .isEmpty()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Not found: " + word);
    }
}
