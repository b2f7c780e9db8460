package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.content.types.FieldKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** The whole numbers a value in a filter stands for: one, or for a shortened date all of its days or moments. */
record Span(long from, long to) {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Reads a number, a date ({@code 2026-11-23}, {@code 2026-11}, {@code 2026}) or a moment (also as a date, in UTC). */
    static Optional<Span> of(FieldKind kind, String text) {
        try {
            if (kind == FieldKind.INTEGER) {
                long number = Long.parseLong(text);
                return Optional.of(new Span(number, number));
            }
            return kind == FieldKind.DATE ? days(text) : moments(text);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Span> days(String text) {
        if (YEAR.matcher(text).matches()) {
            LocalDate first = LocalDate.of(Integer.parseInt(text), 1, 1);
            return Optional.of(new Span(first.toEpochDay(), first.plusYears(1).toEpochDay() - 1));
        }
        if (MONTH.matcher(text).matches()) {
            YearMonth month = YearMonth.parse(text);
            return Optional.of(
                    new Span(month.atDay(1).toEpochDay(), month.atEndOfMonth().toEpochDay()));
        }
        long day = LocalDate.parse(text).toEpochDay();
        return Optional.of(new Span(day, day));
    }

    private static Optional<Span> moments(String text) {
        if (YEAR.matcher(text).matches()
                || MONTH.matcher(text).matches()
                || DAY.matcher(text).matches()) {
            return days(text)
                    .map(span -> new Span(
                            LocalDate.ofEpochDay(span.from)
                                    .atStartOfDay()
                                    .toInstant(ZoneOffset.UTC)
                                    .toEpochMilli(),
                            LocalDate.ofEpochDay(span.to)
                                            .plusDays(1)
                                            .atStartOfDay()
                                            .toInstant(ZoneOffset.UTC)
                                            .toEpochMilli()
                                    - 1));
        }
        Instant moment = OffsetDateTime.parse(text).toInstant();
        return Optional.of(new Span(moment.toEpochMilli(), moment.toEpochMilli()));
    }
}
