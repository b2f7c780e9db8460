package it.comunitadipratiche.core.content.types;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * A kind of entry: its names, its fields, and who may read what is published of it.
 *
 * @param name as in {@code article}
 * @param collection its part of addresses, as in {@code articles}
 * @param titleField the field that names an entry
 * @param summaryField the field that sums it up
 * @param origin the id of the plugin it comes from, or {@link #RUNTIME}
 */
public record ContentType(
        String name,
        String collection,
        LocalizedText label,
        LocalizedText pluralLabel,
        String titleField,
        Optional<String> summaryField,
        Audience audience,
        List<Field> fields,
        String origin) {

    /** The origin of types that were defined while the platform runs. */
    public static final String RUNTIME = "runtime";

    public ContentType {
        fields = List.copyOf(fields);
    }

    public Optional<Field> field(String wanted) {
        return fields.stream().filter(field -> field.name().equals(wanted)).findFirst();
    }

    /** The field that names an entry. */
    public Field title() {
        return field(titleField).orElseThrow();
    }

    /** The same type, from elsewhere. */
    ContentType from(String plugin) {
        return new ContentType(
                name, collection, label, pluralLabel, titleField, summaryField, audience, fields, plugin);
    }
}
