package it.comunitadipratiche.core.legal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads acts and cases of the European Union: "direttiva 2014/24/UE", "reg. (UE) n. 1303/2013", "C-113/13". */
final class EuropeanReader {
    /** The registers of cases: of the Court of Justice and of the General Court. */
    static final Set<String> REGISTERS = Words.of("c t");

    private static final Set<String> UNIONS = Words.of("ue ce cee euratom");
    private static final Set<String> SKIPPED = Words.of("( ) , . europea europeo comunitaria comunitario");
    private static final Set<String> JOINTS = Words.of(", e ed nonché");
    private static final int MOST_SKIPPED = 8;
    private static final int DIGITS = 4;
    private static final int FIRST_YEAR = 1952;
    private static final int LAST_YEAR = 2100;
    private static final int YEAR_FIRST_SINCE = 2015;

    private final Tokens tokens;
    private final Numbers numbers;

    EuropeanReader(Tokens tokens) {
        this.tokens = tokens;
        this.numbers = new Numbers(tokens);
    }

    /** The acts of a kind whose number follows at a token; empty if none does. */
    SourceRun read(int word, EuropeanAct.Kind kind, int from) {
        int at = from;
        boolean union = false;
        while (at < from + MOST_SKIPPED) {
            if (UNIONS.contains(tokens.at(at))) {
                union = true;
            } else if (tokens.is(at, "u") && tokens.is(at + 1, ".") && tokens.is(at + 2, "e")) {
                union = true;
                at += 2;
            } else if (!SKIPPED.contains(tokens.at(at))) {
                break;
            }
            at++;
        }
        List<SourceRun.Spot> spots = new ArrayList<>();
        int start = word;
        while (true) {
            Optional<SourceRun.Spot> spot = act(start, at, kind, union);
            if (spot.isEmpty()) {
                return new SourceRun(spots);
            }
            spots.add(spot.get());
            int end = spot.get().next();
            at = end;
            while (at < end + 2 && JOINTS.contains(tokens.at(at))) {
                at++;
            }
            start = at;
            union = false;
            if (at == end || !tokens.isNumber(at)) {
                return new SourceRun(spots);
            }
        }
    }

    private Optional<SourceRun.Spot> act(int start, int from, EuropeanAct.Kind kind, boolean union) {
        int first = numbers.skipMark(from);
        if (!tokens.isNumber(first, DIGITS) || !tokens.is(first + 1, "/") || !tokens.isNumber(first + 2, DIGITS)) {
            return Optional.empty();
        }
        int end = first + 3;
        boolean marked = union;
        if (tokens.is(end, "/") && UNIONS.contains(tokens.at(end + 1))) {
            end += 2;
            marked = true;
        }
        boolean firstIsYear = isYear(first);
        if (!marked && !(kind.isDirective() && firstIsYear)) {
            return Optional.empty();
        }
        boolean yearFirst = isYearFirst(first, kind, first > from);
        Optional<Integer> year = year(yearFirst ? first : first + 2);
        int number = tokens.number(yearFirst ? first + 2 : first);
        int next = end;
        return year.map(value -> new SourceRun.Spot(
                tokens.start(start), tokens.end(next - 1), new EuropeanAct(kind, value, number), next));
    }

    private boolean isYearFirst(int first, EuropeanAct.Kind kind, boolean marked) {
        boolean firstIsYear = isYear(first);
        boolean secondIsYear = isYear(first + 2);
        if (firstIsYear && secondIsYear) {
            return !marked && (!kind.isRegulation() || tokens.number(first) >= YEAR_FIRST_SINCE);
        }
        return firstIsYear || (!secondIsYear && !kind.isRegulation());
    }

    private boolean isYear(int at) {
        return tokens.lengthOf(at) == DIGITS && tokens.number(at) >= FIRST_YEAR && tokens.number(at) <= LAST_YEAR;
    }

    private Optional<Integer> year(int at) {
        if (isYear(at)) {
            return Optional.of(tokens.number(at));
        }
        int year = tokens.number(at);
        return tokens.lengthOf(at) == 2 && year >= FIRST_YEAR % 100 ? Optional.of(1900 + year) : Optional.empty();
    }

    /** A case such as C-113/13 at a token, in capitals and without blanks. */
    Optional<SourceRun.Spot> readCase(int at) {
        boolean register = REGISTERS.contains(tokens.at(at)) && tokens.isCapital(at);
        if (!register
                || !tokens.is(at + 1, "-")
                || !tokens.isNumber(at + 2, DIGITS)
                || !tokens.is(at + 3, "/")
                || !tokens.isNumber(at + 4, 2)
                || !isOneWord(at, at + 4)
                || (tokens.is(at + 5, "/") && tokens.isGlued(at + 5))) {
            return Optional.empty();
        }
        int digits = tokens.number(at + 4);
        int year = digits >= FIRST_YEAR % 100 ? 1900 + digits : 2000 + digits;
        char letter = tokens.is(at, "c") ? 'C' : 'T';
        int number = tokens.number(at + 2);
        return Optional.of(new SourceRun.Spot(
                tokens.start(at),
                tokens.end(at + 4),
                new EuropeanCase(letter, number, year, KnownActs.judgmentIn(letter, number, year)),
                at + 5));
    }

    private boolean isOneWord(int from, int to) {
        for (int at = from + 1; at <= to; at++) {
            if (!tokens.isGlued(at)) {
                return false;
            }
        }
        return true;
    }
}
