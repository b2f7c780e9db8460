package it.comunitadipratiche.core.library.bibliography;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day of which perhaps only the month or the year is known.
 *
 * @param month 0 if unknown
 * @param day 0 if unknown
 */
public record PartialDate(int year, int month, int day) {
    private static final Pattern NUMBERS =
            Pattern.compile("\\s*(\\d{4})(?:[-/.](\\d{1,2})?(?:[-/.](\\d{1,2})?)?)?(?:[/T\\s].*)?");
    private static final Pattern ITALIAN = Pattern.compile("\\s*(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})\\s*");
    private static final Pattern ANY_YEAR = Pattern.compile("(?<!\\d)(1[5-9]\\d\\d|20\\d\\d)(?!\\d)");

    public PartialDate {
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("Not a year: " + year);
        }
        if (month < 1 || month > 12) {
            month = 0;
        }
        day = month == 0 ? 0 : checked(year, month, day);
    }

    private static int checked(int year, int month, int day) {
        try {
            return day < 1 ? 0 : LocalDate.of(year, month, day).getDayOfMonth();
        } catch (DateTimeException e) {
            return 0;
        }
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /**
     * Reads {@code 2020}, {@code 2020-05}, {@code 2020/05/12/}, {@code 12/05/2020}, or the year that stands somewhere in
     * a text.
     */
    public static Optional<PartialDate> parse(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return of(numbers.group(1), numbers.group(2), numbers.group(3));
        }
        Matcher italian = ITALIAN.matcher(text);
        if (italian.matches()) {
            return of(italian.group(3), italian.group(2), italian.group(1));
        }
        Matcher year = ANY_YEAR.matcher(text);
        return year.find() ? of(year.group(1), "", "") : Optional.empty();
    }

    private static Optional<PartialDate> of(String year, @Nullable String month, @Nullable String day) {
        int number = Integer.parseInt(year);
        return number == 0 ? Optional.empty() : Optional.of(new PartialDate(number, number(month), number(day)));
    }

    private static int number(@Nullable String text) {
        return text == null || text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    /** Its first day. */
    public LocalDate first() {
        return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    }

    /** With a mark between what is known: {@code 2020-05-12}, {@code 2020-05}, {@code 2020}. */
    public String joined(char mark) {
        StringBuilder text = new StringBuilder().append("%04d".formatted(year));
        if (month > 0) {
            text.append(mark).append("%02d".formatted(month));
        }
        if (day > 0) {
            text.append(mark).append("%02d".formatted(day));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return joined('-');
    }
}
