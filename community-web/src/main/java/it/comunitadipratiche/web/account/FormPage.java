package it.comunitadipratiche.web.account;

import java.util.List;
import java.util.Map;

/**
 * A form.
 *
 * @param form what it carries to show that it is ours
 * @param values what was typed before, by field; never a password or a code
 * @param problems what is wrong with it
 */
public record FormPage(String form, Map<String, String> values, List<String> problems) {

    public FormPage {
        values = Map.copyOf(values);
        problems = List.copyOf(problems);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    @Override
    public String toString() {
        return "FormPage" + values.keySet();
    }
}
