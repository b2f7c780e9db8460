package it.comunitadipratiche.core.transfer.ndjson;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Gives the value of a flat line the form its field wants. */
final class FlatValue {
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!]");
    private static final Parser MARKDOWN = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

    private FlatValue() {}

    static JsonValue of(Field field, JsonValue value, NdjsonOptions.Source source) {
        if (value instanceof JsonArray array && field.kind() == FieldKind.LIST) {
            JsonArrayBuilder items = JSON.createArrayBuilder();
            array.forEach(item -> items.add(mapped(item, source)));
            return items.build();
        }
        JsonValue mapped = mapped(value, source);
        if (field.kind() == FieldKind.LIST) {
            return JSON.createArrayBuilder().add(mapped).build();
        }
        if (field.kind() == FieldKind.RICH_TEXT && mapped instanceof JsonString text) {
            return JSON.createValue(html(text.getString(), source));
        }
        boolean wantsText =
                field.kind() == FieldKind.TEXT || field.kind() == FieldKind.TERM || field.kind() == FieldKind.TERRITORY;
        return wantsText && mapped instanceof JsonNumber number ? JSON.createValue(number.toString()) : mapped;
    }

    private static JsonValue mapped(JsonValue value, NdjsonOptions.Source source) {
        if (value instanceof JsonString text) {
            String other = source.values().get(text.getString());
            return other == null ? value : JSON.createValue(other);
        }
        return value;
    }

    private static String html(String text, NdjsonOptions.Source source) {
        NdjsonOptions.Markup markup = source.markup()
                .orElseGet(() -> TAG.matcher(text).find() ? NdjsonOptions.Markup.HTML : NdjsonOptions.Markup.TEXT);
        return switch (markup) {
            case HTML -> text;
            case MARKDOWN -> RENDERER.render(MARKDOWN.parse(text));
            case TEXT -> paragraphs(text);
        };
    }

    private static String paragraphs(String text) {
        StringBuilder html = new StringBuilder(text.length() + 64);
        boolean within = false;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            boolean blank = line.isBlank();
            if (within != !blank) {
                html.append(blank ? "</p>" : "<p>");
            } else if (within) {
                html.append('\n');
            }
            if (!blank) {
                html.append(escaped(line.strip()));
            }
            within = !blank;
        }
        return html.append(within ? "</p>" : "").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
