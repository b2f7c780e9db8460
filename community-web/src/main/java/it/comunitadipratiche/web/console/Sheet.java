package it.comunitadipratiche.web.console;

import java.util.List;
import java.util.Optional;

/**
 * A page of the console: its menu around its own matter.
 *
 * @param form what forms carry to show that they are ours
 * @param note that something was done
 */
public record Sheet<M>(String form, List<Group> menu, Optional<String> note, M matter) {

    public Sheet {
        menu = List.copyOf(menu);
    }

    /** Lines of the menu that belong together. */
    public record Group(String label, List<Line> lines) {

        public Group {
            lines = List.copyOf(lines);
        }
    }

    /** A line of the menu. */
    public record Line(String label, String path, long waiting, boolean current) {}
}
