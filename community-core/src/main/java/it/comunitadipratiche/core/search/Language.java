package it.comunitadipratiche.core.search;

import java.util.Locale;

/** How the words of a locale are compared: by the rules of its language, or just as letters. */
enum Language {
    ITALIAN("it"),
    ENGLISH("en"),
    OTHER("any");

    /**
     * The end of a short Italian word: its last vowel, with what is only written before it. What comes before is kept.
     */
    static final String ITALIAN_ENDING = "^(\\p{L}{3,4}?)[hi]?[aeio]$";

    private final String suffix;

    Language(String suffix) {
        this.suffix = suffix;
    }

    static Language of(Locale locale) {
        return switch (locale.getLanguage()) {
            case "it" -> ITALIAN;
            case "en" -> ENGLISH;
            default -> OTHER;
        };
    }

    /** The end of the names of index fields in this language. */
    String suffix() {
        return suffix;
    }

    String analyzer() {
        return "words_" + suffix;
    }
}
