package it.comunitadipratiche.api.opendata;

import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * A column of a table: where its values stand in the document of a publication, and how they are shown.
 *
 * @param name as in {@code seat.municipality}
 * @param kind what its values are
 * @param audience who sees it
 * @param required whether every publication has it
 * @param steps the way from the document to its values
 * @param shown what of a value is shown
 * @param field the field it comes from; none for what every publication has
 */
record Column(
        String name,
        LocalizedText label,
        FieldKind kind,
        Audience audience,
        boolean required,
        List<Step> steps,
        Shown shown,
        Optional<Field> field) {

    /** What of a value is shown. */
    enum Shown {
        /** Itself. */
        VALUE,
        /** What people call what it names. */
        LABEL,
        /** The whole address of what it names. */
        ADDRESS
    }

    /** A member of an object; {@code many} if it is a list of what the way goes on with. */
    record Step(String name, boolean many) {}

    /** What stands between the values of a list, and between those of a list within it. */
    static final List<String> SEPARATORS = List.of("|", ";");

    Column {
        steps = List.copyOf(steps);
    }

    /** The separators its cells are made with, from the outermost list on; none if each has one value. */
    List<String> separators() {
        int lists = (int) steps.stream().filter(Step::many).count();
        return SEPARATORS.subList(0, Math.min(lists, SEPARATORS.size()));
    }

    /** Whether its cells are numbers, which no program takes for anything else. */
    boolean isNumber() {
        return separators().isEmpty()
                && shown == Shown.VALUE
                && (kind == FieldKind.INTEGER || kind == FieldKind.DECIMAL);
    }
}
