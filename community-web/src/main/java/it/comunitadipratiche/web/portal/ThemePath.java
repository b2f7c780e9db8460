package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.search.Themes;
import it.comunitadipratiche.web.page.Visit;

/** Where the pages of themes are. */
public final class ThemePath {
    /** The first part of their paths. */
    public static final String NAME = "themes";

    private ThemePath() {}

    public static String of(String code, String id, Visit visit) {
        return visit.link("/" + NAME + "/" + Themes.part(code, id));
    }
}
