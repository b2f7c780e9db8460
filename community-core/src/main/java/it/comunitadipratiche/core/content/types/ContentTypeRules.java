package it.comunitadipratiche.core.content.types;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What every content type must keep to, whether it comes from a record or was defined at run time. */
final class ContentTypeRules {
    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]{1,39}");
    private static final Pattern COLLECTION = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int MOST_FIELDS = 200;
    private static final int DEEPEST = 4;
    /** First parts of addresses that mean something else. */
    private static final Set<String> RESERVED = Set.of(
            "accounts",
            "api",
            "applications",
            "assets",
            "audit",
            "batch",
            "compare",
            "confirm",
            "console",
            "consultations",
            "content-types",
            "discussions",
            "entries",
            "health",
            "imports",
            "invitation",
            "legal-references",
            "me",
            "metrics",
            "norm-changes",
            "norms",
            "open-data",
            "openapi",
            "openid",
            "outbox",
            "password",
            "plugins",
            "redirects",
            "search",
            "setup",
            "signin",
            "signout",
            "static",
            "status",
            "territories",
            "themes",
            "tokens",
            "vocabularies");

    private final List<Gap> gaps = new ArrayList<>();

    private ContentTypeRules() {}

    /** @throws InvalidInputException with every rule the type breaks */
    static void check(ContentType type) {
        ContentTypeRules rules = new ContentTypeRules();
        rules.type(type);
        if (!rules.gaps.isEmpty()) {
            throw new InvalidInputException(rules.gaps);
        }
    }

    private void type(ContentType type) {
        if (!NAME.matcher(type.name()).matches()) {
            gap("/name", "content.definition.name", type.name());
        }
        if (!COLLECTION.matcher(type.collection()).matches()
                || type.collection().length() > 60) {
            gap("/collection", "content.definition.collection", type.collection());
        } else if (RESERVED.contains(type.collection())) {
            gap("/collection", "content.definition.reserved", type.collection());
        }
        fields(type.fields(), "", 1);
        textField(type, type.titleField(), "/titleField");
        type.summaryField().ifPresent(name -> textField(type, name, "/summaryField"));
    }

    private void textField(ContentType type, String name, String at) {
        Field field = type.field(name).orElse(null);
        if (field == null
                || (field.kind() != FieldKind.TEXT && field.kind() != FieldKind.RICH_TEXT)
                || field.audience() != Audience.PUBLIC) {
            gap(at, "content.definition.titleField", name);
        }
    }

    private void fields(List<Field> fields, String at, int depth) {
        if (fields.isEmpty() || fields.size() > MOST_FIELDS || depth > DEEPEST) {
            gap(at + "/fields", "content.definition.size", MOST_FIELDS, DEEPEST);
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            String pointer = at + "/fields/" + i;
            if (!NAME.matcher(field.name()).matches()) {
                gap(pointer + "/name", "content.definition.name", field.name());
            } else if (!names.add(field.name())) {
                gap(pointer + "/name", "content.definition.twice", field.name());
            }
            field(field, pointer, depth);
        }
    }

    private void field(Field field, String at, int depth) {
        if (field.kind() == FieldKind.GROUP) {
            fields(field.fields(), at, depth + 1);
        }
        field.element().ifPresent(element -> {
            if (element.kind() == FieldKind.LIST || element.localized()) {
                gap(at + "/element", "content.definition.element");
            }
            field(element, at + "/element", depth);
        });
        if (field.kind() == FieldKind.TERM && field.scheme().isEmpty()) {
            gap(at + "/scheme", "content.definition.missing", "scheme");
        }
        boolean plain = field.kind() != FieldKind.GROUP && field.kind() != FieldKind.LIST;
        if (field.sortable() && (!plain || field.kind() == FieldKind.RICH_TEXT)) {
            gap(at + "/sortable", "content.definition.sortable", field.name());
        }
    }

    private void gap(String pointer, String code, Object... arguments) {
        gaps.add(new Gap(pointer, code, arguments));
    }
}
