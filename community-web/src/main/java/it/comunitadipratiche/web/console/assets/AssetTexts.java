package it.comunitadipratiche.web.console.assets;

import it.comunitadipratiche.core.assets.AssetDescription;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.web.console.LanguageFields;
import it.comunitadipratiche.web.page.Visit;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is written of a file into a form, as it was typed.
 *
 * @param alt what a picture shows
 */
public record AssetTexts(LanguageFields alt, LanguageFields title, String credits, String licence) {

    static AssetTexts of(AssetDescription description, Collection<Locale> languages) {
        return new AssetTexts(
                fields(description.alt(), languages),
                fields(description.title(), languages),
                description.credits().orElse(""),
                description.licence().orElse(""));
    }

    /** The same fields as somebody filled them; {@code mark} tells the fields of one file from those of others. */
    AssetTexts read(Visit visit, String mark) {
        return new AssetTexts(
                alt.read(visit, "alt" + mark),
                title.read(visit, "title" + mark),
                visit.written("credits" + mark),
                visit.written("licence" + mark));
    }

    AssetDescription description() {
        return new AssetDescription(
                Optional.of(alt.text()), Optional.of(title.text()), Optional.of(credits), Optional.of(licence));
    }

    private static LanguageFields fields(Optional<LocalizedText> text, Collection<Locale> languages) {
        return LanguageFields.of(text.orElse(LocalizedText.of(Map.of())), languages);
    }
}
