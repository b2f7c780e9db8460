package it.comunitadipratiche.core.legal;

import it.comunitadipratiche.core.legal.Term.ActWord;
import it.comunitadipratiche.core.legal.Term.AuditWord;
import it.comunitadipratiche.core.legal.Term.JudgmentWord;
import it.comunitadipratiche.core.legal.Term.PlaceWord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads decisions of the Court of Auditors. Their section stands before the number or behind it, or in it:
 * "Sez. contr. Lombardia, n. 47/2022/PAR", "n. 102/2023/SRCPIE/PAR", "SCCLEG/2/2023/PREV".
 */
final class AuditReader {
    private static final Set<String> DETAILS = Words.of(
            ", . ( ) - : ' d del di della delle dell per la il lo le l in sede regione regionale reg sez sezione "
                    + "sezioni centr centrale giurisd giur giurisdizionale");

    private static final Set<String> TO_THE_COURT = Words.of("della del dell dalla dalle delle ' ( , - di");
    private static final Set<String> GENITIVE = Words.of("della del dell dei di dal dalla");
    private static final Set<String> BEFORE = Words.of(", del dell ' in data dd . - : (");
    private static final Set<String> JOINTS = Words.of(", e ed nonché nonche");
    private static final Map<String, Integer> ORDINALS =
            Map.of("i", 1, "ii", 2, "iii", 3, "prima", 1, "seconda", 2, "terza", 3, "1", 1, "2", 2, "3", 3);
    private static final int MOST_DETAILS = 24;
    private static final int MOST_BEFORE = 4;
    private static final int MOST_PARTS = 6;
    private static final int MOST_NUMBERS = 10;
    private static final int DIGITS = 6;
    private static final int LONGEST_RUBRIC = 5;

    private final Tokens tokens;
    private final Numbers numbers;
    private final Days days;
    private final Cited cited;

    AuditReader(Tokens tokens, Cited cited) {
        this.tokens = tokens;
        this.numbers = new Numbers(tokens);
        this.days = new Days(tokens);
        this.cited = cited;
    }

    /** What is told of the section, and of the form of what it decided. */
    private static final class Details {
        private boolean section;
        private boolean controls;
        private boolean judges;
        private boolean appeal;
        private boolean united;
        private int ordinal;
        private Optional<AuditSection> named = Optional.empty();
        private Optional<Place> place = Optional.empty();
        private Optional<String> form = Optional.empty();
        private int end;

        /** The section, if all that was told makes one. */
        Optional<AuditSection> whole(boolean deliberated) {
            if (named.isPresent()) {
                return named;
            }
            if (united) {
                return Optional.of(controls || deliberated ? AuditSection.UNITED_IN_CONTROL : AuditSection.UNITED);
            }
            if (appeal && place.isPresent()) {
                return place.filter(where -> where == Place.SICILIA).map(where -> AuditSection.APPEAL_IN_SICILY);
            }
            if (ordinal > 0 && place.isEmpty() && !controls && section) {
                return Optional.of(AuditSection.appeal(ordinal));
            }
            if (place.isPresent() && (controls || (deliberated && !judges))) {
                return place.map(AuditSection::controlOf);
            }
            return judges || form.isPresent() ? place.map(AuditSection::judgingIn) : Optional.empty();
        }
    }

    /** A number with its year, and what else stands in it. */
    private static final class Numeral {
        private String text = "";
        private Optional<Integer> year = Optional.empty();
        private Optional<LocalDate> day = Optional.empty();
        private Optional<AuditSection> section = Optional.empty();
        private Optional<String> procedure = Optional.empty();
        private int from;
        private int end;
    }

    /** Whether a token is the code of a section that a number follows: "SRCLOM/47/2022/PAR". */
    boolean beginsNumber(int at) {
        return tokens.is(at + 1, "/") && AuditSection.ofCode(tokens.at(at)).isPresent();
    }

    /** The decision whose number begins with the code of its section. */
    SourceRun numbered(int at) {
        Details nothing = new Details();
        nothing.end = at;
        return decisions(nothing, at);
    }

    /** The decisions of the court or the section that is named at a token; empty if it is only named. */
    SourceRun named(int word, AuditWord what, int start, int end) {
        Details details = details(what.isCourt() ? end : start);
        cited.rememberAudit(details.whole(false), tokens.start(word));
        return decisions(details, word);
    }

    /** The decisions that a word such as "sentenza" or "deliberazione" begins. */
    SourceRun behind(int word, String form, int from) {
        int at = skip(from, TO_THE_COURT, 3);
        Optional<Phrases.Found<Term>> court = Vocabulary.TERMS.longest(tokens, at);
        if (court.isPresent() && court.get().meaning() instanceof AuditWord what) {
            Details details = details(what.isCourt() ? court.get().end() : at);
            details.form = Optional.of(details.form.orElse(form));
            cited.rememberAudit(details.whole(isDeliberated(details)), tokens.start(word));
            return decisions(details, word);
        }
        Optional<Numeral> number = number(from);
        if (number.isEmpty()) {
            return SourceRun.NONE;
        }
        return behindNumber(word, form, number.get());
    }

    private SourceRun behindNumber(int word, String form, Numeral number) {
        int at = skip(number.end, TO_THE_COURT, 3);
        Optional<Phrases.Found<Term>> court = Vocabulary.TERMS.longest(tokens, at);
        if (court.isPresent() && court.get().meaning() instanceof AuditWord what) {
            Details details = details(what.isCourt() ? court.get().end() : at);
            details.form = Optional.of(form);
            Optional<AuditSection> section = number.section.or(() -> details.whole(isDeliberated(details)));
            cited.rememberAudit(section, tokens.start(word));
            return section.map(whose -> SourceRun.of(spot(word, court.get().end(), number, whose, form)))
                    .orElse(SourceRun.NONE);
        }
        Optional<AuditSection> section = number.section;
        if (section.isEmpty() && !GENITIVE.contains(tokens.at(number.end))) {
            boolean control = number.procedure.isPresent();
            boolean judgment = form.equals("sentenza") || form.equals("ordinanza");
            section =
                    cited.audit(tokens.start(word)).filter(whose -> whose.controls() ? control : judgment && !control);
        }
        return section.map(whose -> SourceRun.of(spot(word, number.end, number, whose, form)))
                .orElse(SourceRun.NONE);
    }

    private SourceRun decisions(Details details, int word) {
        List<SourceRun.Spot> spots = new ArrayList<>();
        Optional<Numeral> number = number(details.end);
        while (number.isPresent() && spots.size() < MOST_NUMBERS) {
            Numeral one = number.get();
            boolean deliberated = one.procedure.isPresent() || isDeliberated(details);
            Optional<AuditSection> section = one.section.or(() -> details.whole(deliberated));
            if (section.isEmpty()) {
                break;
            }
            cited.rememberAudit(section, tokens.start(word));
            spots.add(spot(spots.isEmpty() ? word : one.from, one.end, one, section.get(), details.form.orElse("")));
            number = following(one.end);
        }
        return new SourceRun(spots);
    }

    /** Another number of the same section: "n. 12/2021 e n. 13/2021". */
    private Optional<Numeral> following(int end) {
        int at = skip(end, JOINTS, 2);
        boolean marked = numbers.skipMark(at) > at;
        return at > end && marked ? number(at) : Optional.empty();
    }

    private SourceRun.Spot spot(int word, int end, Numeral number, AuditSection section, String form) {
        String kind = section.controls() ? "deliberazione" : form.equals("ordinanza") ? form : "sentenza";
        Optional<String> procedure = section.controls() ? number.procedure : Optional.empty();
        return new SourceRun.Spot(
                tokens.start(word),
                tokens.end(end - 1),
                new AuditDecision(section, procedure, kind, number.year.orElseThrow(), number.day, number.text),
                end);
    }

    private static boolean isDeliberated(Details details) {
        return details.form
                .filter(form -> form.equals("deliberazione") || form.equals("parere"))
                .isPresent();
    }

    private Details details(int from) {
        Details details = new Details();
        int at = from;
        while (at < from + MOST_DETAILS) {
            int next = take(details, at);
            if (next == at && !DETAILS.contains(tokens.at(at))) {
                break;
            }
            if (next == at) {
                details.section |= tokens.at(at).startsWith("sez");
                details.judges |= tokens.at(at).startsWith("giur");
                next = at + 1;
            }
            at = next;
        }
        details.end = at;
        return details;
    }

    /** Takes what a token tells of the section and gives the one after it, or the same if it tells nothing. */
    private int take(Details details, int at) {
        Optional<Phrases.Found<Place>> adjective = Vocabulary.ADJECTIVES.longest(tokens, at);
        if (adjective.isPresent()) {
            details.place = Optional.of(adjective.get().meaning());
            return adjective.get().end();
        }
        Optional<Phrases.Found<Term>> term = Vocabulary.TERMS.longest(tokens, at);
        if (term.isPresent() && term.get().meaning() instanceof PlaceWord word) {
            details.place = Optional.of(word.place());
            return tokens.is(term.get().end(), "/") ? at : term.get().end();
        }
        if (term.isPresent() && term.get().meaning() instanceof JudgmentWord word) {
            details.form = Optional.of(word.form());
            return term.get().end();
        }
        if (term.isPresent()
                && term.get().meaning() instanceof ActWord word
                && word.type().isDeliberation()) {
            details.form = Optional.of("deliberazione");
            return term.get().end();
        }
        return isTold(details, tokens.at(at), at) ? at + 1 : at;
    }

    private boolean isTold(Details details, String word, int at) {
        switch (word) {
            case "controllo", "contr" -> details.controls = true;
            case "appello", "app" -> details.appeal = true;
            case "riunite", "rr" -> {
                details.united = true;
                details.section = true;
            }
            case "ss" -> details.section = true;
            case "autonomie", "aut" -> details.named = Optional.of(AuditSection.AUTONOMIES);
            case "legittimità", "legittimita" -> details.named = Optional.of(AuditSection.LEGITIMACY);
            case "gestione" -> details.named = Optional.of(AuditSection.MANAGEMENT);
            case "enti" -> details.named = Optional.of(AuditSection.ENTITIES);
            default -> {
                Integer ordinal = ORDINALS.get(word);
                boolean number = tokens.isNumber(at) && !tokens.is(at + 1, "°") && !tokens.is(at + 1, "^");
                if (ordinal == null || number) {
                    return (word.equals("^") || word.equals("°")) && details.ordinal > 0;
                }
                details.ordinal = ordinal;
            }
        }
        return true;
    }

    /** The number that stands at a token, with its year and, between strokes, its section and procedure. */
    private Optional<Numeral> number(int from) {
        int at = skip(from, BEFORE, MOST_BEFORE);
        int first = numbers.skipMark(at);
        Numeral number = new Numeral();
        number.from = at;
        Optional<Phrases.Found<Term>> place = Vocabulary.TERMS
                .longest(tokens, first)
                .filter(found -> found.meaning() instanceof PlaceWord && tokens.is(found.end(), "/"));
        if (beginsNumber(first)) {
            number.section = AuditSection.ofCode(tokens.at(first));
            first += 2;
        } else if (place.isPresent()) {
            number.section =
                    Optional.of(AuditSection.controlOf(((PlaceWord) place.get().meaning()).place()));
            first = place.get().end() + 1;
        }
        if (tokens.isNumber(first, DIGITS)
                && tokens.is(first + 1, "/")
                && days.read(first).isEmpty()) {
            number.text = Integer.toString(tokens.number(first));
            readParts(number, first + 1);
            readDay(number);
            boolean named = place.isEmpty() || number.procedure.isPresent();
            return number.year.isPresent() && named ? Optional.of(number) : Optional.empty();
        }
        if (number.section.isPresent()) {
            return Optional.empty();
        }
        return numbers.read(from).stream()
                .findFirst()
                .filter(found -> found.number().isPresent() && found.year().isPresent())
                .map(found -> {
                    number.text = found.number().get();
                    number.year = found.year();
                    number.day = found.day();
                    readParts(number, found.end());
                    return number;
                });
    }

    /** What stands between strokes behind a number. */
    private void readParts(Numeral number, int from) {
        int at = from;
        for (int part = 0; part < MOST_PARTS && tokens.is(at, "/") && isPart(number, at + 1); part++) {
            at += 2;
        }
        number.end = at;
    }

    private boolean isPart(Numeral number, int at) {
        if (tokens.isNumber(at)) {
            Optional<Integer> year = days.year(at);
            boolean fits = year.isPresent() && (number.year.isEmpty() || number.year.equals(year));
            number.year = fits ? year : number.year;
            return fits;
        }
        String word = tokens.at(at);
        Optional<AuditSection> section =
                word.equals("aut") ? Optional.of(AuditSection.AUTONOMIES) : AuditSection.ofCode(word);
        if (section.isPresent() && number.section.isEmpty()) {
            number.section = section;
        } else if (AuditDecision.PROCEDURES.contains(word)) {
            number.procedure = Optional.of(word.toUpperCase(Locale.ROOT));
        } else {
            return tokens.isWord(at) && tokens.lengthOf(at) <= LONGEST_RUBRIC && tokens.isGlued(at);
        }
        return true;
    }

    /** The day behind a number: "n. 47/2022/PAR del 12 aprile 2022". */
    private void readDay(Numeral number) {
        int at = skip(number.end, BEFORE, 2);
        days.read(at)
                .filter(day ->
                        number.year.filter(year -> year == day.day().getYear()).isPresent())
                .ifPresent(day -> {
                    number.day = Optional.of(day.day());
                    number.end = day.end();
                });
    }

    private int skip(int from, Set<String> words, int most) {
        int at = from;
        while (at < from + most && words.contains(tokens.at(at))) {
            at++;
        }
        return at;
    }
}
