package it.comunitadipratiche.api.content;

import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import java.util.List;
import java.util.Set;

/**
 * What of a publication is wanted.
 *
 * @param members the members and fields to keep; all if empty
 * @param linked the fields whose linked entries are to be given too
 */
record Selection(List<String> members, List<String> linked) {
    static final Selection WHOLE = new Selection(List.of(), List.of());

    /** What every publication says of itself, whatever is left out. */
    static final Set<String> ALWAYS = Set.of("id", "type", "slug", "locale");

    private static final Set<String> OWN = Set.of(
            "id",
            "type",
            "slug",
            "locale",
            "locales",
            "title",
            "summary",
            "terms",
            "links",
            "assets",
            "audience",
            "publishedAt",
            "modifiedAt",
            "revision",
            "url");

    boolean isWhole() {
        return members.isEmpty() && linked.isEmpty();
    }

    /** Reads {@code fields=} and {@code include=}. */
    static Selection read(ContentType type, Parameters parameters) {
        List<String> members = parameters.list("fields");
        List<String> linked = parameters.list("include");
        members.stream()
                .filter(name -> !OWN.contains(name) && type.field(name).isEmpty())
                .forEach(name -> parameters.gap("fields", "api.selection.field", name));
        linked.stream()
                .filter(name -> type.field(name).filter(Selection::isLink).isEmpty())
                .forEach(name -> parameters.gap("include", "api.selection.link", name));
        return new Selection(members, linked);
    }

    private static boolean isLink(Field field) {
        return field.valueKind() == FieldKind.REFERENCE;
    }
}
