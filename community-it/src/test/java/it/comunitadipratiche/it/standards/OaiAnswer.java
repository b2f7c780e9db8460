package it.comunitadipratiche.it.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * An answer to a harvester that keeps to the form the protocol gives it: which elements there are, in which order, with
 * which attributes and values. The schemas themselves are in no library to be had.
 */
final class OaiAnswer {
    private static final String OAI = "http://www.openarchives.org/OAI/2.0/";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";
    private static final String NAME = "[A-Za-z0-9\\-_.!~*'()]+";
    private static final Set<String> VERBS =
            Set.of("Identify", "ListMetadataFormats", "ListSets", "GetRecord", "ListIdentifiers", "ListRecords");
    private static final Set<String> ERRORS = Set.of(
            "badArgument",
            "badResumptionToken",
            "badVerb",
            "cannotDisseminateFormat",
            "idDoesNotExist",
            "noMetadataFormats",
            "noRecordsMatch",
            "noSetHierarchy");
    private static final Set<String> DUBLIN_CORE = Set.of(
            "title",
            "creator",
            "subject",
            "description",
            "publisher",
            "contributor",
            "date",
            "type",
            "format",
            "identifier",
            "source",
            "language",
            "relation",
            "coverage",
            "rights");

    private final Element root;

    OaiAnswer(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
        this.root = parsed(answer.body());
        check();
    }

    private static Element parsed(String body) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("No XML: " + body, e);
        }
    }

    /** The code of the error, if it is one. */
    Optional<String> error() {
        return children(root).stream()
                .filter(child -> child.getLocalName().equals("error"))
                .map(child -> child.getAttribute("code"))
                .findFirst();
    }

    Element content() {
        return children(root).get(2);
    }

    String moment() {
        return text(root, "responseDate");
    }

    List<Element> records() {
        return named(content(), "record");
    }

    /** The headers, of records or by themselves. */
    List<Element> headers() {
        List<Element> headers = new ArrayList<>(named(content(), "header"));
        records().forEach(one -> headers.addAll(named(one, "header")));
        return headers;
    }

    List<String> identifiers() {
        return headers().stream().map(header -> text(header, "identifier")).toList();
    }

    static boolean isDeleted(Element header) {
        return header.getAttribute("status").equals("deleted");
    }

    Optional<String> token() {
        return named(content(), "resumptionToken").stream()
                .map(Node::getTextContent)
                .filter(token -> !token.isEmpty())
                .findFirst();
    }

    boolean hasTokenElement() {
        return !named(content(), "resumptionToken").isEmpty();
    }

    private void check() {
        assertThat(root.getLocalName()).isEqualTo("OAI-PMH");
        assertThat(root.getNamespaceURI()).isEqualTo(OAI);
        List<Element> parts = children(root);
        assertThat(parts.get(0).getLocalName()).isEqualTo("responseDate");
        assertThat(parts.get(0).getTextContent()).matches(MOMENT);
        assertThat(parts.get(1).getLocalName()).isEqualTo("request");
        assertThat(parts.get(1).getTextContent()).matches("https?://.+/oai");
        assertThat(parts.size()).isGreaterThan(2);
        if (parts.get(2).getLocalName().equals("error")) {
            parts.subList(2, parts.size()).forEach(error -> {
                assertThat(error.getLocalName()).isEqualTo("error");
                assertThat(error.getAttribute("code")).isIn(ERRORS);
                if (Set.of("badVerb", "badArgument").contains(error.getAttribute("code"))) {
                    assertThat(parts.get(1).getAttributes().getLength()).isZero();
                }
            });
        } else {
            assertThat(parts).hasSize(3);
            assertThat(parts.get(2).getLocalName())
                    .isIn(VERBS)
                    .isEqualTo(parts.get(1).getAttribute("verb"));
            checkContent(parts.get(2));
        }
    }

    private static void checkContent(Element content) {
        switch (content.getLocalName()) {
            case "Identify" ->
                assertThat(names(content))
                        .startsWith(
                                "repositoryName",
                                "baseURL",
                                "protocolVersion",
                                "adminEmail",
                                "earliestDatestamp",
                                "deletedRecord",
                                "granularity");
            case "ListMetadataFormats" ->
                children(content).forEach(format -> assertThat(names(format))
                        .containsExactly("metadataPrefix", "schema", "metadataNamespace"));
            case "ListSets" ->
                children(content).forEach(set -> {
                    assertThat(names(set)).containsExactly("setSpec", "setName");
                    assertThat(text(set, "setSpec")).matches(NAME + "(:" + NAME + ")*");
                });
            case "ListIdentifiers" -> checkList(content, "header");
            default -> checkList(content, "record");
        }
    }

    private static void checkList(Element content, String item) {
        List<Element> parts = children(content);
        assertThat(parts).isNotEmpty();
        Element last = parts.get(parts.size() - 1);
        List<Element> items =
                last.getLocalName().equals("resumptionToken") ? parts.subList(0, parts.size() - 1) : parts;
        assertThat(items).isNotEmpty();
        items.forEach(one -> {
            assertThat(one.getLocalName()).isEqualTo(item);
            if (item.equals("header")) {
                checkHeader(one);
            } else {
                checkRecord(one);
            }
        });
    }

    private static void checkHeader(Element header) {
        assertThat(names(header)).startsWith("identifier", "datestamp");
        assertThat(names(header).stream().skip(2)).allMatch(name -> name.equals("setSpec"));
        assertThat(text(header, "identifier")).matches("oai:[^:]+:[0-9A-Z]{13}");
        assertThat(text(header, "datestamp")).matches(MOMENT);
        assertThat(header.getAttribute("status")).isIn("", "deleted");
    }

    private static void checkRecord(Element one) {
        Element header = children(one).get(0);
        checkHeader(header);
        if (isDeleted(header)) {
            assertThat(names(one)).containsExactly("header");
            return;
        }
        assertThat(names(one)).containsExactly("header", "metadata");
        List<Element> metadata = children(children(one).get(1));
        assertThat(metadata).hasSize(1);
        Element described = metadata.get(0);
        assertThat(described.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "schemaLocation"))
                .startsWith(described.getNamespaceURI() + " http");
        if (described.getLocalName().equals("dc")) {
            assertThat(described.getNamespaceURI()).isEqualTo("http://www.openarchives.org/OAI/2.0/oai_dc/");
            children(described).forEach(element -> {
                assertThat(element.getNamespaceURI()).isEqualTo(DC);
                assertThat(element.getLocalName()).isIn(DUBLIN_CORE);
                assertThat(children(element)).isEmpty();
            });
        } else {
            assertThat(described.getNamespaceURI()).isEqualTo("http://www.loc.gov/mods/v3");
            assertThat(names(described)).contains("titleInfo", "recordInfo");
        }
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<String> names(Element parent) {
        return children(parent).stream().map(Element::getLocalName).toList();
    }

    static List<Element> named(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getLocalName().equals(name))
                .toList();
    }

    static String text(Element parent, String name) {
        return named(parent, name).get(0).getTextContent();
    }
}
