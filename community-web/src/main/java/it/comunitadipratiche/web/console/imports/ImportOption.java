package it.comunitadipratiche.web.console.imports;

import it.comunitadipratiche.web.console.Choice;
import java.util.List;

/**
 * An option of an import as its form shows it: to be ticked, to be chosen, or to be typed.
 *
 * @param name as the format knows it
 * @param value what is ticked, chosen or typed
 * @param choices for one that is chosen
 */
public record ImportOption(Way way, String name, String label, String help, String value, List<Choice> choices) {

    public ImportOption {
        choices = List.copyOf(choices);
    }

    /** How an option is given. */
    public enum Way {
        TICK,
        CHOICE,
        TEXT
    }

    public boolean isTicked() {
        return value.equals("true");
    }

    /** What its field is called in the form. */
    public String field() {
        return "option-" + name;
    }
}
