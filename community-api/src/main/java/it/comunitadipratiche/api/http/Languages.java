package it.comunitadipratiche.api.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of what a caller is told: the best of {@code Accept-Language} we have, else Italian. */
public final class Languages {
    static final List<Locale> SPOKEN = List.of(Locale.ITALIAN, Locale.ENGLISH);

    private Languages() {}

    public static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isEmpty() || acceptLanguage.startsWith("it")) {
            return Locale.ITALIAN;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return found == null ? Locale.ITALIAN : found;
        } catch (IllegalArgumentException e) {
            return Locale.ITALIAN;
        }
    }
}
