package it.comunitadipratiche.web.norms;

import it.comunitadipratiche.core.legal.Passage;
import it.comunitadipratiche.core.norms.NormDetails;
import it.comunitadipratiche.web.page.Visit;

/** Where the pages of norms are. */
final class NormPaths {
    static final String NAME = "norms";

    /** Stands in a path for those who cite a norm as a whole. */
    static final String WHOLE = "whole";

    private NormPaths() {}

    static String all(Visit visit) {
        return visit.link("/" + NAME);
    }

    static String of(String key, Visit visit) {
        return visit.link("/" + NAME + "/" + key);
    }

    static String of(NormDetails norm, Passage passage, Visit visit) {
        return of(norm.key(), visit) + (passage.isWhole() ? "" : "/" + passage.code());
    }
}
