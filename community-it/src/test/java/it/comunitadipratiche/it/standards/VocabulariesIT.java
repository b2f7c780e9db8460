package it.comunitadipratiche.it.standards;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
import it.comunitadipratiche.it.server.Api;
import it.comunitadipratiche.it.server.Http;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class VocabulariesIT {
    private static final Api STAFF = Api.as(Role.ADMIN);
    private static final String THEMES = """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix t: <https://example.org/prova/themes/> .
            <https://example.org/prova/themes> a skos:ConceptScheme .
            t:%1$s a skos:Concept ; skos:inScheme <https://example.org/prova/themes> ; skos:notation "%1$s" ;
                skos:prefLabel "Orti %1$s"@it, "Gardens %1$s"@en ; skos:definition "Orti di quartiere."@it .
            t:%1$s-a skos:broader t:%1$s ; a skos:Concept ; skos:inScheme <https://example.org/prova/themes> ;
                skos:notation "%1$s-a" ; skos:prefLabel "Orti scolastici %1$s"@it ;
                skos:altLabel "Orti a scuola %1$s"@it .
            t:%1$s-v a skos:Concept ; skos:inScheme <https://example.org/prova/themes> ;
                skos:notation "%1$s-v" ; skos:prefLabel "Orticelli %1$s"@it ;
                <http://www.w3.org/2002/07/owl#deprecated> true ; dct:isReplacedBy t:%1$s .
            """;

    private final Http http = new Http();
    private final String word = "v" + Id.next().toString().toLowerCase(Locale.ROOT);

    @BeforeEach
    void importsAVocabulary() {
        HttpResponse<String> read = STAFF.send(
                "PUT", "vocabularies", BodyPublishers.ofString(THEMES.formatted(word)), "Content-Type", "text/turtle");
        assertThat(read.statusCode()).as(read.body()).isLessThan(300);
    }

    @Test
    void givesAConceptAtItsAddressAsAPageOrAsSkos() {
        HttpResponse<String> page =
                http.send(http.to("vocabularies/themes/" + word).header("Accept", "text/html"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Api.header(page, "Content-Type")).startsWith("text/html");
        HttpResponse<String> other =
                http.send(http.to("vocabularies/themes/" + word).header("Accept", "application/rdf+xml"));
        assertThat(other.statusCode()).isEqualTo(303);
        assertThat(Api.header(other, "Location")).endsWith("/vocabularies/themes/" + word + ".rdf");

        Model turtle = CatalogueIT.model(http.get("vocabularies/themes/" + word + ".ttl"), Lang.TURTLE);
        Model xml = CatalogueIT.model(http.get("vocabularies/themes/" + word + ".rdf"), Lang.RDFXML);
        Model json = CatalogueIT.model(http.get("vocabularies/themes/" + word + ".jsonld"), Lang.JSONLD);
        assertThat(turtle.isIsomorphicWith(xml)).isTrue();
        assertThat(turtle.isIsomorphicWith(json)).isTrue();
        Resource concept = turtle.createResource("https://example.org/prova/themes/" + word);
        assertThat(concept.hasProperty(RDF.type, SKOS.Concept)).isTrue();
        assertThat(concept.getProperty(SKOS.prefLabel, "en").getString()).isEqualTo("Gardens " + word);
        assertThat(concept.getPropertyResourceValue(OWL.sameAs).getURI()).endsWith("/vocabularies/themes/" + word);
    }

    @Test
    void tellsWhichConceptsAreRetiredAndWhatTookTheirPlace() {
        Model whole = CatalogueIT.model(http.get("vocabularies/themes.ttl"), Lang.TURTLE);
        Resource old = whole.createResource("https://example.org/prova/themes/" + word + "-v");
        assertThat(old.getProperty(whole.createProperty(OWL.NS, "deprecated")).getBoolean())
                .isTrue();
        assertThat(old.getPropertyResourceValue(DCTerms.isReplacedBy).getURI()).endsWith("/" + word);
        assertThat(http.get("vocabularies/themes/" + word + "-v").body()).contains("non è più in uso", "Orti " + word);
        assertThat(http.get("vocabularies/themes/nessuna-voce").statusCode()).isEqualTo(404);
        assertThat(http.get("vocabularies/themes/nessuna-voce.ttl").statusCode())
                .isEqualTo(404);
        assertThat(http.get("vocabularies/nessuno").statusCode()).isEqualTo(404);
    }

    @Test
    void showsPeopleATreeWithWhatIsFiledUnderEach() throws InterruptedException {
        String article = STAFF.publish(
                "articles",
                "{\"fields\":{\"title\":{\"it\":\"Un orto " + word + "\"},\"body\":{\"it\":\"<p>Si semina.</p>\"},"
                        + "\"themes\":[\"" + word + "-a\"]}}");
        try (Browsing visitor = Browsing.withoutScripts()) {
            Page page = visitor.open("vocabularies/themes/" + word);
            for (int tried = 0; tried < 200 && page.locator(".c-card").count() == 0; tried++) {
                Thread.sleep(50);
                page = visitor.open("vocabularies/themes/" + word);
            }
            assertThat(page.locator(".c-card-title").allTextContents()).containsExactly("Un orto " + word);
            assertThat(page.locator("main").textContent()).contains("Orti di quartiere.", "Gardens " + word);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/concept.png"))
                    .setFullPage(true));
            page = visitor.open("vocabularies/themes");
            assertThat(page.locator(".c-tree li:has-text('Orti " + word + "') .c-tree")
                            .first()
                            .textContent()
                            .replaceAll("\\s+", " "))
                    .contains("Orti scolastici " + word + " 1 contenuto");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/vocabulary.png"))
                    .setFullPage(true));
            page = visitor.open("vocabularies");
            assertThat(page.locator("main h2 a").count()).isPositive();
        }
        try (Browsing visitor = Browsing.narrow()) {
            for (String path : new String[] {
                "vocabularies",
                "vocabularies/themes",
                "vocabularies/themes/" + word,
                "en/vocabularies/themes",
                "open-data"
            }) {
                visitor.open(path);
                assertThat(visitor.isTooWide()).as(path + visitor.standingOut()).isFalse();
                assertThat(visitor.barriers()).as(path).isEmpty();
            }
            visitor.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/open-data.png")));
        }
        tellsMachinesTheSameBesideItsAddress(article);
        hasAFeedOfEachTheme();
    }

    private void tellsMachinesTheSameBesideItsAddress(String article) {
        HttpResponse<String> data = http.get("api/v1/articles/" + article + ".jsonld");
        assertThat(data.statusCode()).as(data.body()).isEqualTo(200);
        assertThat(Api.header(data, "Content-Type")).startsWith("application/ld+json");
        assertThat(Api.json(data).getString("@type")).isEqualTo("Article");
        String slug = Api.json(Api.visitor().get("articles/" + article)).getString("slug");
        String page = http.get("articles/" + slug).body();
        assertThat(page)
                .contains("<script type=\"application/ld+json\">" + data.body().replace("<", "\\u003c"));
        assertThat(http.get("api/v1/articles/nessuno.jsonld").statusCode()).isEqualTo(404);
        assertThat(http.get("api/v1/articles/" + article + ".jsonld?locale=xx").statusCode())
                .isEqualTo(400);
    }

    private void hasAFeedOfEachTheme() {
        HttpResponse<String> feed = http.get("api/v1/themes/" + word + ".atom");
        assertThat(feed.statusCode()).as(feed.body()).isEqualTo(200);
        assertThat(feed.body()).contains("Un orto " + word, "rel=\"self\"");
        assertThat(http.get("api/v1/themes/" + word + ".rss").body()).contains("Un orto " + word);
        assertThat(http.get("themes/" + word).body())
                .contains("type=\"application/atom+xml\"", "api/v1/themes/" + word + ".atom");
        assertThat(http.get("api/v1/themes/nessun-tema.atom").statusCode()).isEqualTo(404);
    }
}
