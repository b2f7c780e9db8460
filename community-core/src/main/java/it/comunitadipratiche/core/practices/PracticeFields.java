package it.comunitadipratiche.core.practices;

import it.comunitadipratiche.core.content.types.ContentField;
import it.comunitadipratiche.core.kernel.LocalizedText;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The fields a practice can tell something in, with their labels. */
final class PracticeFields {
    static final String DATA_STATES = "dataStates";

    private static final Map<String, LocalizedText> LABELS = Arrays.stream(Practice.class.getRecordComponents())
            .filter(component -> !component.getName().equals(DATA_STATES))
            .collect(Collectors.toUnmodifiableMap(component -> component.getName(), component -> {
                ContentField field = component.getAnnotation(ContentField.class);
                return LocalizedText.of(field.it(), field.en());
            }));

    private PracticeFields() {}

    static boolean exists(String name) {
        return LABELS.containsKey(name);
    }

    /** The label of a field; its name if there is no such field. */
    static LocalizedText label(String name) {
        return LABELS.getOrDefault(name, LocalizedText.of(name, name));
    }
}
