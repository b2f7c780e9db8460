package it.comunitadipratiche.web.page;

import java.util.List;

/**
 * A line of the menu and those below it.
 *
 * @param path of the site, or a whole address
 */
public record MenuLine(String label, String path, boolean current, List<MenuLine> below) {

    public MenuLine {
        below = List.copyOf(below);
    }

    /** Whether it leads to a path, or a line below it does. */
    boolean leadsTo(String other) {
        return path.equals(other) || below.stream().anyMatch(line -> line.leadsTo(other));
    }
}
