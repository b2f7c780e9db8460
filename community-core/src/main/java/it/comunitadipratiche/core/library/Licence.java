package it.comunitadipratiche.core.library;

import it.comunitadipratiche.core.content.types.Label;
import java.util.Optional;

/** What others may do with a material. */
public enum Licence {
    /** Official acts of the State and of public bodies are nobody's (art. 5 of l. 633/1941). */
    @Label(it = "Atto ufficiale, senza diritto d'autore", en = "Official act, free of copyright")
    OFFICIAL_ACT(""),
    @Label(it = "Pubblico dominio", en = "Public domain")
    PUBLIC_DOMAIN("https://creativecommons.org/publicdomain/mark/1.0/"),
    @Label(it = "CC0 1.0", en = "CC0 1.0")
    CC0("https://creativecommons.org/publicdomain/zero/1.0/"),
    @Label(it = "CC BY 4.0", en = "CC BY 4.0")
    CC_BY("https://creativecommons.org/licenses/by/4.0/"),
    @Label(it = "CC BY-SA 4.0", en = "CC BY-SA 4.0")
    CC_BY_SA("https://creativecommons.org/licenses/by-sa/4.0/"),
    @Label(it = "CC BY-ND 4.0", en = "CC BY-ND 4.0")
    CC_BY_ND("https://creativecommons.org/licenses/by-nd/4.0/"),
    @Label(it = "CC BY-NC 4.0", en = "CC BY-NC 4.0")
    CC_BY_NC("https://creativecommons.org/licenses/by-nc/4.0/"),
    @Label(it = "CC BY-NC-SA 4.0", en = "CC BY-NC-SA 4.0")
    CC_BY_NC_SA("https://creativecommons.org/licenses/by-nc-sa/4.0/"),
    @Label(it = "CC BY-NC-ND 4.0", en = "CC BY-NC-ND 4.0")
    CC_BY_NC_ND("https://creativecommons.org/licenses/by-nc-nd/4.0/"),
    @Label(it = "IODL 2.0", en = "IODL 2.0")
    IODL("https://www.dati.gov.it/content/italian-open-data-license-v20"),
    @Label(it = "Con il permesso di chi ha i diritti", en = "With the permission of the rights holder")
    PERMISSION(""),
    @Label(it = "Tutti i diritti riservati: solo il collegamento", en = "All rights reserved: link only")
    RESERVED("");

    private final String uri;

    Licence(String uri) {
        this.uri = uri;
    }

    /** Where it can be read; nothing if it is no text of its own. */
    public Optional<String> uri() {
        return uri.isEmpty() ? Optional.empty() : Optional.of(uri);
    }

    /** Whether files under it may be given to others. */
    boolean allowsFiles() {
        return this != RESERVED;
    }
}
