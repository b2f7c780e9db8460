package it.comunitadipratiche.web.console.content;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.web.page.Crumb;
import it.comunitadipratiche.web.page.Visit;

/** Where entries are in the console. */
final class Paths {
    private Paths() {}

    static String list(ContentType type, Visit visit) {
        return visit.link("/console/content/" + type.collection());
    }

    static String entry(ContentType type, Id id, Visit visit) {
        return list(type, visit) + "/" + id;
    }

    /** The step of the way that leads to the list of a type. */
    static Crumb crumb(ContentType type, Visit visit) {
        return new Crumb(type.pluralLabel().best(visit.language()), list(type, visit));
    }
}
