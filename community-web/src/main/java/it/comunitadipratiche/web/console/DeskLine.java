package it.comunitadipratiche.web.console;

/**
 * A line of the console's menu.
 *
 * @param path below {@code /console}, as in {@code /accounts}
 * @param waiting how many things wait there for somebody
 */
public record DeskLine(int order, String label, String path, long waiting) {

    public DeskLine(int order, String label, String path) {
        this(order, label, path, 0);
    }
}
