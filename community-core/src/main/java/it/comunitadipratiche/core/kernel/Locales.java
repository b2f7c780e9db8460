package it.comunitadipratiche.core.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The languages content is written in: {@code community.locales}, the first one standard; Italian and English unless set. */
@ApplicationScoped
public class Locales {
    private List<Locale> supported = List.of(Locale.ITALIAN, Locale.ENGLISH);

    protected Locales() {
        // for the CDI proxy
    }

    @Inject
    Locales(Settings settings) {
        supported = Arrays.stream(settings.text("community.locales", "it,en").split("[,\\s]+"))
                .map(Locale::forLanguageTag)
                .toList();
    }

    public List<Locale> supported() {
        return supported;
    }

    public Locale standard() {
        return supported.get(0);
    }

    /**
     * The supported locale of a BCP 47 tag.
     *
     * @throws InvalidInputException naming the parameter and the locales there are
     */
    public Locale of(String tag) {
        return supported.stream()
                .filter(locale -> locale.toLanguageTag().equalsIgnoreCase(tag))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("locale", "kernel.locale", tag, tags()));
    }

    public boolean supports(String tag) {
        return supported.stream().anyMatch(locale -> locale.toLanguageTag().equals(tag));
    }

    /** All tags, for a message. */
    public String tags() {
        return String.join(", ", supported.stream().map(Locale::toLanguageTag).toList());
    }
}
