package it.comunitadipratiche.core.content.types;

import it.comunitadipratiche.core.kernel.Locales;

/** The languages of these tests. */
final class TestLocales extends Locales {
    private TestLocales() {}

    static Locales italianAndEnglish() {
        return new TestLocales();
    }
}
