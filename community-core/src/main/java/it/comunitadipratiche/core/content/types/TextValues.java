package it.comunitadipratiche.core.content.types;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads texts: plain and formatted ones, and those of a certain form. Each answers null where there is nothing to keep. */
final class TextValues {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"]+@[^@\\s<>\"]+\\.[^@\\s<>\"]+");

    private final Gaps gaps;

    TextValues(Gaps gaps) {
        this.gaps = gaps;
    }

    private @Nullable String string(JsonValue value, String at) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        gaps.add(at, "content.field.text");
        return null;
    }

    /** A text as it was given, unless it is blank. */
    @Nullable
    String given(JsonValue value, String at) {
        String text = string(value, at);
        return text == null || text.isBlank() ? null : text;
    }

    @Nullable
    JsonValue text(Field field, JsonValue value, String at) {
        String text = string(value, at);
        return text == null ? null : bounded(field, clean(text), at);
    }

    private @Nullable JsonValue bounded(Field field, String text, String at) {
        if (text.length() > field.maxLength()) {
            gaps.add(at, "content.field.tooLong", field.label(), text.length(), field.maxLength());
            return null;
        }
        return JSON.createValue(text);
    }

    @Nullable
    JsonValue richText(Field field, JsonValue value, String at) {
        String text = string(value, at);
        if (text == null) {
            return null;
        }
        if (text.length() > field.maxLength()) {
            return bounded(field, text, at);
        }
        return JSON.createValue(RichText.sanitize(clean(text)));
    }

    @Nullable
    JsonValue email(Field field, JsonValue value, String at) {
        String text = given(value, at);
        if (text == null) {
            return null;
        }
        if (!EMAIL.matcher(text.strip()).matches()) {
            gaps.add(at, "content.field.email", text);
            return null;
        }
        return bounded(field, text.strip(), at);
    }

    @Nullable
    JsonValue url(Field field, JsonValue value, String at) {
        String text = given(value, at);
        if (text == null) {
            return null;
        }
        try {
            URI uri = new URI(text.strip());
            if (uri.getHost() != null && Set.of("http", "https").contains(String.valueOf(uri.getScheme()))) {
                return bounded(field, text.strip(), at);
            }
        } catch (URISyntaxException e) {
            // told below, like any other text that is no address
        }
        gaps.add(at, "content.field.url", text);
        return null;
    }

    private static String clean(String text) {
        String unix = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        String plain = (hasControl(unix) ? CONTROL.matcher(unix).replaceAll("") : unix).strip();
        return Normalizer.isNormalized(plain, Normalizer.Form.NFC)
                ? plain
                : Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private static boolean hasControl(String text) {
        for (int at = 0; at < text.length(); at++) {
            char symbol = text.charAt(at);
            if (Character.isISOControl(symbol) && symbol != '\n' && symbol != '\t') {
                return true;
            }
        }
        return false;
    }
}
