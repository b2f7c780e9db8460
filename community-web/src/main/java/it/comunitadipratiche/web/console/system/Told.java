package it.comunitadipratiche.web.console.system;

import it.comunitadipratiche.web.page.Texts;

/** Texts for names that plugins may add to. */
final class Told {
    private Told() {}

    /** The text of a key, or the name itself if nobody wrote one. */
    static String or(String key, String name, Texts texts) {
        String text = texts.of(key);
        return text.equals(key) ? name : text;
    }
}
