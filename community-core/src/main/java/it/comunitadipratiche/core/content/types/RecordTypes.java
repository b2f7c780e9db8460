package it.comunitadipratiche.core.content.types;

import it.comunitadipratiche.core.kernel.GeoPoint;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Money;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads content types from records annotated with {@link Content}. */
public final class RecordTypes {
    private static final Map<Type, FieldKind> KINDS = Map.ofEntries(
            Map.entry(int.class, FieldKind.INTEGER),
            Map.entry(Integer.class, FieldKind.INTEGER),
            Map.entry(long.class, FieldKind.INTEGER),
            Map.entry(Long.class, FieldKind.INTEGER),
            Map.entry(double.class, FieldKind.DECIMAL),
            Map.entry(Double.class, FieldKind.DECIMAL),
            Map.entry(BigDecimal.class, FieldKind.DECIMAL),
            Map.entry(Money.class, FieldKind.MONEY),
            Map.entry(boolean.class, FieldKind.BOOLEAN),
            Map.entry(Boolean.class, FieldKind.BOOLEAN),
            Map.entry(LocalDate.class, FieldKind.DATE),
            Map.entry(Instant.class, FieldKind.INSTANT),
            Map.entry(GeoPoint.class, FieldKind.GEO_POINT));

    private RecordTypes() {}

    /** The name of the content type a record is. */
    public static String nameOf(Class<?> record) {
        return content(record).name();
    }

    /**
     * The content type a record is.
     *
     * @throws IllegalArgumentException if the record cannot be one; says why
     */
    static ContentType of(Class<? extends Record> record, String origin) {
        Content content = content(record);
        List<Field> fields = Arrays.stream(record.getRecordComponents())
                .map(RecordTypes::field)
                .toList();
        return new ContentType(
                content.name(),
                content.collection(),
                LocalizedText.of(content.it(), content.en()),
                LocalizedText.of(or(content.itPlural(), content.it()), or(content.enPlural(), content.en())),
                content.title(),
                Optional.of(content.summary()).filter(name -> !name.isEmpty()),
                content.audience(),
                fields,
                origin,
                Optional.of(content.key()).filter(name -> !name.isEmpty()),
                content.dated());
    }

    private static Content content(Class<?> record) {
        Content content = record.getAnnotation(Content.class);
        if (content == null) {
            throw new IllegalArgumentException(record.getName() + " lacks @Content.");
        }
        return content;
    }

    private static Field field(RecordComponent component) {
        ContentField field = component.getAnnotation(ContentField.class);
        if (field == null) {
            throw new IllegalArgumentException(component + " lacks @ContentField.");
        }
        Type type = component.getGenericType();
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            Field element = field(component.getName(), field, list.getActualTypeArguments()[0], null);
            return field(component.getName(), field, type, element);
        }
        return field(component.getName(), field, type, null);
    }

    private static Field field(String name, ContentField field, Type type, @Nullable Field element) {
        FieldKind kind = element != null ? FieldKind.LIST : kind(field, type);
        Optional<String> scheme = Optional.of(field.scheme()).filter(s -> !s.isEmpty() && kind == FieldKind.TERM);
        return new Field(
                name,
                kind,
                LocalizedText.of(field.it(), field.en()),
                field.itHelp().isEmpty()
                        ? LocalizedText.of(Map.of())
                        : LocalizedText.of(field.itHelp(), or(field.enHelp(), field.itHelp())),
                field.required(),
                type == LocalizedText.class,
                field.searchable(),
                field.facet(),
                field.sortable(),
                field.personal(),
                field.audience(),
                FieldLimits.length(kind, field.maxLength()),
                bound(field.minimum()),
                bound(field.maximum()),
                kind == FieldKind.ENUM ? options((Class<?>) type) : List.of(),
                scheme,
                kind == FieldKind.REFERENCE ? List.of(field.targets()) : List.of(),
                Optional.ofNullable(element),
                kind == FieldKind.GROUP
                        ? Arrays.stream(((Class<?>) type).getRecordComponents())
                                .map(RecordTypes::field)
                                .toList()
                        : List.of());
    }

    private static FieldKind kind(ContentField field, Type type) {
        FieldKind kind = KINDS.get(type);
        if (kind != null) {
            return kind;
        }
        if (type == String.class || type == LocalizedText.class || type == Id.class) {
            return field.kind();
        }
        if (type instanceof Class<?> other && other.isEnum()) {
            return FieldKind.ENUM;
        }
        if (type instanceof Class<?> other && other.isRecord()) {
            return FieldKind.GROUP;
        }
        throw new IllegalArgumentException(type.getTypeName() + " cannot be the type of a content field.");
    }

    private static List<Option> options(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .map(name -> new Option(name, label(type, name)))
                .toList();
    }

    /** What people call a constant that is an option of a field. */
    public static LocalizedText labelOf(Enum<?> option) {
        return label(option.getDeclaringClass(), option.name());
    }

    private static LocalizedText label(Class<?> type, String name) {
        try {
            Label label = type.getField(name).getAnnotation(Label.class);
            return label == null ? LocalizedText.of(name, name) : LocalizedText.of(label.it(), label.en());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<BigDecimal> bound(double value) {
        return Double.isInfinite(value) ? Optional.empty() : Optional.of(BigDecimal.valueOf(value));
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
