package it.comunitadipratiche.api.opendata;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.content.types.Option;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.LocalizedText;
import java.util.List;
import java.util.Optional;

/** Content types for tests. */
final class TestFields {
    private TestFields() {}

    /** A type with a field of each shape; its contact is for members. */
    static ContentType aType() {
        return new ContentType(
                "thing",
                "things",
                LocalizedText.of("Cosa", "Thing"),
                LocalizedText.of("Cose", "Things"),
                "title",
                Optional.empty(),
                Audience.PUBLIC,
                List.of(
                        field("title", FieldKind.TEXT),
                        field("cost", FieldKind.MONEY),
                        field("share", FieldKind.DECIMAL),
                        field("slug", FieldKind.TEXT),
                        list("places", field("places", FieldKind.TERRITORY)),
                        list(
                                "steps",
                                group(
                                        "steps",
                                        Audience.PUBLIC,
                                        field("type", FieldKind.ENUM),
                                        list("actors", field("actors", FieldKind.TEXT)))),
                        group("contact", Audience.MEMBERS, field("name", FieldKind.TEXT))),
                "test");
    }

    private static Field field(String name, FieldKind kind) {
        return field(name, kind, Audience.PUBLIC, Optional.empty(), List.of());
    }

    private static Field list(String name, Field element) {
        return field(name, FieldKind.LIST, Audience.PUBLIC, Optional.of(element), List.of());
    }

    private static Field group(String name, Audience audience, Field... fields) {
        return field(name, FieldKind.GROUP, audience, Optional.empty(), List.of(fields));
    }

    private static Field field(
            String name, FieldKind kind, Audience audience, Optional<Field> element, List<Field> fields) {
        return new Field(
                name,
                kind,
                LocalizedText.of(name + " it", name + " en"),
                LocalizedText.of("", ""),
                name.equals("title"),
                false,
                false,
                false,
                false,
                audience != Audience.PUBLIC,
                audience,
                100,
                Optional.empty(),
                Optional.empty(),
                kind == FieldKind.ENUM ? List.of(new Option("A", LocalizedText.of("Una", "One"))) : List.of(),
                Optional.empty(),
                List.of(),
                element,
                fields);
    }
}
