package it.comunitadipratiche.api.opendata;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a content type for a reader: what every publication has, then its fields in their order. A group gives a
 * column for each of its fields, whose names are joined by dots; so does a list of groups, and the n-th values of its
 * columns belong together.
 */
final class Columns {
    private static final Set<String> OWN = Set.of("id", "slug", "locale", "url", "publishedAt", "modifiedAt");
    private final Audience reader;
    private final List<Column> columns = new ArrayList<>();

    private Columns(Audience reader) {
        this.reader = reader;
    }

    static List<Column> of(ContentType type, Audience reader) {
        Columns columns = new Columns(reader);
        columns.own("id", FieldKind.REFERENCE, Column.Shown.VALUE);
        columns.own("slug", FieldKind.TEXT, Column.Shown.VALUE);
        columns.own("locale", FieldKind.TEXT, Column.Shown.VALUE);
        columns.own("url", FieldKind.URL, Column.Shown.ADDRESS);
        columns.own("publishedAt", FieldKind.INSTANT, Column.Shown.VALUE);
        columns.own("modifiedAt", FieldKind.INSTANT, Column.Shown.VALUE);
        for (Field field : type.fields()) {
            String name = OWN.contains(field.name()) ? "fields." + field.name() : field.name();
            columns.add(
                    new Place(name, field.label(), type.audience(), true, List.of(new Column.Step("fields", false))),
                    field);
        }
        return List.copyOf(columns.columns);
    }

    /**
     * Where a field stands.
     *
     * @param label of the way to it
     * @param always whether every publication has what it stands in
     */
    private record Place(
            String name, LocalizedText label, Audience audience, boolean always, List<Column.Step> steps) {}

    private void own(String name, FieldKind kind, Column.Shown shown) {
        columns.add(new Column(
                name,
                text("api.opendata.column." + name),
                kind,
                Audience.PUBLIC,
                true,
                List.of(new Column.Step(name, false)),
                shown,
                Optional.empty()));
    }

    private void add(Place place, Field field) {
        Field value = field.element().orElse(field);
        Audience audience = place.audience().narrower(field.audience()).narrower(value.audience());
        if (!reader.sees(audience)) {
            return;
        }
        List<Column.Step> steps = with(place.steps(), field.name(), field.kind() == FieldKind.LIST);
        Place here = new Place(place.name(), place.label(), audience, place.always() && field.required(), steps);
        switch (value.kind()) {
            case GROUP -> value.fields().forEach(inner -> add(below(here, inner), inner));
            case MONEY -> {
                part(here, value, "amount", FieldKind.DECIMAL);
                part(here, value, "currency", FieldKind.TEXT);
            }
            case GEO_POINT -> {
                part(here, value, "latitude", FieldKind.DECIMAL);
                part(here, value, "longitude", FieldKind.DECIMAL);
            }
            case TERM, TERRITORY, REFERENCE -> {
                add(here, value, Column.Shown.VALUE);
                named(here, value, "label", Column.Shown.LABEL);
            }
            case ASSET -> {
                add(here, value, Column.Shown.VALUE);
                named(here, value, "url", Column.Shown.ADDRESS);
            }
            default -> add(here, value, Column.Shown.VALUE);
        }
    }

    private static Place below(Place place, Field inner) {
        return new Place(
                place.name() + "." + inner.name(),
                joined(place.label(), inner.label()),
                place.audience(),
                place.always(),
                place.steps());
    }

    private void add(Place place, Field value, Column.Shown shown) {
        columns.add(new Column(
                place.name(),
                place.label(),
                value.kind(),
                place.audience(),
                place.always(),
                place.steps(),
                shown,
                Optional.of(value)));
    }

    /** What people call what a value names, or where that is. */
    private void named(Place place, Field value, String name, Column.Shown shown) {
        columns.add(new Column(
                place.name() + "." + name,
                joined(place.label(), text("api.opendata.column." + name)),
                shown == Column.Shown.ADDRESS ? FieldKind.URL : FieldKind.TEXT,
                place.audience(),
                place.always(),
                place.steps(),
                shown,
                Optional.of(value)));
    }

    /** A part of a value that is an object. */
    private void part(Place place, Field value, String name, FieldKind kind) {
        columns.add(new Column(
                place.name() + "." + name,
                joined(place.label(), text("api.opendata.column." + name)),
                kind,
                place.audience(),
                place.always(),
                with(place.steps(), name, false),
                Column.Shown.VALUE,
                Optional.of(value)));
    }

    private static List<Column.Step> with(List<Column.Step> steps, String name, boolean many) {
        List<Column.Step> more = new ArrayList<>(steps);
        more.add(new Column.Step(name, many));
        return more;
    }

    private static LocalizedText joined(LocalizedText outer, LocalizedText inner) {
        return LocalizedText.of(
                outer.best(Locale.ITALIAN) + ": " + inner.best(Locale.ITALIAN),
                outer.best(Locale.ENGLISH) + ": " + inner.best(Locale.ENGLISH));
    }

    static LocalizedText text(String code) {
        Message message = new Message(code);
        return LocalizedText.of(message.in(Locale.ITALIAN), message.in(Locale.ENGLISH));
    }
}
