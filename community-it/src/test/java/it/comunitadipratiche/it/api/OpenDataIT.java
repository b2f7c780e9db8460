package it.comunitadipratiche.it.api;

import static it.comunitadipratiche.it.server.Api.header;
import static it.comunitadipratiche.it.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
import it.comunitadipratiche.it.server.Api;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OpenDataIT {
    private static final Api STAFF = Api.as(Role.ADMIN);
    private static final int MANY = 130;

    private static final String TERRITORIES = """
            istat,nome,prov_istat,sigla,provincia,reg_istat,regione,catastale
            971001,Collelungo,971,YH,Oltremonte,12,Lazio,Y301
            """;

    private final Api visitor = Api.visitor();
    private final String word = "a" + Id.next().toString().toLowerCase(Locale.ROOT);

    @BeforeAll
    static void importTerritories() {
        HttpResponse<String> answer =
                STAFF.send("PUT", "territories", BodyPublishers.ofString(TERRITORIES), "Content-Type", "text/csv");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void givesACollectionAsATableHoweverManyThereAre() throws InterruptedException {
        for (int number = 0; number < MANY; number++) {
            publish("=Ente " + number + " " + word, "");
        }
        awaitFound(MANY);

        HttpResponse<String> table = atRest("organizations.csv?q=" + word);

        assertThat(table.statusCode()).as(table.body()).isEqualTo(200);
        assertThat(header(table, "Content-Type")).startsWith("text/csv");
        assertThat(header(table, "Content-Disposition")).contains("attachment", "organizations-it.csv");
        assertThat(header(table, "Content-Language")).isEqualTo("it");
        assertThat(table.headers().firstValue("Last-Modified")).isPresent();
        assertThat(table.headers().allValues("Link").toString()).contains("codebook", "license");
        List<String> lines = table.body().lines().toList();
        assertThat(lines).hasSize(MANY + 1);
        assertThat(lines.get(0))
                .startsWith("\uFEFFid,slug,locale,url,")
                .contains(",name,", ",seat.municipality,seat.municipality.label,");
        assertThat(lines.get(1)).contains(",971001,Collelungo (YH),");
        assertThat(lines.stream().distinct()).hasSize(MANY + 1);
        assertThat(lines.get(1)).contains(",'=Ente " + (MANY - 1) + " " + word + ",");
        assertThat(visitor.get("organizations.csv?delimiter=SEMICOLON&q=" + word)
                        .body())
                .startsWith("\uFEFFid;slug;");

        HttpResponse<String> again = visitor.get("organizations.csv?q=" + word, "If-None-Match", header(table, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);

        JsonObject dump = json(visitor.get(
                "organizations.json?filter[nature]=OTHER&q=".replace("[", "%5B").replace("]", "%5D") + word));
        assertThat(dump.getJsonArray("items")).hasSize(MANY);
        assertThat(dump.getJsonObject("licence").getString("name")).isEqualTo("CC BY 4.0");
        assertThat(json(visitor.get("organizations.json?filter%5Bnature%5D=PUBLIC&q=" + word))
                        .getJsonArray("items"))
                .isEmpty();
    }

    @Test
    void givesNobodyWhatIsForOthers() throws InterruptedException {
        publish("Ente " + word, ",\"contact\":{\"name\":\"Ada Riservata\"},\"pec\":\"a@pec.example.org\"");
        awaitFound(1);
        String path = "organizations.csv?q=" + word;

        assertThat(visitor.get(path).body()).doesNotContain("contact", "Riservata", "pec");
        assertThat(visitor.get("organizations.json?q=" + word).body()).doesNotContain("Riservata");
        assertThat(visitor.get("organizations/codebook").body()).doesNotContain("contact", "officeCode");
        Api member = Api.as(Role.MEMBER);
        assertThat(member.get(path).body())
                .contains("contact.name", "Ada Riservata")
                .doesNotContain("pec");
        assertThat(member.get("organizations/codebook").body())
                .contains("contact.name")
                .doesNotContain("officeCode");
        assertThat(STAFF.get(path).body()).contains("a@pec.example.org");
    }

    @Test
    void saysWhatTheColumnsMean() {
        JsonObject codebook = json(visitor.get("practices/codebook"));
        HttpResponse<String> table = visitor.get("practices/codebook.csv");

        assertThat(header(visitor.get("practices", "Accept", "text/csv"), "Content-Type"))
                .startsWith("text/csv");
        assertThat(codebook.getString("type")).isEqualTo("practice");
        assertThat(codebook.getJsonArray("columns").toString())
                .contains("phases.type", "Co-progettazione", "proceedingAuthority.organization.label");
        assertThat(header(table, "Content-Type")).startsWith("text/csv");
        assertThat(table.body().lines())
                .hasSize(codebook.getJsonArray("columns").size() + 1);
        assertThat(visitor.get("practices/codebook.csv", "If-None-Match", header(table, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void refusesWhatMakesNoSense() {
        for (String path : List.of(
                "articles.csv?filter%5Bnothing%5D=1",
                "articles.csv?limit=5",
                "articles.csv?delimiter=TAB",
                "articles.json?delimiter=COMMA",
                "articles/codebook?x=1")) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(400);
        }
        assertThat(visitor.get("nothings.csv").statusCode()).isEqualTo(404);
        assertThat(visitor.get("nothings/codebook").statusCode()).isEqualTo(404);
    }

    @Test
    void leadsFromTheFootOfEveryPageToTheDataSets() {
        try (Browsing visitor = Browsing.withoutScripts()) {
            Page page = visitor.open("");
            page.locator("footer a:has-text('Dati aperti')").click();

            assertThat(page.locator("h1").textContent()).isEqualTo("Dati aperti");
            assertThat(page.locator("main").textContent()).contains("CC BY 4.0", "Organizzazioni in JSON", "record");
            String data = page.locator("script[type='application/ld+json']").textContent();
            assertThat(data).contains("DataCatalog", "\"Dataset\"", "organizations.csv");
            assertThat(visitor.open("en/open-data").locator("h1").textContent()).isEqualTo("Open data");
        }
    }

    @Test
    void stopsNobodyAtTheDataSets() {
        try (Browsing visitor = Browsing.narrow()) {
            visitor.open("open-data");
            assertThat(visitor.isTooWide()).isFalse();
            assertThat(visitor.barriers()).isEmpty();
        }
    }

    private void publish(String name, String more) {
        String fields = "{\"fields\":{\"name\":{\"it\":\"" + name + "\"},\"nature\":\"OTHER\","
                + "\"taxCode\":\"80078750587\",\"seat\":{\"municipality\":\"971001\"}" + more + "}}";
        STAFF.publish("organizations", fields);
    }

    /** What is answered once the index has settled, which it does a moment after all is found. */
    private HttpResponse<String> atRest(String path) throws InterruptedException {
        HttpResponse<String> before = visitor.get(path);
        for (int tried = 0; tried < 100; tried++) {
            Thread.sleep(100);
            HttpResponse<String> now = visitor.get(path);
            if (header(now, "ETag").equals(header(before, "ETag"))) {
                return now;
            }
            before = now;
        }
        throw new AssertionError("Never at rest: " + path);
    }

    private void awaitFound(int many) throws InterruptedException {
        for (int tried = 0; tried < 200; tried++) {
            JsonObject found = json(visitor.get("organizations?limit=1&facets=nature&q=" + word));
            if (found.getJsonObject("page").getInt("total", 0) == many) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("Never found: " + word);
    }
}
