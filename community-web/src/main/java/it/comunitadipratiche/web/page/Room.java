package it.comunitadipratiche.web.page;

import it.comunitadipratiche.core.kernel.NotFoundException;
import java.util.Set;

/** A part of the site: it answers the paths that begin with its names. */
public interface Room {

    /** The first parts of its paths; none for what no other room answers. */
    Set<String> names();

    /** The page at a path. */
    Answer show(Visit visit);

    /** Takes a form that was sent to a path. */
    default Answer take(Visit visit) {
        throw new NotFoundException("web.page.unknown", visit.path());
    }
}
