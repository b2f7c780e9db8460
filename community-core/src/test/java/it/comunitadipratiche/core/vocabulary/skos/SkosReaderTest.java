package it.comunitadipratiche.core.vocabulary.skos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkosReaderTest {
    private static final String RDF = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
            + " xmlns:skos=\"http://www.w3.org/2004/02/skos/core#\">"
            + "<skos:Concept rdf:about=\"http://example.org/a\"><skos:prefLabel>%s</skos:prefLabel></skos:Concept>"
            + "</rdf:RDF>";

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    @Test
    void readsTheSameFromAllFormats() {
        String turtle = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
                + "<http://example.org/a> a skos:Concept ; skos:prefLabel \"Uno\"@IT .";
        String xml = String.format(RDF, "Uno").replace("<skos:prefLabel>", "<skos:prefLabel xml:lang=\"it\">");
        String json = "{\"@context\":{\"skos\":\"http://www.w3.org/2004/02/skos/core#\"},"
                + "\"@id\":\"http://example.org/a\",\"@type\":\"skos:Concept\","
                + "\"skos:prefLabel\":{\"@value\":\"Uno\",\"@language\":\"it\"}}";

        assertThat(labels(read(turtle, VocabularyFormat.TURTLE))).isEqualTo(Map.of("it", Set.of("Uno")));
        assertThat(labels(read(xml, VocabularyFormat.RDF_XML))).isEqualTo(Map.of("it", Set.of("Uno")));
        assertThat(labels(read(json, VocabularyFormat.JSON_LD))).isEqualTo(Map.of("it", Set.of("Uno")));
    }

    @Test
    void tellsTheLineOfBrokenTurtle() {
        assertRefused(
                () -> read("@prefix a: <http://a/> .\n\n<http://b> a:c \"d .\n", VocabularyFormat.TURTLE),
                "vocabulary.file.syntax.line",
                "line 3");
    }

    @Test
    void tellsTheLineOfBrokenXml() {
        assertRefused(
                () -> read(
                        "<rdf:RDF\n xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\n<x>\n</y>",
                        VocabularyFormat.RDF_XML),
                "vocabulary.file.syntax.line",
                "line 4");
    }

    @Test
    void refusesBrokenJson() {
        assertRefused(
                () -> read("{\"@id\":\"http://a\", [", VocabularyFormat.JSON_LD), "vocabulary.file.syntax", "read");
    }

    @Test
    void tellsTheLineThatIsNotUtf8() {
        byte[] bytes = "<http://a> <http://b> \"c\" .\n<http://a> <http://b> \"perché\" ."
                .getBytes(StandardCharsets.ISO_8859_1);

        assertRefused(
                () -> reader().read(new ByteArrayInputStream(bytes), VocabularyFormat.TURTLE, problems),
                "vocabulary.file.encoding.line",
                "Line 2");
    }

    @Test
    void refusesXmlThatIsNotUtf8() {
        byte[] bytes = String.format(RDF, "perché").getBytes(StandardCharsets.ISO_8859_1);

        assertRefused(
                () -> reader().read(new ByteArrayInputStream(bytes), VocabularyFormat.RDF_XML, problems),
                "vocabulary.file.encoding",
                "UTF-8");
    }

    @Test
    void neverReadsExternalEntities() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "top secret");
        String file = "<!DOCTYPE r [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + String.format(RDF, "[&x;]");

        assertThat(labels(read(file, VocabularyFormat.RDF_XML))).isEqualTo(Map.of("und", Set.of("[]")));
    }

    @Test
    void neverAsksAnotherServer() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        try {
            read(
                    "<!DOCTYPE r SYSTEM \"" + address + "x.dtd\" [<!ENTITY % p SYSTEM \"" + address + "p\"> %p;"
                            + "<!ENTITY x SYSTEM \"" + address + "x\">]>" + String.format(RDF, "a&x;"),
                    VocabularyFormat.RDF_XML);
            assertRefused(
                    () -> read("{\"@context\":\"" + address + "\",\"@id\":\"http://a\"}", VocabularyFormat.JSON_LD),
                    "vocabulary.file.syntax",
                    "context");
        } finally {
            server.stop(0);
        }

        assertThat(asked).hasValue(0);
    }

    @Test
    void refusesABillionLaughs() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE r [<!ENTITY e0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String file = entities.append("]>").append(String.format(RDF, "&e9;")).toString();

        assertRefused(() -> read(file, VocabularyFormat.RDF_XML), "vocabulary.file.syntax.line", "entity");
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        String turtle = "<http://a> <http://b> " + "[ <http://c> ".repeat(200_000);
        assertThatThrownBy(() -> read(turtle, VocabularyFormat.TURTLE)).isInstanceOf(InvalidInputException.class);
        String json = "{\"@id\":\"http://a\",\"http://b\":".repeat(50_000);
        assertThatThrownBy(() -> read(json, VocabularyFormat.JSON_LD)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void refusesTooManyStatementsAndTooManyBytes() {
        String file = "<http://a> <http://b> 1, 2, 3, 4 .";

        assertRefused(
                () -> new SkosReader(1000, 3).read(stream(file), VocabularyFormat.TURTLE, problems),
                "vocabulary.file.statements",
                "3");
        assertRefused(
                () -> new SkosReader(10, 1000).read(stream(file), VocabularyFormat.TURTLE, problems),
                "vocabulary.file.large",
                "10");
        assertRefused(
                () -> new SkosReader(10, 1000)
                        .read(stream(String.format(RDF, "x")), VocabularyFormat.RDF_XML, problems),
                "vocabulary.file.large",
                "10");
    }

    private static Map<String, Set<String>> labels(SkosFile file) {
        assertThat(file.concepts()).hasSize(1);
        return file.concepts().get(0).texts(Resource.Texts.LABEL);
    }

    private SkosFile read(String text, VocabularyFormat format) {
        return reader().read(stream(text), format, problems);
    }

    private static SkosReader reader() {
        return new SkosReader(10_000_000, 100_000);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(ThrowingCallable reading, String code, String words) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(InvalidInputException.class, refusal -> {
            assertThat(refusal.text().code()).isEqualTo(code);
            assertThat(refusal.text().in(Locale.ENGLISH)).contains(words);
        });
    }
}
