package it.comunitadipratiche.web.page;

import java.util.List;

/**
 * A form that could not be taken, with all that was written in it.
 *
 * @param form what shows that it is ours; empty as long as nobody has signed in
 * @param action where it goes
 * @param signIn the path of the page to sign in
 */
public record KeptForm(String form, String action, String signIn, List<Value> values) {

    public KeptForm {
        values = List.copyOf(values);
    }

    public record Value(String name, String text) {}
}
