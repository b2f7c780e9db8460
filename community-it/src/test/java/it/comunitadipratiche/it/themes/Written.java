package it.comunitadipratiche.it.themes;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
import it.comunitadipratiche.it.server.Api;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** What staff write and publish for these tests. */
final class Written {
    static final Api STAFF = Api.as(Role.ADMIN);
    private static final String TERRITORIES = """
            istat,nome,prov_istat,sigla,provincia,reg_istat,regione,catastale
            947001,Roccachiara,947,YK,Altavalle,01,Piemonte,Y701
            """;
    private static final String THEMES = """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix t: <https://example.org/prova/themes/> .
            <https://example.org/prova/themes> a skos:ConceptScheme .
            t:%1$s a skos:Concept ; skos:inScheme <https://example.org/prova/themes> ; skos:notation "%1$s" ;
                skos:prefLabel "Cura %1$s"@it, "Care %1$s"@en ; skos:definition "Prendersi cura."@it ;
                skos:exactMatch <urn:x-policy-area:ADDICTIONS> .
            t:%1$s-a skos:broader t:%1$s ; a skos:Concept ; skos:inScheme <https://example.org/prova/themes> ;
                skos:notation "%1$s-a" ; skos:prefLabel "Ascolto %1$s"@it .
            t:%1$s-vecchio a skos:Concept ; skos:inScheme <https://example.org/prova/themes> ;
                skos:notation "%1$s-vecchio" ; skos:prefLabel "Vecchio %1$s"@it ;
                <http://www.w3.org/2002/07/owl#deprecated> true ; dct:isReplacedBy t:%1$s .
            """;

    private Written() {}

    static void territories() {
        demand(STAFF.send("PUT", "territories", BodyPublishers.ofString(TERRITORIES), "Content-Type", "text/csv"));
    }

    /** A theme with a narrower one, and one whose place it took. */
    static void themes(String word) {
        demand(STAFF.send(
                "PUT", "vocabularies", BodyPublishers.ofString(THEMES.formatted(word)), "Content-Type", "text/turtle"));
    }

    static String article(String title, String more) {
        return publish(
                "articles",
                "{\"fields\":{\"title\":{\"it\":\"%s\"},\"summary\":{\"it\":\"Un sommario.\"}%s}}"
                        .formatted(title, more));
    }

    static String organization(String name) {
        return publish("organizations", """
                {"fields":{"name":{"it":"%s"},"nature":"OTHER","taxCode":"80078750587",
                 "seat":{"municipality":"947001"}}}""".formatted(name));
    }

    static String practice(String title, String more) {
        return publish("practices", """
                {"fields":{"title":{"it":"%s"},"summary":{"it":"Che cosa si è fatto."},"instrument":"CO_DESIGN",
                 "policyAreas":["ADDICTIONS"],"needAddressed":{"it":"Un bisogno."},"territories":["947001"],
                 "startDate":"2024-02-01","phases":[{"type":"NOTICE","start":"2024-02-01"}],"tooEarly":true,%s}}""".formatted(title, more));
    }

    /** @return the id of the entry */
    static String publish(String collection, String json) {
        return STAFF.publish(collection, json);
    }

    static String slug(String collection, String id) {
        return Api.json(Api.visitor().get(collection + "/" + id)).getString("slug");
    }

    /** Opens a page again and again until it has something, which the index may bring a little later. */
    static Page open(String path, String wanted, int many, Browsing visitor) throws InterruptedException {
        Page page = visitor.open(path);
        for (int tried = 0; tried < 200 && page.locator(wanted).count() < many; tried++) {
            Thread.sleep(50);
            page = visitor.open(path);
        }
        assertThat(page.locator(wanted).count()).as(wanted + " of " + path).isGreaterThanOrEqualTo(many);
        return page;
    }

    static void demand(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }
}
