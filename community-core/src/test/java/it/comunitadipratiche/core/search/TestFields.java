package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.content.types.Option;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.LocalizedText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fields and types for tests. */
final class TestFields {

    private TestFields() {}

    static ContentType aType(String name, Field... fields) {
        return new ContentType(
                name,
                name + "s",
                LocalizedText.it(name),
                LocalizedText.it(name),
                "title",
                Optional.of("summary"),
                Audience.PUBLIC,
                Arrays.asList(fields),
                "test");
    }

    /** A field that can do everything its kind can. */
    static Field aField(String name, FieldKind kind) {
        return field(name, kind, true, Audience.PUBLIC, List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    static Field aField(String name, FieldKind kind, Audience audience) {
        return field(name, kind, true, audience, List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    static Field aPlainField(String name, FieldKind kind) {
        return field(name, kind, false, Audience.PUBLIC, List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    static Field aTerm(String name, String scheme) {
        return field(
                name,
                FieldKind.TERM,
                true,
                Audience.PUBLIC,
                List.of(),
                Optional.of(scheme),
                Optional.empty(),
                List.of());
    }

    static Field aChoice(String name, String... options) {
        List<Option> all = Arrays.stream(options)
                .map(option -> new Option(option, LocalizedText.of("it " + option, "en " + option)))
                .toList();
        return field(name, FieldKind.ENUM, true, Audience.PUBLIC, all, Optional.empty(), Optional.empty(), List.of());
    }

    static Field aList(Field element) {
        return field(
                element.name(),
                FieldKind.LIST,
                true,
                element.audience(),
                List.of(),
                Optional.empty(),
                Optional.of(element),
                List.of());
    }

    static Field aGroup(String name, Field... fields) {
        return field(
                name,
                FieldKind.GROUP,
                false,
                Audience.PUBLIC,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Arrays.asList(fields));
    }

    private static Field field(
            String name,
            FieldKind kind,
            boolean able,
            Audience audience,
            List<Option> options,
            Optional<String> scheme,
            Optional<Field> element,
            List<Field> fields) {
        return new Field(
                name,
                kind,
                LocalizedText.it(name),
                LocalizedText.of(Map.of()),
                false,
                false,
                able,
                able,
                able,
                false,
                audience,
                20_000,
                Optional.empty(),
                Optional.empty(),
                options,
                scheme,
                List.of(),
                element,
                fields);
    }
}
