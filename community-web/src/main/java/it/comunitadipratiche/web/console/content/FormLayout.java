package it.comunitadipratiche.web.console.content;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.web.page.Texts;
import it.comunitadipratiche.web.page.Visit;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lays the form of an entry out: for each field of its type the inputs that suit it, with what is in them. */
final class FormLayout {
    private static final ZoneId HOME = ZoneId.of("Europe/Rome");
    private static final int SHORT = 300;
    private final Pickers pickers;
    private final Insertions insertions;
    private final Locales locales;
    private final Visit visit;
    private final Texts texts;
    private final List<Gap> gaps;
    private final Searched searched;

    FormLayout(
            Pickers pickers, Insertions insertions, Locales locales, Visit visit, List<Gap> gaps, Searched searched) {
        this.pickers = pickers;
        this.insertions = insertions;
        this.locales = locales;
        this.visit = visit;
        this.texts = visit.texts();
        this.gaps = gaps;
        this.searched = searched;
    }

    /** What somebody looks for at one field, to choose from it. */
    record Searched(String pointer, String words) {
        static final Searched NOTHING = new Searched("", "");
    }

    List<FormField> fields(ContentType type, JsonObject values) {
        return fields(type.fields(), values, "");
    }

    private List<FormField> fields(List<Field> fields, JsonObject values, String at) {
        List<FormField> shown = new ArrayList<>();
        for (Field field : fields) {
            JsonValue value = values.getOrDefault(field.name(), JsonValue.NULL);
            String pointer = at + "/" + field.name();
            shown.add(
                    field.localized()
                            ? languages(field, value, pointer)
                            : field(field, value, pointer, label(field), ""));
        }
        return shown;
    }

    private FormField languages(Field field, JsonValue value, String pointer) {
        List<FormField> each = new ArrayList<>();
        for (Locale locale : locales.supported()) {
            String language = locale.toLanguageTag();
            JsonValue own = value instanceof JsonObject byLanguage
                    ? byLanguage.getOrDefault(language, JsonValue.NULL)
                    : JsonValue.NULL;
            each.add(field(field, own, pointer + "/" + language, label(field), language));
        }
        return new Draft(FormField.Look.LANGUAGES, pointer, label(field))
                .with(each)
                .done();
    }

    private FormField field(Field field, JsonValue value, String pointer, String label, String language) {
        Draft draft = new Draft(look(field), pointer, label);
        draft.help = texts.best(field.help());
        draft.language = language;
        draft.required = field.required();
        draft.longest = field.maxLength();
        draft.value = text(value);
        switch (field.kind()) {
            case GROUP ->
                draft.with(fields(
                        field.fields(),
                        value instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT,
                        pointer));
            case LIST -> list(field, value, draft);
            case BOOLEAN ->
                draft.choices = List.of(
                        choice("", texts.of("console.form.unsaid"), draft.value),
                        choice("true", texts.of("yes"), draft.value),
                        choice("false", texts.of("no"), draft.value));
            case ENUM -> draft.choices = options(field, draft.value);
            case TERM -> term(field, draft);
            case REFERENCE, ASSET, TERRITORY ->
                pick(field, draft, draft.value.isEmpty() ? List.of() : List.of(draft.value));
            case MONEY -> {
                draft.with(List.of(
                        part(value, pointer, "amount", texts.of("console.form.amount"), FormField.Look.NUMBER, ""),
                        part(
                                value,
                                pointer,
                                "currency",
                                texts.of("console.form.currency"),
                                FormField.Look.LINE,
                                "EUR")));
            }
            case GEO_POINT -> {
                draft.with(List.of(
                        part(value, pointer, "latitude", texts.of("console.form.latitude"), FormField.Look.NUMBER, ""),
                        part(
                                value,
                                pointer,
                                "longitude",
                                texts.of("console.form.longitude"),
                                FormField.Look.NUMBER,
                                "")));
            }
            case INSTANT -> draft.value = moment(draft.value);
            case RICH_TEXT -> insert(draft);
            default -> {}
        }
        return draft.done();
    }

    private void list(Field field, JsonValue value, Draft draft) {
        Field element = field.element().orElseThrow();
        List<JsonValue> values = value instanceof JsonArray array ? array : List.of();
        if (draft.look == FormField.Look.PICK) {
            pick(
                    element,
                    draft,
                    values.stream()
                            .map(FormLayout::text)
                            .filter(text -> !text.isEmpty())
                            .toList());
            return;
        }
        if (draft.look == FormField.Look.CHECKS) {
            List<String> chosen = values.stream().map(FormLayout::text).toList();
            draft.choices = element.kind() == FieldKind.ENUM
                    ? element.options().stream()
                            .map(option -> new FormField.Choice(
                                    option.value(), texts.best(option.label()), chosen.contains(option.value()), 0))
                            .toList()
                    : pickers.concepts(element.scheme().orElseThrow(), chosen, texts.language());
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            String label = texts.of("console.form.item", label(field), i + 1);
            draft.items.add(
                    new FormField.Item(i, field(element, values.get(i), draft.name + "/" + i, label, draft.language)));
        }
    }

    private void term(Field field, Draft draft) {
        if (draft.look == FormField.Look.PICK) {
            pick(field, draft, draft.value.isEmpty() ? List.of() : List.of(draft.value));
            return;
        }
        List<FormField.Choice> choices = new ArrayList<>();
        choices.add(choice("", texts.of("console.form.unsaid"), draft.value));
        choices.addAll(pickers.concepts(field.scheme().orElseThrow(), List.of(draft.value), texts.language()));
        draft.choices = choices;
    }

    private void pick(Field field, Draft draft, List<String> chosen) {
        draft.choices = pickers.chosen(field, chosen, texts.language());
        if (field.kind() == FieldKind.ASSET && pickers.mayUpload()) {
            draft.uploads = Optional.of(visit.link("/console/assets/upload"));
        }
        if (searched.pointer().equals(draft.name)) {
            draft.searched = searched.words();
            draft.found = pickers.find(field, searched.words(), texts.language()).stream()
                    .filter(found -> !chosen.contains(found.value()))
                    .toList();
            draft.hasSearched = true;
        }
    }

    private void insert(Draft draft) {
        if (searched.pointer().equals(draft.name)) {
            Locale language = draft.language.isEmpty() ? texts.language() : Locale.forLanguageTag(draft.language);
            draft.insert = Optional.of(
                    new FormField.Insert(searched.words(), insertions.find(searched.words(), language, visit)));
        }
    }

    private FormField part(
            JsonValue value, String pointer, String name, String label, FormField.Look look, String usual) {
        Draft draft = new Draft(look, pointer + "/" + name, label);
        draft.value = value instanceof JsonObject object ? text(object.getOrDefault(name, JsonValue.NULL)) : usual;
        return draft.done();
    }

    private List<FormField.Choice> options(Field field, String value) {
        List<FormField.Choice> choices = new ArrayList<>();
        choices.add(choice("", texts.of("console.form.unsaid"), value));
        field.options().forEach(option -> choices.add(choice(option.value(), texts.best(option.label()), value)));
        return choices;
    }

    private static FormField.Choice choice(String value, String label, String chosen) {
        return new FormField.Choice(value, label, value.equals(chosen), 0);
    }

    private FormField.Look look(Field field) {
        return switch (field.kind()) {
            case TEXT -> field.maxLength() <= SHORT ? FormField.Look.LINE : FormField.Look.TEXT;
            case RICH_TEXT -> FormField.Look.RICH_TEXT;
            case INTEGER, DECIMAL -> FormField.Look.NUMBER;
            case MONEY -> FormField.Look.MONEY;
            case BOOLEAN, ENUM -> FormField.Look.SELECT;
            case DATE -> FormField.Look.DATE;
            case INSTANT -> FormField.Look.MOMENT;
            case TERM -> pickers.isShort(field.scheme().orElseThrow()) ? FormField.Look.SELECT : FormField.Look.PICK;
            case TERRITORY, REFERENCE, ASSET -> FormField.Look.PICK;
            case EMAIL -> FormField.Look.EMAIL;
            case URL -> FormField.Look.URL;
            case LEGAL_REFERENCE -> FormField.Look.LINE;
            case GEO_POINT -> FormField.Look.POINT;
            case GROUP -> FormField.Look.GROUP;
            case LIST -> listLook(field.element().orElseThrow());
        };
    }

    private FormField.Look listLook(Field element) {
        return switch (element.kind()) {
            case TERM -> pickers.isShort(element.scheme().orElseThrow()) ? FormField.Look.CHECKS : FormField.Look.PICK;
            case ENUM -> FormField.Look.CHECKS;
            case TERRITORY, REFERENCE, ASSET -> FormField.Look.PICK;
            default -> FormField.Look.LIST;
        };
    }

    private String label(Field field) {
        return texts.best(field.label());
    }

    private static String text(JsonValue value) {
        if (value == JsonValue.NULL || value instanceof JsonObject || value instanceof JsonArray) {
            return "";
        }
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    /** As the browser's input wants it: the time of day in Italy. */
    private static String moment(String text) {
        try {
            return text.isEmpty()
                    ? ""
                    : LocalDateTime.ofInstant(Instant.parse(text), HOME)
                            .truncatedTo(ChronoUnit.MINUTES)
                            .toString();
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    /** A field of the form while it is laid out. */
    private final class Draft {
        private final FormField.Look look;
        private final String name;
        private final String label;
        private final List<FormField.Item> items = new ArrayList<>();
        private List<FormField> fields = List.of();
        private List<FormField.Choice> choices = List.of();
        private List<FormField.Choice> found = List.of();
        private String help = "";
        private String language = "";
        private String value = "";
        private String searched = "";
        private Optional<FormField.Insert> insert = Optional.empty();
        private boolean required;
        private boolean hasSearched;
        private Optional<String> uploads = Optional.empty();
        private int longest;

        private Draft(FormField.Look look, String name, String label) {
            this.look = look;
            this.name = name;
            this.label = label;
        }

        private Draft with(List<FormField> inner) {
            fields = inner;
            return this;
        }

        private FormField done() {
            List<String> problems = new ArrayList<>(gaps.stream()
                    .filter(gap -> gap.pointer().equals("/fields" + name))
                    .map(gap -> gap.message().in(texts.language()))
                    .toList());
            Optional<String> nothing = hasSearched && found.isEmpty()
                    ? Optional.of(texts.of("console.form.nothing-found"))
                    : Optional.empty();
            nothing.ifPresent(problems::add);
            return new FormField(
                    look, name, label, help, language, required, longest, value, problems, choices, items, fields,
                    searched, found, uploads, insert);
        }
    }
}
