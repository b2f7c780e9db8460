package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.kernel.Audience;
import java.util.Locale;

/** The names of index fields. Those the platform gives every document begin with {@code its_}, those of a type with {@code of_}. */
final class IndexField {
    /** What the names of those end with that hold a whole value, matched exactly. */
    static final String KEYWORD = "_keyword";
    /** The one object that holds them all. */
    static final String ROOT = "f";
    /** Type, locale and audience in one word, for every search is limited to them. */
    static final String SCOPE = "its_scope_keyword";

    static final String TYPE = "its_type_keyword";
    /** The paths that have a value. */
    static final String PRESENT = "its_present_keyword";

    static final String ENTRY = "its_entry_long";
    /** The number of the build that wrote the document. */
    static final String BUILD = "its_build_long";

    /** What the files are called whose texts are in a document, by their numbers. */
    static final String FILES = "its_files_shown";

    /** How far the index has come, in a document that is no publication. */
    static final String STATE = "its_state_shown";

    private IndexField() {}

    /** The full name, as queries need it. */
    static String full(String name) {
        return ROOT + "." + name;
    }

    static String scope(String type, Locale locale, Audience audience) {
        return type + "|" + locale.toLanguageTag() + "|" + audience;
    }

    static String title(Language language) {
        return "its_title_" + language.suffix();
    }

    static String summary(Language language) {
        return "its_summary_" + language.suffix();
    }

    /** All texts an audience may read; absent for an audience that reads no more than the wider one. */
    static String words(Audience audience, Language language) {
        return "its_" + audience.name().toLowerCase(Locale.ROOT) + "_" + language.suffix();
    }

    /** The title as an audience may read it, its words as they are, to be found by their beginnings. */
    static String starts(Audience audience) {
        return "its_starts_" + audience.name().toLowerCase(Locale.ROOT) + "_" + Language.OTHER.suffix();
    }

    /**
     * The same as {@link #words}, and the texts of files an audience may read; absent for an audience that reads no more of
     * these than the wider one. Each sentence of a file holds its number, see {@link FileMarks}.
     */
    static String files(Audience audience, Language language) {
        return "its_files_" + audience.name().toLowerCase(Locale.ROOT) + "_" + language.suffix();
    }

    /** A whole value, matched exactly. */
    static String keyword(String path) {
        return of(path, "keyword");
    }

    /** A whole value, counted. */
    static String facet(String path) {
        return of(path, "facet");
    }

    /** A text to sort by. */
    static String order(String path) {
        return of(path, "order");
    }

    /** A number of at most one value. */
    static String number(String path, boolean whole, boolean many) {
        return of(path, (whole ? "long" : "double") + (many ? "s" : ""));
    }

    static String year(String path) {
        return of(path, "year_longs");
    }

    private static String of(String path, String end) {
        return "of_" + path.replace(".", "__") + "_" + end;
    }
}
