package it.comunitadipratiche.web.practices;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.content.types.RecordTypes;
import it.comunitadipratiche.core.content.types.RichText;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.practices.Practice;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.EntryPage;
import it.comunitadipratiche.web.portal.FieldValues;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The fields of some practices side by side; a field that none of them has is left out. */
final class CompareRows {
    /** What stands in the heads of the columns, and what tells of other fields. */
    private static final Set<String> LEFT_OUT = Set.of("title", "dataStates");

    private final ContentType type;
    private final Territories territories;
    private final Visit visit;

    CompareRows(ContentType type, Territories territories, Visit visit) {
        this.type = type;
        this.territories = territories;
        this.visit = visit;
    }

    List<ComparePage.Row> of(List<ReadyDocument> practices) {
        List<JsonObject> documents =
                practices.stream().map(one -> TypedContent.parse(one.json())).toList();
        List<ComparePage.Row> rows = new ArrayList<>();
        for (Field field : type.fields()) {
            if (LEFT_OUT.contains(field.name())) {
                continue;
            }
            List<List<EntryPage.Value>> values =
                    documents.stream().map(one -> values(field, one)).toList();
            if (values.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(row(field, values, practices));
            }
        }
        return rows;
    }

    private ComparePage.Row row(Field field, List<List<EntryPage.Value>> values, List<ReadyDocument> practices) {
        List<ComparePage.Cell> cells = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            cells.add(
                    new ComparePage.Cell(values.get(i), values.get(i).isEmpty() ? empty(field, practices.get(i)) : ""));
        }
        boolean same = new HashSet<>(values.stream().map(CompareRows::words).toList()).size() == 1;
        return new ComparePage.Row(field.label().best(visit.language()), same, cells);
    }

    /** Several values are the same in whatever order. */
    private static Set<String> words(List<EntryPage.Value> values) {
        return new HashSet<>(values.stream().map(EntryPage.Value::text).toList());
    }

    private List<EntryPage.Value> values(Field field, JsonObject document) {
        JsonValue value = document.getJsonObject("fields").get(field.name());
        if (value == null) {
            return List.of();
        }
        if (field.kind() == FieldKind.RICH_TEXT && value instanceof JsonString html) {
            String words = RichText.words(html.getString());
            return words.isBlank() ? List.of() : List.of(new EntryPage.Value(words, ""));
        }
        return new FieldValues(document, territories, visit).of(field, value);
    }

    /** Why a field is empty, as far as that is told. */
    private String empty(Field field, ReadyDocument practice) {
        List<Practice.Missing> states =
                Objects.requireNonNullElse(practice.as(Practice.class).dataStates(), List.of());
        return states.stream()
                .filter(missing -> field.name().equals(missing.field()))
                .map(Practice.Missing::state)
                .filter(Objects::nonNull)
                .findFirst()
                .map(state -> RecordTypes.labelOf(state).best(visit.language()))
                .orElseGet(() -> visit.texts().of("compare.empty"));
    }
}
