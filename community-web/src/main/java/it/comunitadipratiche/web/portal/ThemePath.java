package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.web.page.Visit;
import java.util.regex.Pattern;

/** Where the pages of themes are. */
public final class ThemePath {
    /** The first part of their paths. */
    public static final String NAME = "themes";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]*");

    private ThemePath() {}

    /** What stands for a concept in an address: its code if that can, else its id. */
    public static String part(String code, String id) {
        return PLAIN.matcher(code).matches() ? code : id;
    }

    public static String of(String code, String id, Visit visit) {
        return visit.link("/" + NAME + "/" + part(code, id));
    }
}
