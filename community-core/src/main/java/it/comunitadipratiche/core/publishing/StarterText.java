package it.comunitadipratiche.core.publishing;

import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The words a new community begins with, in those of its languages they were written in. */
@ApplicationScoped
class StarterText {
    private static final List<Locale> WRITTEN = List.of(Locale.ITALIAN, Locale.ENGLISH);
    private Locales locales;
    private Settings settings;

    @SuppressWarnings("NullAway.Init")
    protected StarterText() {
        // for the CDI proxy
    }

    @Inject
    StarterText(Locales locales, Settings settings) {
        this.locales = locales;
        this.settings = settings;
    }

    /** A line of the message bundle. */
    LocalizedText line(String code) {
        return inEach(locale -> new Message(code).in(locale));
    }

    /** The text of a page, with what the settings say of the site; what only people can tell is marked in it. */
    LocalizedText page(String name) {
        return inEach(locale -> read(name, locale)
                .replace("{name}", escaped(settings.siteName()))
                .replace("{site}", escaped(settings.siteUrl()))
                .replace("{feedback}", feedback(locale)));
    }

    /** A text without the languages the site does not have. */
    LocalizedText spoken(LocalizedText text) {
        return inEach(text::best);
    }

    /** The same in each language. */
    SortedMap<String, String> everywhere(String slug) {
        return inEach(locale -> slug).values();
    }

    private LocalizedText inEach(Function<Locale, String> text) {
        SortedMap<String, String> texts = new TreeMap<>();
        WRITTEN.stream()
                .filter(locale -> locales.supported().contains(locale))
                .forEach(locale -> texts.put(locale.toLanguageTag(), text.apply(locale)));
        return new LocalizedText(texts);
    }

    private String feedback(Locale locale) {
        return settings.find("community.feedback-address")
                .map(address -> "<a href=\"mailto:" + escaped(address) + "\">" + escaped(address) + "</a>")
                .orElseGet(() ->
                        "<strong>" + escaped(new Message("publishing.starter.feedback").in(locale)) + "</strong>");
    }

    private static String read(String name, Locale locale) {
        String path = "/starter/" + name + "_" + locale.toLanguageTag() + ".html";
        try (InputStream in = Objects.requireNonNull(StarterText.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
