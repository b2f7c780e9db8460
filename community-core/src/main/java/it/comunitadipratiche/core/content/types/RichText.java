package it.comunitadipratiche.core.content.types;

import it.comunitadipratiche.core.kernel.Id;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeVisitor;

/**
 * Formatted text: HTML of an allow-list. Links and images may name entries and assets by id, as {@code entry:<id>} and
 * {@code asset:<id>}, which become addresses when the text is published.
 */
public final class RichText {
    private static final String ENTRY = "entry:";
    private static final String ASSET = "asset:";
    private static final Safelist ALLOWED = Safelist.relaxed()
            .addTags("abbr", "figure", "figcaption", "hr", "mark", "s", "section", "time", "details", "summary")
            .addAttributes("abbr", "title")
            .addAttributes("time", "datetime")
            .addAttributes("a", "hreflang", "id")
            .addAttributes(":all", "lang")
            .addAttributes("td", "headers")
            .addAttributes("th", "headers")
            .removeAttributes("img", "align")
            .addProtocols("a", "href", "http", "https", "mailto", "tel", "entry", "asset", "#")
            .addProtocols("img", "src", "http", "https", "asset")
            .preserveRelativeLinks(true);
    private static final Set<String> NO_WAYS =
            Set.of("a", "h1", "h2", "h3", "h4", "h5", "h6", "code", "pre", "summary");
    private static final String OPENED = "<p>";
    private static final String CLOSED = "</p>";
    private static final List<String> ESCAPES = List.of("&amp;", "&lt;", "&gt;");
    private static final char DELETE = '\u007F';
    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final Document.OutputSettings COMPACT =
            new Document.OutputSettings().prettyPrint(false).charset("UTF-8");

    private RichText() {}

    /** The text without anything that is not allowed; empty if nothing is left. */
    static String sanitize(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html.isBlank() ? "" : "<p>" + html.strip().replaceAll("\\n\\s*\\n", "</p><p>") + "</p>";
        }
        if (isPlain(html)) {
            return html;
        }
        Document dirty = Jsoup.parseBodyFragment(html, "https://relative.invalid/");
        Document clean = new Cleaner(ALLOWED).clean(dirty);
        clean.outputSettings(COMPACT);
        return clean.body().html().strip();
    }

    /** Whether it consists of paragraphs of words alone, as what comes from plain text: it is clean as it stands. */
    private static boolean isPlain(String html) {
        int at = 0;
        while (at < html.length()) {
            int words = at + OPENED.length();
            int end = html.indexOf('<', words);
            if (!html.startsWith(OPENED, at) || !html.startsWith(CLOSED, end) || !areWords(html, words, end)) {
                return false;
            }
            at = end + CLOSED.length();
        }
        return true;
    }

    /** Whether a part of a text would be written as it is read. */
    private static boolean areWords(String html, int start, int end) {
        for (int at = start; at < end; at++) {
            char sign = html.charAt(at);
            boolean isWord = sign < DELETE ? sign >= ' ' || sign == '\n' : sign > NO_BREAK_SPACE;
            int from = at;
            if (!isWord
                    || sign == '>'
                    || Character.isSurrogate(sign)
                    || (sign == '&' && ESCAPES.stream().noneMatch(escape -> html.startsWith(escape, from)))) {
                return false;
            }
        }
        return true;
    }

    /** The entries a sanitized text names. */
    public static Set<Id> entries(String html) {
        return named(html, ENTRY);
    }

    /** The assets a sanitized text names. */
    public static Set<Id> assets(String html) {
        return named(html, ASSET);
    }

    private static Set<Id> named(String html, String scheme) {
        Set<Id> ids = new LinkedHashSet<>();
        if (html.contains(scheme)) {
            for (Element element : Jsoup.parseBodyFragment(html).select("a[href],img[src]")) {
                target(element, scheme).ifPresent(ids::add);
            }
        }
        return ids;
    }

    /** A sanitized text whose links lead to another entry wherever they led to one. */
    public static String relinked(String html, Id from, Id to) {
        if (!html.contains(ENTRY + from)) {
            return html;
        }
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings(COMPACT);
        for (Element element : document.select("a[href]")) {
            target(element, ENTRY).filter(from::equals).ifPresent(id -> element.attr("href", ENTRY + to));
        }
        return document.body().html();
    }

    /**
     * The text with addresses in place of ids. A link to something that is not public becomes plain text, an image goes.
     *
     * @param assets where a file that is linked is
     * @param pictures where a file that is shown is
     */
    public static String resolve(
            String html,
            Function<Id, Optional<String>> entries,
            Function<Id, Optional<String>> assets,
            Function<Id, Optional<String>> pictures) {
        if (!html.contains(ENTRY) && !html.contains(ASSET)) {
            return html;
        }
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings(COMPACT);
        for (Element element : document.select("a[href],img[src]")) {
            target(element, ENTRY).ifPresent(id -> point(element, entries.apply(id)));
            Function<Id, Optional<String>> files = element.nameIs("img") ? pictures : assets;
            target(element, ASSET).ifPresent(id -> point(element, files.apply(id)));
        }
        return document.body().html();
    }

    /** A published text whose addresses on the site, which begin with a slash, are those of a server. */
    public static String placed(String html, UnaryOperator<String> server) {
        if (server.apply("/").equals("/") || !html.contains("=\"/")) {
            return html;
        }
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings(COMPACT);
        for (Element element : document.select("a[href^=/],img[src^=/]")) {
            element.attr(attribute(element), server.apply(element.attr(attribute(element))));
        }
        return document.body().html();
    }

    /** A part of some words that leads somewhere. */
    public record Way(int start, int end, String address) {}

    /**
     * A sanitized text in which parts of its words lead somewhere; headings, what leads somewhere already, and code stay
     * as they are.
     *
     * @param ways those in words that stand together, in their order, none overlapping another
     */
    public static String linked(String html, Function<String, List<Way>> ways) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings(COMPACT);
        List<TextNode> words = new ArrayList<>();
        document.body().forEachNode(node -> {
            if (node instanceof TextNode text && !text.isBlank() && mayLead(text)) {
                words.add(text);
            }
        });
        boolean any = false;
        for (TextNode text : words) {
            List<Way> found = ways.apply(text.getWholeText());
            for (int i = found.size() - 1; i >= 0; i--) {
                Way way = found.get(i);
                TextNode middle = text.splitText(way.start());
                if (middle.getWholeText().length() > way.end() - way.start()) {
                    middle.splitText(way.end() - way.start());
                }
                middle.wrap("<a></a>");
                Optional.ofNullable(middle.parent()).ifPresent(link -> link.attr("href", way.address()));
                any = true;
            }
        }
        return any ? document.body().html() : html;
    }

    private static boolean mayLead(TextNode text) {
        for (Node around = text.parent(); around != null; around = around.parent()) {
            if (NO_WAYS.contains(around.nodeName())) {
                return false;
            }
        }
        return true;
    }

    /** The words of a text, without its tags, with single spaces. */
    public static String words(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html;
        }
        StringBuilder words = new StringBuilder(html.length());
        Jsoup.parseBodyFragment(html).body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    append(words, text.getWholeText());
                } else {
                    separate(words, node);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                separate(words, node);
            }
        });
        return words.toString().strip();
    }

    private static void separate(StringBuilder words, Node node) {
        if (node instanceof Element element && (element.isBlock() || element.nameIs("br"))) {
            space(words);
        }
    }

    private static void space(StringBuilder words) {
        if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }

    /** Piece by piece, not sign by sign: this runs for each text that is indexed. */
    private static void append(StringBuilder words, String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean white = Character.isWhitespace(sign) || sign == NO_BREAK_SPACE;
            if (white || sign == SOFT_HYPHEN || sign == ZERO_WIDTH_SPACE) {
                words.append(text, from, i);
                from = i + 1;
                if (white) {
                    space(words);
                }
            }
        }
        words.append(text, from, text.length());
    }

    private static String attribute(Element element) {
        return element.nameIs("img") ? "src" : "href";
    }

    private static Optional<Id> target(Element element, String scheme) {
        String address = element.attr(attribute(element));
        return address.startsWith(scheme) ? Id.tryParse(address.substring(scheme.length())) : Optional.empty();
    }

    private static void point(Element element, Optional<String> address) {
        if (address.isPresent()) {
            element.attr(attribute(element), address.get());
        } else if (element.nameIs("img")) {
            element.remove();
        } else {
            element.unwrap();
        }
    }
}
