package it.comunitadipratiche.web.console;

import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Visit;
import java.util.List;

/**
 * A part of the console that does one kind of work: a CDI bean. It answers the paths below {@code /console/<name>} for
 * callers who have its permission.
 *
 * <p>The desk of a plugin is called as the {@code ConsoleView} its plugin contributes, which also names it in the menu.
 */
public interface Desk {

    /** The part of its paths that follows {@code /console/}. */
    String name();

    /** What a caller must be allowed to do to sit at it. */
    String permission();

    /** Whether a caller may sit at it. */
    default boolean isOpenFor(Caller caller) {
        return caller.can(permission());
    }

    /** Where it stands in the menu. */
    default DeskGroup group() {
        return DeskGroup.PLUGINS;
    }

    /** Its lines in the menu: one with its own name usually. Lower {@code order} comes first. */
    default List<DeskLine> lines(Visit visit) {
        return List.of();
    }

    /** The page at a path. */
    Answer show(Visit visit);

    /** Takes a form that was sent to a path. */
    default Answer take(Visit visit) {
        throw new NotFoundException("web.page.unknown", visit.path());
    }
}
