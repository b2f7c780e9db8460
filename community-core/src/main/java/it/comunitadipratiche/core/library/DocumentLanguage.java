package it.comunitadipratiche.core.library;

import it.comunitadipratiche.core.content.types.Label;
import java.util.Locale;
import java.util.Optional;

/** The language a material is written in, by its ISO 639-1 code. */
public enum DocumentLanguage {
    @Label(it = "Italiano", en = "Italian")
    IT,
    @Label(it = "Inglese", en = "English")
    EN,
    @Label(it = "Francese", en = "French")
    FR,
    @Label(it = "Tedesco", en = "German")
    DE,
    @Label(it = "Spagnolo", en = "Spanish")
    ES,
    @Label(it = "Sloveno", en = "Slovene")
    SL,
    @Label(it = "Altra lingua", en = "Another language")
    OTHER;

    /** Its language tag; nothing for another language. */
    public Optional<String> tag() {
        return this == OTHER ? Optional.empty() : Optional.of(name().toLowerCase(Locale.ROOT));
    }
}
