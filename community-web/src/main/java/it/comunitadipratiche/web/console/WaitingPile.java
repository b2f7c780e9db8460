package it.comunitadipratiche.web.console;

import java.util.List;

/**
 * Things of one kind that wait for somebody.
 *
 * @param empty what is said if there are none
 * @param all the path where all of them are
 * @param total how many there are
 */
public record WaitingPile(int order, String label, String empty, String all, long total, List<Thing> things) {

    public WaitingPile {
        things = List.copyOf(things);
    }

    /** One of them: its name, what is worth knowing of it, and its path. */
    public record Thing(String label, String about, String path) {}
}
