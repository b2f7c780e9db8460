package it.comunitadipratiche.web.console;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;

/** Which input shows a day or a moment: the browser's own, or a plain one where what was typed is neither. */
public final class TimeInput {
    private static final String PLAIN = "text";

    private TimeInput() {}

    public static String ofDay(String typed) {
        try {
            return typed.isEmpty() || LocalDate.parse(typed) != null ? "date" : PLAIN;
        } catch (DateTimeParseException e) {
            return PLAIN;
        }
    }

    public static String ofMoment(String typed) {
        try {
            return typed.isEmpty() || LocalDateTime.parse(typed) != null ? "datetime-local" : PLAIN;
        } catch (DateTimeParseException e) {
            return PLAIN;
        }
    }
}
