package it.comunitadipratiche.it.standards;

import static org.assertj.core.api.Assertions.assertThat;

import io.gdcc.xoai.model.oaipmh.results.Record;
import io.gdcc.xoai.serviceprovider.ServiceProvider;
import io.gdcc.xoai.serviceprovider.client.OAIClient;
import io.gdcc.xoai.serviceprovider.exceptions.BadArgumentException;
import io.gdcc.xoai.serviceprovider.model.Context;
import io.gdcc.xoai.serviceprovider.parameters.ListRecordsParameters;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.server.Api;
import it.comunitadipratiche.it.server.Http;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.Element;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OaiIT {
    private static final Api STAFF = Api.as(Role.ADMIN);
    private static final String MATERIAL = """
            {"fields":{"title":{"it":"Linee guida: avvisi & altro, 3 > 2"},"kind":"METHODOLOGICAL",
             "actType":"GUIDELINE","summary":{"it":"Come si scrive un avviso."},"date":"2024-05-06",
             "creators":["Ada Bianchi"],"issuer":{"name":"Comune di Prova"},"policyAreas":["HOUSING"],
             "norms":["urn:nir:stato:decreto.legislativo:2017-07-03;117~art55"],
             "sourceUrl":"https://www.example.org/linee-guida","language":"IT","licence":"CC_BY"}}""";

    private final Http http = new Http();

    @Test
    void saysWhatItIsAndInWhichFormatsAndSetsItHasRecords() {
        Element identify = ask("verb=Identify").content();
        assertThat(OaiAnswer.text(identify, "deletedRecord")).isEqualTo("persistent");
        assertThat(OaiAnswer.text(identify, "granularity")).isEqualTo("YYYY-MM-DDThh:mm:ssZ");
        assertThat(OaiAnswer.text(identify, "adminEmail")).matches("\\S+@(\\S+\\.)+\\S+");

        assertThat(OaiAnswer.children(ask("verb=ListMetadataFormats").content()))
                .extracting(format -> OaiAnswer.text(format, "metadataPrefix"))
                .containsExactly("oai_dc", "mods");
        assertThat(OaiAnswer.children(ask("verb=ListSets").content()))
                .extracting(set -> OaiAnswer.text(set, "setSpec"))
                .contains("articles", "materials", "practices", "organizations")
                .doesNotContain("menus");
    }

    @Test
    void describesAMaterialInBothFormatsByGetAndPost() throws InterruptedException {
        String id = STAFF.publish("materials", MATERIAL);
        String identifier = identifier(id);

        OaiAnswer dc = ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + identifier);
        assertThat(dc.content().getTextContent())
                .contains(
                        "Linee guida: avvisi & altro, 3 > 2",
                        "Ada Bianchi",
                        "Comune di Prova",
                        "2024-05-06",
                        "https://creativecommons.org/licenses/by/4.0/",
                        "/materials/");
        OaiAnswer mods = post("verb=GetRecord&metadataPrefix=mods&identifier=" + identifier);
        Element described = OaiAnswer.children(
                        OaiAnswer.children(mods.records().get(0)).get(1))
                .get(0);
        assertThat(OaiAnswer.names(described))
                .contains("name", "originInfo", "genre", "subject", "location", "relatedItem", "accessCondition");
        assertThat(OaiAnswer.text(OaiAnswer.children(mods.records().get(0)).get(0), "setSpec"))
                .isEqualTo("materials");
        assertThat(ask("verb=ListMetadataFormats&identifier=" + identifier).error())
                .isEmpty();
    }

    @Test
    void losesNothingThatStandsInAngleBrackets() throws InterruptedException {
        String title = "Il tag <em> nei testi & <b>altro</b>";
        String id = STAFF.publish("materials", MATERIAL.replace("Linee guida: avvisi & altro, 3 > 2", title));
        String identifier = identifier(id);

        for (String format : List.of("oai_dc", "mods")) {
            assertThat(ask("verb=GetRecord&metadataPrefix=" + format + "&identifier=" + identifier)
                            .content()
                            .getTextContent())
                    .as(format)
                    .contains(title);
        }
        String escaped = "Il tag &lt;em&gt; nei testi &amp; &lt;b&gt;altro&lt;/b&gt;";
        Api visitor = Api.visitor();
        assertThat(visitor.get("materials.atom").body()).contains(escaped);
        assertThat(visitor.get("materials/" + id + ".ris").body()).contains("TI  - " + title);
        assertThat(visitor.get("materials/" + id + ".bib").body()).contains(title.replace("&", "\\&"));
        assertThat(visitor.get("materials/" + id + ".csl.json").body()).contains(title);
        String url = Api.json(visitor.get("materials/" + id)).getString("url").substring(1);
        assertThat(Api.json(visitor.get("materials/" + id + ".jsonld")).toString())
                .contains(title);
        assertThat(http.get(url).body()).contains(escaped).doesNotContain(title);
    }

    @Test
    void losesNoneAndGivesNoneTwiceWhileThingsArePublishedAndWithdrawn() throws InterruptedException {
        List<String> before = new ArrayList<>();
        for (int i = 0; i < 230; i++) {
            before.add(page("Prima " + i));
        }
        await(before.get(before.size() - 1));
        List<String> added = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        List<String> harvested = new ArrayList<>();

        OaiAnswer answer = ask("verb=ListRecords&metadataPrefix=oai_dc&set=pages");
        String begun = answer.moment();
        harvested.addAll(answer.identifiers());
        int parts = 1;
        while (answer.token().isPresent()) {
            for (int i = 0; i < (parts <= 2 ? 10 : 0); i++) {
                String id = before.get((parts * 10 + i) * 7 % 230);
                assertThat(STAFF.delete("entries/" + id + "/publications/it").statusCode())
                        .isLessThan(300);
                gone.add(id);
                added.add(page("Durante " + parts + " " + i));
            }
            if (parts <= 2) {
                await(added.get(added.size() - 1));
            }
            answer = ask("verb=ListRecords&resumptionToken=" + answer.token().get());
            harvested.addAll(answer.identifiers());
            parts++;
        }

        assertThat(parts).isGreaterThan(2);
        assertThat(answer.hasTokenElement())
                .as("the list ends with an empty token")
                .isTrue();
        assertThat(harvested).doesNotHaveDuplicates();
        assertThat(harvested).containsAll(identifiers(before));
        assertThat(harvested).containsAll(identifiers(added));

        List<Element> next = headers("verb=ListIdentifiers&metadataPrefix=oai_dc&set=pages&from=" + begun);
        assertThat(next)
                .extracting(header -> OaiAnswer.text(header, "identifier"))
                .containsAll(identifiers(gone));
        assertThat(next)
                .filteredOn(OaiAnswer::isDeleted)
                .extracting(header -> OaiAnswer.text(header, "identifier"))
                .containsAll(identifiers(gone));
        assertThat(ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + identifier(gone.get(0)))
                        .headers())
                .allMatch(OaiAnswer::isDeleted);
    }

    @Test
    void canBeReadByAHarvesterOfOthers() throws InterruptedException, BadArgumentException {
        String id = STAFF.publish("materials", MATERIAL);
        await(id);
        String base = Http.base() + "oai";
        ServiceProvider harvester = new ServiceProvider(new Context()
                .withBaseUrl(base)
                .withOAIClient(OAIClient.newBuilder().withBaseUrl(base).build())
                .withSaveUnparsedMetadata());

        List<String> found = new ArrayList<>();
        Iterator<Record> records = harvester.listRecords(
                ListRecordsParameters.request().withMetadataPrefix("oai_dc").withSetSpec("materials"));
        while (records.hasNext()) {
            found.add(records.next().getHeader().getIdentifier());
        }

        assertThat(harvester.identify().getProtocolVersion()).isEqualTo("2.0");
        assertThat(found).contains(identifier(id)).doesNotHaveDuplicates();
    }

    @Test
    void saysWhatIsWrongInTheWordsOfTheProtocol() {
        String token = encoded("MXxMaXN0UmVjb3Jkc3x8fHx8MHww.AAAAAAAAAAAAAAAA");
        assertThat(wrong("")).isEqualTo("badVerb");
        assertThat(wrong("verb=Nonsense")).isEqualTo("badVerb");
        assertThat(wrong("verb=Identify&verb=Identify")).isEqualTo("badVerb");
        assertThat(wrong("verb=Identify&x=1")).isEqualTo("badArgument");
        assertThat(wrong("verb=ListRecords")).isEqualTo("badArgument");
        assertThat(wrong("verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc"))
                .isEqualTo("badArgument");
        assertThat(wrong("verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2026-01-02T00:00:00Z"))
                .isEqualTo("badArgument");
        assertThat(wrong("verb=ListRecords&metadataPrefix=oai_dc&from=2026-13-01"))
                .isEqualTo("badArgument");
        assertThat(wrong("verb=ListRecords&metadataPrefix=marc21")).isEqualTo("cannotDisseminateFormat");
        assertThat(wrong("verb=ListRecords&metadataPrefix=oai_dc&set=nowhere")).isEqualTo("noRecordsMatch");
        assertThat(wrong("verb=ListRecords&metadataPrefix=oai_dc&until=1999-01-01"))
                .isEqualTo("noRecordsMatch");
        assertThat(wrong("verb=ListIdentifiers&metadataPrefix=oai_dc&from=2999-01-01"))
                .isEqualTo("noRecordsMatch");
        assertThat(wrong("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:nobody:0000000000000"))
                .isEqualTo("idDoesNotExist");
        assertThat(wrong("verb=ListMetadataFormats&identifier=oai:nobody:x")).isEqualTo("idDoesNotExist");
        assertThat(wrong("verb=ListRecords&resumptionToken=" + token)).isEqualTo("badResumptionToken");
        assertThat(wrong("verb=ListIdentifiers&resumptionToken=x")).isEqualTo("badResumptionToken");
        assertThat(wrong("verb=ListSets&resumptionToken=x")).isEqualTo("badResumptionToken");
        assertThat(wrong("verb=ListRecords&resumptionToken=x&metadataPrefix=oai_dc"))
                .isEqualTo("badArgument");
        assertThat(wrong("verb=ListRecords&metadataPrefix=%25zz%00")).isEqualTo("badArgument");
    }

    @Test
    void bearsLongRequestsAndFormsOfEveryKind() {
        assertThat(post("verb=ListRecords&metadataPrefix=" + "a".repeat(10_000)).error())
                .contains("badArgument");
        assertThat(post("verb=" + "a".repeat(100_000)).error()).contains("badVerb");
        assertThat(post("{\"verb\":\"Identify\"}").error()).contains("badVerb");
        assertThat(post("").error()).contains("badVerb");
        assertThat(post("verb=Identify&verb=ListSets").error()).contains("badVerb");
        assertThat(http.get("oai?verb=ListRecords&metadataPrefix=" + "a".repeat(6_000))
                        .statusCode())
                .isEqualTo(200);
    }

    private String wrong(String query) {
        String byGet = ask(query).error().orElseThrow();
        assertThat(post(query).error()).as("the same by POST: " + query).contains(byGet);
        return byGet;
    }

    private OaiAnswer ask(String query) {
        return new OaiAnswer(http.get("oai?" + query));
    }

    private OaiAnswer post(String query) {
        return new OaiAnswer(http.send(http.to("oai")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(query))));
    }

    private List<Element> headers(String query) {
        List<Element> headers = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            OaiAnswer answer = ask(token.map(text -> "verb=ListIdentifiers&resumptionToken=" + text)
                    .orElse(query));
            headers.addAll(answer.headers());
            token = answer.token();
        } while (token.isPresent());
        return headers;
    }

    private static String page(String title) {
        return STAFF.publish("pages", "{\"fields\":{\"title\":{\"it\":\"" + title + "\"}}}");
    }

    private List<String> identifiers(List<String> ids) {
        return ids.stream().map(id -> "oai:localhost:" + id).toList();
    }

    private String identifier(String id) throws InterruptedException {
        await(id);
        return "oai:localhost:" + id;
    }

    /** Until the record follows the publication, which it does a little later. */
    private void await(String id) throws InterruptedException {
        for (int tried = 0; tried < 200; tried++) {
            if (ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost:" + id)
                    .error()
                    .isEmpty()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("No record of " + id);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
