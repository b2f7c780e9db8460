package it.comunitadipratiche.it.standards;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.server.Api;
import it.comunitadipratiche.it.server.Http;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The catalogue of data, read by a parser that did not write it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CatalogueIT {
    private static final String PROFILE = "http://dati.gov.it/onto/dcatapit#";
    private static final String BASE = "http://localhost/";
    private final Http http = new Http();

    @Test
    void saysTheSameInEveryFormat() {
        Api.as(Role.ADMIN).publish("pages", "{\"fields\":{\"title\":{\"it\":\"Per il catalogo\"}}}");
        Model turtle = model(http.get("catalogue.ttl"), Lang.TURTLE);
        Model xml = model(http.get("catalogue.rdf"), Lang.RDFXML);
        Model json = model(http.get("catalogue.jsonld"), Lang.JSONLD);

        assertThat(turtle.size()).isGreaterThan(100);
        assertThat(turtle.isIsomorphicWith(xml)).isTrue();
        assertThat(turtle.isIsomorphicWith(json)).isTrue();
    }

    @Test
    void hasWhatTheItalianProfileDemands() {
        Model model = model(http.get("catalogue.ttl"), Lang.TURTLE);

        Resource catalogue = only(model, "Catalog");
        demand(catalogue, DCTerms.title, DCTerms.description, DCTerms.publisher, DCTerms.modified, DCAT.dataset);
        List<Resource> sets = all(model, "Dataset");
        assertThat(sets)
                .extracting(set -> set.getProperty(DCTerms.identifier).getString())
                .contains("practices", "organizations", "materials", "articles");
        for (Resource set : sets) {
            assertThat(set.hasProperty(RDF.type, DCAT.Dataset)).isTrue();
            demand(
                    set,
                    DCTerms.identifier,
                    DCTerms.title,
                    DCTerms.description,
                    DCTerms.modified,
                    DCAT.theme,
                    DCTerms.rightsHolder,
                    DCTerms.accrualPeriodicity,
                    DCAT.contactPoint,
                    DCAT.distribution);
        }
        List<Resource> files = all(model, "Distribution");
        for (Resource file : files) {
            assertThat(file.hasProperty(RDF.type, DCAT.Distribution)).isTrue();
            demand(file, DCAT.accessURL, DCTerms.format, DCTerms.license);
            demand(file.getPropertyResourceValue(DCTerms.license), DCTerms.type);
        }
        Resource holder = sets.get(0).getPropertyResourceValue(DCTerms.rightsHolder);
        demand(holder, DCTerms.identifier, model.createProperty("http://xmlns.com/foaf/0.1/name"));
        Resource contact = sets.get(0).getPropertyResourceValue(DCAT.contactPoint);
        demand(
                contact,
                model.createProperty("http://www.w3.org/2006/vcard/ns#fn"),
                model.createProperty("http://www.w3.org/2006/vcard/ns#hasEmail"));
        assertThat(contact.hasProperty(RDF.type, model.createResource(PROFILE + "Organization")))
                .isTrue();
    }

    @Test
    void leadsPeopleToThePageAndGivesMachinesWhatTheyAccept() {
        assertThat(accepting("text/html,*/*;q=0.8").statusCode()).isEqualTo(303);
        assertThat(Api.header(accepting("text/html"), "Location")).endsWith("/open-data");
        assertThat(Api.header(accepting("application/ld+json"), "Content-Type")).startsWith("application/ld+json");
        assertThat(Api.header(accepting("application/rdf+xml"), "Content-Type")).startsWith("application/rdf+xml");
        assertThat(Api.header(accepting("*/*"), "Content-Type")).startsWith("text/turtle");
        String etag = Api.header(http.get("catalogue.ttl"), "ETag");
        assertThat(http.send(http.to("catalogue.ttl").header("If-None-Match", etag))
                        .statusCode())
                .isEqualTo(304);
    }

    private HttpResponse<String> accepting(String types) {
        return http.send(http.to("catalogue").header("Accept", types));
    }

    static Model model(HttpResponse<String> answer, Lang language) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Api.header(answer, "Content-Type"))
                .startsWith(language.getContentType().getContentTypeStr());
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(answer.body(), language).base(BASE).parse(model);
        return model;
    }

    private static void demand(Resource subject, Property... properties) {
        for (Property property : properties) {
            assertThat(subject.hasProperty(property))
                    .as(subject + " " + property)
                    .isTrue();
        }
    }

    private static Resource only(Model model, String type) {
        List<Resource> found = all(model, type);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<Resource> all(Model model, String type) {
        List<Resource> found = model.listSubjectsWithProperty(RDF.type, model.createResource(PROFILE + type))
                .toList();
        assertThat(found).isNotEmpty();
        return found;
    }
}
