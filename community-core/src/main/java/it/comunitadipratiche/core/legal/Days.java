package it.comunitadipratiche.core.legal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the day of an act: "3 luglio 2017", "1° ago. 2002", "03/07/2017", "3.7.17". */
final class Days {
    static final Map<String, Integer> MONTHS = months();

    /** Of two digits, those up to this one are of this century. */
    private static final int LAST_OF_THIS_CENTURY = 49;

    private static final int FIRST_YEAR = 1861;
    private static final int LAST_YEAR = 2100;
    private static final int YEAR_DIGITS = 4;

    private final Tokens tokens;

    Days(Tokens tokens) {
        this.tokens = tokens;
    }

    /** A day and the token after it. */
    record Found(LocalDate day, int end) {}

    private static Map<String, Integer> months() {
        String[] names = {
            "gennaio",
            "febbraio",
            "marzo",
            "aprile",
            "maggio",
            "giugno",
            "luglio",
            "agosto",
            "settembre",
            "ottobre",
            "novembre",
            "dicembre"
        };
        Map<String, Integer> months = new HashMap<>();
        for (int month = 0; month < names.length; month++) {
            months.put(names[month], month + 1);
            months.put(names[month].substring(0, 3), month + 1);
        }
        months.put("sett", 9);
        return Map.copyOf(months);
    }

    /** The day that is written at a token. */
    Optional<Found> read(int at) {
        if (!tokens.isNumber(at, 2)) {
            return Optional.empty();
        }
        int month = tokens.is(at + 1, "°") ? at + 2 : at + 1;
        Integer named = MONTHS.get(tokens.at(month));
        if (named != null) {
            int year = tokens.is(month + 1, ".") ? month + 2 : month + 1;
            return day(tokens.number(at), named, year);
        }
        boolean parted = tokens.is(month, "/") || tokens.is(month, ".") || tokens.is(month, "-");
        if (parted && tokens.isNumber(month + 1, 2) && tokens.is(month + 2, tokens.at(month))) {
            return day(tokens.number(at), tokens.number(month + 1), month + 3);
        }
        return Optional.empty();
    }

    private Optional<Found> day(int day, int month, int yearAt) {
        Optional<Integer> year = year(yearAt);
        if (year.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Found(LocalDate.of(year.get(), month, day), yearAt + 1));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** The year that is written at a token, with two digits or four. */
    Optional<Integer> year(int at) {
        if (!tokens.isNumber(at, YEAR_DIGITS)) {
            return Optional.empty();
        }
        int year = tokens.number(at);
        if (tokens.lengthOf(at) == 2) {
            return Optional.of(year <= LAST_OF_THIS_CENTURY ? 2000 + year : 1900 + year);
        }
        return tokens.lengthOf(at) == YEAR_DIGITS && year >= FIRST_YEAR && year <= LAST_YEAR
                ? Optional.of(year)
                : Optional.empty();
    }
}
