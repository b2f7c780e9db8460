package it.comunitadipratiche.core.transfer.wordpress;

import it.comunitadipratiche.core.kernel.Message;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * A post's text as HTML that stands on its own: block comments and shortcodes resolved, paragraphs made, links and
 * pictures leading to what was imported. It is not safe yet: content sanitizes what it is given.
 */
final class PostBody {
    private static final Pattern MORE = Pattern.compile("<!--\\s?more\\b");
    private static final Pattern BLOCK = Pattern.compile("<!--\\s?/?wp:");
    private static final Pattern PICTURE_CLASS = Pattern.compile("\\bwp-image-(\\d{1,18})\\b");
    private static final Pattern PLUGIN_SHORTCODE = Pattern.compile("\\[([a-z]\\w{0,30}[-_][\\w-]{1,30})(?=[\\s\\]])");
    private static final String DROPPED =
            "script, style, noscript, template, form, input, button, select, textarea, svg";
    private static final int SUMMARY = 280;

    private final PostLinks links;
    private final Set<Message> notes = new LinkedHashSet<>();

    PostBody(PostLinks links) {
        this.links = links;
    }

    /** What people should know about the conversion. */
    List<Message> notes() {
        return List.copyOf(notes);
    }

    String html(String raw) {
        boolean blocks = BLOCK.matcher(raw).find();
        String text = withoutComments(raw);
        text = Shortcode.replaceAll(text, this::resolve);
        Matcher plugin = PLUGIN_SHORTCODE.matcher(text);
        if (plugin.find()) {
            notes.add(new Message("transfer.note.shortcode", plugin.group(1)));
        }
        Document document = Jsoup.parseBodyFragment(blocks ? text : Paragraphs.of(text));
        document.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        tidy(document.body());
        return document.body().html().strip();
    }

    /** The text before the "more" mark, else its beginning, at most 280 characters. */
    String summary(String raw) {
        Matcher more = MORE.matcher(raw);
        return shorten(plain(html(more.find() ? raw.substring(0, more.start()) : raw)));
    }

    /** The words of some HTML, at most 280 characters, cut between words. */
    static String shorten(String text) {
        if (text.length() <= SUMMARY) {
            return text;
        }
        int space = text.lastIndexOf(' ', SUMMARY - 1);
        int cut = space > SUMMARY / 2 ? space : SUMMARY - 1;
        if (Character.isHighSurrogate(text.charAt(cut - 1))) {
            cut--;
        }
        return text.substring(0, cut).stripTrailing() + "…";
    }

    /** HTML as plain text on one line. */
    static String plain(String html) {
        return Jsoup.parseBodyFragment(html).body().text().strip();
    }

    /** Drops comments; the mark between two pages becomes a rule. */
    private static String withoutComments(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        int at = 0;
        int open = raw.indexOf("<!--");
        while (open >= 0) {
            int close = raw.indexOf("-->", open + 4);
            if (close < 0) {
                break;
            }
            text.append(raw, at, open);
            if (raw.substring(open + 4, close).strip().equals("nextpage")) {
                text.append("<hr>");
            }
            at = close + 3;
            open = raw.indexOf("<!--", at);
        }
        return text.append(raw, at, raw.length()).toString();
    }

    private String resolve(Shortcode code) {
        return switch (code.name()) {
            case "caption", "wp_caption" -> caption(code);
            case "gallery" -> gallery(code);
            case "playlist" -> "";
            default -> media(code);
        };
    }

    private static String caption(Shortcode code) {
        Element box = Jsoup.parseBodyFragment(code.content()).body();
        Element image = box.selectFirst("img");
        if (image == null) {
            return code.content();
        }
        Element parent = image.parent();
        Element shown = parent != null && parent.normalName().equals("a") ? parent : image;
        shown.remove();
        String words = code.attribute("caption");
        String text = words.isEmpty() ? box.html().strip() : Entities.escape(words);
        String figure = "<figure>" + shown.outerHtml().replace('\n', ' ');
        return figure + (text.isEmpty() ? "" : "<figcaption>" + text.replace('\n', ' ') + "</figcaption>")
                + "</figure>";
    }

    private String gallery(Shortcode code) {
        List<Long> ids = new ArrayList<>();
        String named = code.attribute("ids") + "," + code.attribute("include");
        for (String id : named.split("[^0-9]+", -1)) {
            if (!id.isEmpty() && id.length() < 19) {
                ids.add(Long.parseLong(id));
            }
        }
        StringBuilder html = new StringBuilder();
        int missing = 0;
        for (long id : ids.isEmpty() ? links.ownPictures() : ids) {
            Optional<PostLinks.Picture> picture = links.picture(id);
            picture.ifPresent(found -> html.append(figure(found)));
            missing += picture.isPresent() ? 0 : 1;
        }
        if (missing > 0) {
            notes.add(new Message("transfer.note.gallery", missing));
        }
        return html.toString();
    }

    private static String figure(PostLinks.Picture picture) {
        String caption = picture.caption().isEmpty()
                ? ""
                : "<figcaption>" + Entities.escape(picture.caption()) + "</figcaption>";
        return "<figure><img src=\"" + Entities.escape(picture.source()) + "\" alt=\"" + Entities.escape(picture.alt())
                + "\">" + caption + "</figure>";
    }

    /** Sound, film or something embedded: a link to it. */
    private static String media(Shortcode code) {
        String url = "";
        for (String key : List.of("src", "mp3", "mp4", "m4a", "m4v", "webm", "ogg", "wav", "0")) {
            if (url.isEmpty() && code.attribute(key).startsWith("http")) {
                url = code.attribute(key);
            }
        }
        if (url.isEmpty() && code.content().strip().startsWith("http")) {
            url = code.content().strip();
        }
        return url.isEmpty() ? "" : "\n\n<p>" + anchor(url) + "</p>\n\n";
    }

    private static String anchor(String url) {
        String safe = Entities.escape(url);
        return "<a href=\"" + safe + "\">" + safe + "</a>";
    }

    private void tidy(Element body) {
        if (!body.select("script").isEmpty()) {
            notes.add(new Message("transfer.note.script"));
        }
        body.select(DROPPED).remove();
        for (Element embedded : body.select("iframe, embed, object, video, audio")) {
            linkInstead(embedded);
        }
        for (Element wrapper : body.select("div.wp-block-embed__wrapper")) {
            String url = wrapper.text().strip();
            if (url.startsWith("http") && url.indexOf(' ') < 0) {
                wrapper.html(anchor(url)).tagName("p");
            }
        }
        body.select("img").forEach(this::picture);
        for (Element anchor : body.select("a[href]")) {
            links.link(anchor.attr("href").strip()).ifPresent(href -> anchor.attr("href", href));
        }
        for (Element empty : body.select("p")) {
            if (empty.childNodeSize() == 0 || (!empty.hasText() && empty.childrenSize() == 0)) {
                empty.remove();
            }
        }
    }

    private static void linkInstead(Element embedded) {
        String url = embedded.attr("src");
        Element source = embedded.selectFirst("source[src]");
        if (url.isEmpty() && source != null) {
            url = source.attr("src");
        }
        url = url.startsWith("//") ? "https:" + url : url;
        if (url.startsWith("http://") || url.startsWith("https://")) {
            embedded.after(anchor(url));
        }
        embedded.remove();
    }

    private void picture(Element image) {
        Matcher number = PICTURE_CLASS.matcher(image.className());
        Optional<PostLinks.Picture> found =
                number.find() ? links.picture(Long.parseLong(number.group(1))) : Optional.empty();
        found = found.or(() -> links.picture(image.attr("src").strip()));
        found.ifPresentOrElse(
                picture -> {
                    image.attr("src", picture.source());
                    image.removeAttr("srcset");
                    if (image.attr("alt").isBlank() && !picture.alt().isEmpty()) {
                        image.attr("alt", picture.alt());
                    }
                },
                () -> notes.add(new Message("transfer.note.remoteimage")));
    }
}
