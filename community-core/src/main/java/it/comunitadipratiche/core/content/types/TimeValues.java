package it.comunitadipratiche.core.content.types;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads days and moments. Each answers null where there is nothing to keep. */
final class TimeValues {
    private final TextValues texts;
    private final Gaps gaps;

    TimeValues(TextValues texts, Gaps gaps) {
        this.texts = texts;
        this.gaps = gaps;
    }

    @Nullable
    JsonValue date(JsonValue value, String at) {
        String text = texts.given(value, at);
        if (text == null) {
            return null;
        }
        try {
            return JSON.createValue(LocalDate.parse(text.strip()).toString());
        } catch (DateTimeParseException e) {
            gaps.add(at, "content.field.date", text);
            return null;
        }
    }

    @Nullable
    JsonValue instant(JsonValue value, String at) {
        String text = texts.given(value, at);
        if (text == null) {
            return null;
        }
        try {
            return JSON.createValue(Instant.parse(text.strip()).toString());
        } catch (DateTimeParseException e) {
            gaps.add(at, "content.field.instant", text);
            return null;
        }
    }
}
