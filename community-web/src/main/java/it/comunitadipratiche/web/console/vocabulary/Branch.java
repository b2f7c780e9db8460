package it.comunitadipratiche.web.console.vocabulary;

import java.util.List;

/**
 * A concept with those below it.
 *
 * @param path where it is changed
 * @param inside the path of what lies below it, on a page of its own
 * @param number how many lie just below it
 * @param below those, unless they are on a page of their own
 */
public record Branch(
        String label, String code, boolean deprecated, String path, String inside, int number, List<Branch> below) {

    public Branch {
        below = List.copyOf(below);
    }
}
