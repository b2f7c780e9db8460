package it.comunitadipratiche.core.content.types;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A field of a content type.
 *
 * @param required must have a value to be published; a draft may do without
 * @param localized has one value for each locale
 * @param personal holds data about people
 * @param audience who may read its values, at the widest
 * @param maxLength of texts, in characters; of lists, in elements
 * @param options what an {@code ENUM} may be
 * @param scheme where the concepts of a {@code TERM} come from
 * @param targets the content types a {@code REFERENCE} may point to; any if empty
 * @param element what a {@code LIST} holds
 * @param fields what a {@code GROUP} holds
 */
public record Field(
        String name,
        FieldKind kind,
        LocalizedText label,
        LocalizedText help,
        boolean required,
        boolean localized,
        boolean searchable,
        boolean facet,
        boolean sortable,
        boolean personal,
        Audience audience,
        int maxLength,
        Optional<BigDecimal> minimum,
        Optional<BigDecimal> maximum,
        List<Option> options,
        Optional<String> scheme,
        List<String> targets,
        Optional<Field> element,
        List<Field> fields) {

    public Field {
        options = List.copyOf(options);
        targets = List.copyOf(targets);
        fields = List.copyOf(fields);
    }

    /** The field of a group by its name. */
    public Optional<Field> field(String inner) {
        return fields.stream().filter(field -> field.name().equals(inner)).findFirst();
    }

    /** What its values are: the element's kind for a list, else its own. */
    public FieldKind valueKind() {
        return element.map(Field::kind).orElse(kind);
    }
}
