package it.comunitadipratiche.web.console.content;

import it.comunitadipratiche.core.kernel.Gap;
import java.util.ArrayList;
import java.util.List;

/** Where in a form something is wrong. */
final class Anchors {
    private static final String FIELDS = "/fields";

    private Anchors() {}

    /** The id of the input a gap speaks of, or of what is around it; empty if it is none of the form's. */
    static String of(Gap gap, List<FormField> fields) {
        if (gap.pointer().startsWith("/slugs/")) {
            return "slug-" + gap.pointer().substring("/slugs/".length());
        }
        if (!gap.pointer().startsWith(FIELDS + "/")) {
            return "";
        }
        String pointer = gap.pointer().substring(FIELDS.length());
        return all(fields).stream()
                .filter(field -> pointer.equals(field.name()) || pointer.startsWith(field.name() + "/"))
                .reduce((outer, inner) -> inner.name().length() >= outer.name().length() ? inner : outer)
                .map(FormField::id)
                .orElse("");
    }

    private static List<FormField> all(List<FormField> fields) {
        List<FormField> all = new ArrayList<>();
        for (FormField field : fields) {
            all.add(field);
            all.addAll(all(field.fields()));
            all.addAll(all(field.items().stream().map(FormField.Item::field).toList()));
        }
        return all;
    }
}
