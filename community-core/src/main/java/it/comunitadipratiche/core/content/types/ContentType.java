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
 * @param keyField the field that tells entries apart where they come from tables
 * @param dated whether the day an entry was published tells readers something of it
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
        String origin,
        Optional<String> keyField,
        boolean dated) {

    /** The origin of types that were defined while the platform runs. */
    public static final String RUNTIME = "runtime";

    public ContentType {
        fields = List.copyOf(fields);
    }

    /** One that is dated and has no key. */
    public ContentType(
            String name,
            String collection,
            LocalizedText label,
            LocalizedText pluralLabel,
            String titleField,
            Optional<String> summaryField,
            Audience audience,
            List<Field> fields,
            String origin) {
        this(
                name,
                collection,
                label,
                pluralLabel,
                titleField,
                summaryField,
                audience,
                fields,
                origin,
                Optional.empty(),
                true);
    }

    /** Of the name alone: types are keys of maps wherever many entries are published at once. */
    @Override
    public int hashCode() {
        return name.hashCode();
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
                name,
                collection,
                label,
                pluralLabel,
                titleField,
                summaryField,
                audience,
                fields,
                plugin,
                keyField,
                dated);
    }
}
