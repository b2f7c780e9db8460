package it.comunitadipratiche.core.transfer.wordpress;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the head of an export tells about the site: address, language, authors and terms. Complete once all items are read. */
final class WxrSite {
    private String version = "";
    private String address = "";
    private String language = "";
    private final Map<String, String> authors = new HashMap<>();
    private final List<WxrTerm> terms = new ArrayList<>();

    void describe(String element, String text) {
        switch (element) {
            case "wp:wxr_version" -> version = text;
            case "wp:base_blog_url" -> address = text;
            case "link" -> address = address.isEmpty() ? text : address;
            case "language" -> language = text;
            default -> {
                // title, generator and the like are not needed
            }
        }
    }

    void author(String login, String name) {
        authors.put(login, name);
    }

    void term(WxrTerm term) {
        terms.add(term);
    }

    String version() {
        return version;
    }

    String address() {
        return address;
    }

    List<WxrTerm> terms() {
        return terms;
    }

    /** The name an author shows, or the login if the export does not say. */
    String author(String login) {
        String name = authors.getOrDefault(login, "");
        return name.isEmpty() ? login : name;
    }

    /** The host (and folder) of the site: what tells its items from those of other sites. */
    String name() {
        String rest = address.replaceFirst("^https?://", "").replaceFirst("/+$", "");
        return rest.isEmpty() ? "wordpress" : rest.toLowerCase(Locale.ROOT);
    }

    Optional<String> host() {
        return hostOf(address);
    }

    /** The base language of the site, such as {@code it}; nothing if the export does not say. */
    Optional<Locale> locale() {
        Locale locale = Locale.forLanguageTag(language.replace('_', '-'));
        return locale.getLanguage().isEmpty()
                ? Optional.empty()
                : Optional.of(Locale.forLanguageTag(locale.getLanguage()));
    }

    static Optional<String> hostOf(String url) {
        try {
            return Optional.ofNullable(new URI(url).getHost()).map(host -> host.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
