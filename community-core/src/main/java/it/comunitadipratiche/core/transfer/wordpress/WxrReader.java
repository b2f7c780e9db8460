package it.comunitadipratiche.core.transfer.wordpress;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.ENTITY_REFERENCE;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import it.comunitadipratiche.core.kernel.InvalidInputException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a WordPress export (WXR 1.0 to 1.2) item by item, never holding more than one.
 *
 * <p>A document type declaration is refused, and with it external entities and entities that expand into each other.
 *
 * <p>Every method throws {@link InvalidInputException} if the file is no export or is broken.
 */
final class WxrReader implements AutoCloseable {
    private static final Pattern WORDPRESS = Pattern.compile("https?://wordpress\\.org/export/1\\.[0-2]/");
    private static final Pattern EXCERPT = Pattern.compile("https?://wordpress\\.org/export/1\\.[0-2]/excerpt/");
    private static final Map<String, String> PREFIXES =
            Map.of("http://purl.org/rss/1.0/modules/content/", "content:", "http://purl.org/dc/elements/1.1/", "dc:");
    private static final int DEEPEST = 40;

    private final CleanedBytes bytes;
    private final XMLStreamReader xml;
    private final WxrLimits limits;
    private final WxrSite site = new WxrSite();
    private int items;
    private int budget;
    private int elements;
    private boolean overlong;
    private boolean begun;

    WxrReader(InputStream in, WxrLimits limits) {
        this.limits = limits;
        this.bytes = new CleanedBytes(in, limits.chunk());
        this.budget = limits.headText();
        try {
            this.xml = factory().createXMLStreamReader(bytes);
        } catch (XMLStreamException e) {
            throw broken(e, 1);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // Without a document type there are no entities to expand, only long texts.
        factory.setProperty("http://www.oracle.com/xml/jaxp/properties/totalEntitySizeLimit", "0");
        factory.setProperty("http://www.oracle.com/xml/jaxp/properties/maxGeneralEntitySizeLimit", "0");
        return factory;
    }

    /** What is known of the site so far. */
    WxrSite site() {
        return site;
    }

    /** The next item, or nothing at the end of the file. */
    Optional<WxrItem> next() {
        try {
            begin();
            return nextItem();
        } catch (XMLStreamException e) {
            throw broken(e, Math.max(1, xml.getLocation().getLineNumber()));
        }
    }

    private void begin() throws XMLStreamException {
        if (begun) {
            return;
        }
        begun = true;
        if (!advanceToElement() || !name().equals("rss")) {
            throw new InvalidInputException("", "transfer.wordpress.foreign");
        }
        if (!advanceToElement() || !name().equals("channel")) {
            throw new InvalidInputException("", "transfer.wordpress.foreign");
        }
    }

    private Optional<WxrItem> nextItem() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = advance();
            if (event == START_ELEMENT && name().equals("item")) {
                requireExport();
                return Optional.of(item());
            } else if (event == START_ELEMENT) {
                head();
            }
        }
        requireExport();
        return Optional.empty();
    }

    private void requireExport() {
        if (!site.version().matches("1\\.[0-2]")) {
            throw new InvalidInputException("", "transfer.wordpress.foreign");
        }
    }

    private void head() throws XMLStreamException {
        String name = name();
        switch (name) {
            case "wp:author" -> {
                Map<String, String> texts = children();
                site.author(value(texts, "wp:author_login"), value(texts, "wp:author_display_name"));
            }
            case "wp:category" -> site.term(term("category", children(), "wp:category_nicename", "wp:cat_name"));
            case "wp:tag" -> site.term(term("post_tag", children(), "wp:tag_slug", "wp:tag_name"));
            case "wp:term" -> {
                Map<String, String> texts = children();
                site.term(term(value(texts, "wp:term_taxonomy"), texts, "wp:term_slug", "wp:term_name"));
            }
            default -> site.describe(name, text().strip());
        }
        if (overlong) {
            throw new InvalidInputException("", "transfer.wordpress.head", limits.headText());
        }
    }

    private static WxrTerm term(String taxonomy, Map<String, String> texts, String slug, String name) {
        String parent = value(texts, "wp:category_parent");
        String id = value(texts, "wp:term_id");
        return new WxrTerm(
                taxonomy,
                id.matches("\\d{1,18}") ? Long.parseLong(id) : 0,
                value(texts, slug),
                value(texts, name),
                parent.isEmpty() ? value(texts, "wp:term_parent") : parent,
                texts.getOrDefault("wp:category_description", value(texts, "wp:tag_description")));
    }

    private static String value(Map<String, String> texts, String name) {
        return texts.getOrDefault(name, "").strip();
    }

    private WxrItem item() throws XMLStreamException {
        items++;
        if (items > limits.items()) {
            throw new InvalidInputException("", "transfer.wordpress.items", limits.items());
        }
        budget = limits.itemText();
        elements = 0;
        overlong = false;
        boolean locked = false;
        Map<String, String> texts = new HashMap<>();
        Map<String, String> meta = new HashMap<>();
        List<WxrTermUse> terms = new ArrayList<>();
        List<WxrComment> comments = new ArrayList<>();
        while (advance() != END_ELEMENT) {
            if (xml.getEventType() != START_ELEMENT) {
                continue;
            }
            String name = name();
            switch (name) {
                case "wp:postmeta" -> keep(children(), meta);
                case "wp:comment" -> comments.add(WxrComment.of(children()));
                case "wp:post_password" -> locked = !text().isBlank();
                case "category" -> terms.add(use());
                default -> texts.putIfAbsent(name, text());
            }
        }
        boolean tooMuch = overlong;
        budget = limits.headText();
        overlong = false;
        return new WxrItem(items, texts, meta, List.copyOf(terms), List.copyOf(comments), locked, tooMuch);
    }

    private WxrTermUse use() throws XMLStreamException {
        String domain = attribute("domain");
        String slug = attribute("nicename");
        return new WxrTermUse(domain, slug, text().strip());
    }

    private String attribute(String name) {
        return Objects.requireNonNullElse(xml.getAttributeValue(null, name), "");
    }

    private static void keep(Map<String, String> field, Map<String, String> meta) {
        String key = value(field, "wp:meta_key");
        if (key.equals("_thumbnail_id") || key.equals("_wp_attachment_image_alt") || key.startsWith("_menu_item_")) {
            meta.put(key, value(field, "wp:meta_value"));
        }
    }

    /** The texts of the elements inside the current one, by name. */
    private Map<String, String> children() throws XMLStreamException {
        Map<String, String> texts = new HashMap<>();
        while (advance() != END_ELEMENT) {
            if (xml.getEventType() == START_ELEMENT) {
                String name = name();
                texts.put(name, text());
            }
        }
        return texts;
    }

    /** The text of the current element, without what is nested in it. */
    private String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (advance()) {
                case START_ELEMENT -> depth++;
                case END_ELEMENT -> depth--;
                case CHARACTERS, CDATA, SPACE -> append(text, depth);
                default -> {
                    // comments and processing instructions say nothing
                }
            }
            if (depth > DEEPEST) {
                throw new InvalidInputException("", "transfer.wordpress.deep", line());
            }
        }
        return text.toString();
    }

    private void append(StringBuilder text, int depth) {
        if (depth > 1 || overlong) {
            return;
        }
        budget -= xml.getTextLength();
        if (budget < 0) {
            overlong = true;
            return;
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    private boolean advanceToElement() throws XMLStreamException {
        while (xml.hasNext()) {
            if (advance() == START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    private int advance() throws XMLStreamException {
        int event = xml.next();
        bytes.pieceDone();
        if (event == DTD || event == ENTITY_REFERENCE) {
            throw new InvalidInputException("", "transfer.wordpress.doctype", line());
        }
        if (event == START_ELEMENT) {
            elements++;
            if (begun && items > 0 && elements > limits.elements()) {
                throw new InvalidInputException("", "transfer.wordpress.elements", limits.elements(), line());
            }
        }
        return event;
    }

    private int line() {
        return xml.getLocation().getLineNumber();
    }

    /** The element's name with the prefix it usually has, whatever prefix this file uses. */
    private String name() {
        String local = xml.getLocalName();
        String namespace = xml.getNamespaceURI();
        if (namespace == null || namespace.isEmpty()) {
            return local;
        }
        if (WORDPRESS.matcher(namespace).matches()) {
            return "wp:" + local;
        }
        if (EXCERPT.matcher(namespace).matches()) {
            return "excerpt:" + local;
        }
        return PREFIXES.getOrDefault(namespace, "other:") + local;
    }

    private static InvalidInputException broken(XMLStreamException e, int line) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInputException refused) {
                return refused;
            }
        }
        return new InvalidInputException("", "transfer.wordpress.broken", line);
    }

    @Override
    public void close() {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw broken(e, line());
        }
    }
}
