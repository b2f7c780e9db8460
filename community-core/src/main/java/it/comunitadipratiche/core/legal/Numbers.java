package it.comunitadipratiche.core.legal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the numbers and days that tell an act or judgment from others of its kind: "3 luglio 2017, n. 117", "n. 117/2017",
 * "n. 117 del 3 luglio 2017", "nn. 112 e 117 del 2017", "266/91 e 383/00".
 */
final class Numbers {
    private static final Set<String> MARKS = Words.of("n nn nr num no numero numeri");
    private static final Set<String> BEFORE = Words.of(", del dell ' in data dd . - : emanato (");
    private static final Set<String> JOINTS = Words.of(", e ed nonché nonche");
    private static final int MOST_BEFORE = 4;
    private static final int DIGITS = 6;
    private static final int YEAR_DIGITS = 4;

    private final Tokens tokens;
    private final Days days;

    Numbers(Tokens tokens) {
        this.tokens = tokens;
        this.days = new Days(tokens);
    }

    /**
     * A number with its year or day.
     *
     * @param number empty for a day without a number
     * @param year empty for a number without a year
     * @param from its first token
     * @param end the token after it
     */
    record Found(Optional<String> number, Optional<Integer> year, Optional<LocalDate> day, int from, int end) {}

    /** Those at a token, several where they are of one kind: empty if there is none. */
    List<Found> read(int from) {
        int at = skip(from, BEFORE, MOST_BEFORE);
        Optional<Days.Found> day = days.read(at);
        List<Found> found = new ArrayList<>();
        if (day.isPresent()) {
            afterDay(day.get(), at, found);
        } else {
            int number = skipMark(at);
            single(number, at).or(() -> listed(number, at, found)).ifPresent(found::add);
        }
        if (!found.isEmpty() && found.get(0).year().isPresent()) {
            addFollowing(found);
        }
        return found;
    }

    private void afterDay(Days.Found day, int from, List<Found> found) {
        int at = skip(day.end(), Set.of(",", "-", ":", "("), 2);
        int number = skipMark(at);
        boolean marked = number > at;
        Optional<Integer> year = Optional.of(day.day().getYear());
        Optional<LocalDate> when = Optional.of(day.day());
        if (!isNumber(number) || (!marked && isOtherNumber(number))) {
            found.add(new Found(Optional.empty(), year, when, from, day.end()));
            return;
        }
        int end = afterYear(number + 1);
        found.add(new Found(Optional.of(text(number)), year, when, from, end));
        if (tokens.is(at, "nn")) {
            int next = next(end);
            while (next > end && isNumber(next)) {
                end = next + 1;
                found.add(new Found(Optional.of(text(next)), year, when, next, end));
                next = next(end);
            }
        }
    }

    /** A number after a day without "n." may be the beginning of anything. */
    private boolean isOtherNumber(int at) {
        return tokens.is(at + 1, "/")
                || tokens.is(at + 1, "-")
                || tokens.is(at + 1, ":")
                || days.read(at).isPresent();
    }

    /** The year behind a number that the day has told already. */
    private int afterYear(int at) {
        return tokens.is(at, "/") && days.year(at + 1).isPresent() ? at + 2 : at;
    }

    /** "117/2017", "117 del 2017", "117 del 3 luglio 2017". */
    private Optional<Found> single(int number, int from) {
        if (!isNumber(number)) {
            return Optional.empty();
        }
        Optional<String> text = Optional.of(text(number));
        if (tokens.is(number + 1, "/")) {
            Optional<Integer> year = days.year(number + 2);
            boolean longer = tokens.is(number + 3, "/") && tokens.isNumber(number + 4);
            boolean decimal = tokens.is(number + 3, "-")
                    && tokens.isGlued(number + 3)
                    && Latin.SUFFIXES.contains(tokens.at(number + 4));
            return longer || decimal
                    ? Optional.empty()
                    : year.map(value -> new Found(text, year, Optional.empty(), from, number + 3));
        }
        int at = skip(number + 1, BEFORE, MOST_BEFORE);
        if (at == number + 1) {
            return Optional.empty();
        }
        Optional<Days.Found> day = days.read(at);
        if (day.isPresent()) {
            LocalDate when = day.get().day();
            return Optional.of(new Found(
                    text,
                    Optional.of(when.getYear()),
                    Optional.of(when),
                    from,
                    day.get().end()));
        }
        int month = at;
        if (Days.MONTHS.containsKey(tokens.at(at))) {
            at++;
        }
        boolean ofYear = tokens.is(month - 1, "del") || tokens.is(month - 1, "'") || tokens.is(month - 1, "dell");
        if (ofYear && tokens.isNumber(at) && tokens.lengthOf(at) == YEAR_DIGITS && !tokens.is(at + 1, "/")) {
            int end = at + 1;
            return days.year(at).map(year -> new Found(text, Optional.of(year), Optional.empty(), from, end));
        }
        return Optional.empty();
    }

    /** "nn. 112 e 117 del 2017" are added, or else a number alone is given. */
    private Optional<Found> listed(int number, int from, List<Found> found) {
        if (!isNumber(number) || tokens.is(number + 1, "/") || isPrice(number)) {
            return Optional.empty();
        }
        List<Integer> places = new ArrayList<>(List.of(number));
        int next = next(number + 1);
        while (next > places.get(places.size() - 1) + 1 && isNumber(next) && !tokens.is(next + 1, "/")) {
            places.add(next);
            next = next(next + 1);
        }
        int last = places.get(places.size() - 1);
        Optional<Found> complete = places.size() == 1 ? Optional.empty() : single(last, last);
        if (complete.isEmpty()) {
            return Optional.of(
                    new Found(Optional.of(text(number)), Optional.empty(), Optional.empty(), from, number + 1));
        }
        for (int place : places) {
            found.add(new Found(
                    Optional.of(text(place)),
                    complete.get().year(),
                    complete.get().day(),
                    place == number ? from : place,
                    place == last ? complete.get().end() : place + 1));
        }
        return Optional.empty();
    }

    private boolean isPrice(int at) {
        return tokens.isGlued(at + 1)
                && (tokens.is(at + 1, ".") || tokens.is(at + 1, ","))
                && tokens.isGlued(at + 2)
                && tokens.isNumber(at + 2);
    }

    /** Others of the kind: "e 383/2000", ", n. 202 del 1992". */
    private void addFollowing(List<Found> found) {
        while (true) {
            int end = found.get(found.size() - 1).end();
            int at = next(end);
            if (at == end) {
                return;
            }
            int number = skipMark(at);
            boolean marked = number > at;
            if (!isNumber(number) || days.read(number).isPresent() || !(marked || tokens.is(number + 1, "/"))) {
                return;
            }
            Optional<Found> another = single(number, at);
            if (another.isEmpty() || tokens.is(another.get().end(), "/")) {
                return;
            }
            found.add(another.get());
        }
    }

    private int next(int end) {
        return skip(end, JOINTS, 2);
    }

    private int skip(int from, Set<String> words, int most) {
        int at = from;
        while (at < from + most && words.contains(tokens.at(at))) {
            at++;
        }
        return at;
    }

    /** The token after "n.", "n°", "nr." and the like, or the same. */
    int skipMark(int at) {
        if (!MARKS.contains(tokens.at(at))) {
            return at;
        }
        int next = at + 1;
        while (next < at + 3 && (tokens.is(next, ".") || tokens.is(next, "°") || tokens.is(next, ":"))) {
            next++;
        }
        return next;
    }

    private boolean isNumber(int at) {
        return tokens.isNumber(at, DIGITS);
    }

    private String text(int at) {
        return Integer.toString(tokens.number(at));
    }
}
