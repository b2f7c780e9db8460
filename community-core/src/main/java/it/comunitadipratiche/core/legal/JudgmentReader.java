package it.comunitadipratiche.core.legal;

import it.comunitadipratiche.core.legal.Term.CourtWord;
import it.comunitadipratiche.core.legal.Term.JudgmentWord;
import it.comunitadipratiche.core.legal.Term.PlaceWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads judgments of Italian courts: the court before or after what it decided, or named some words before. */
final class JudgmentReader {
    private static final Set<String> DETAILS =
            Words.of(", . ( - ' : sez sezione sezioni un unite lav lavoro trib tributaria civ civile pen penale "
                    + "commissione speciale consultiva comm spec cons atti normativi per gli del della in sede con la "
                    + "nella sua nota i ii iii iv v vi vii prima seconda terza quarta quinta sesta ter bis quater ss "
                    + "uu su definitivo s u");
    /** The parts of the Council of State that give opinions. */
    private static final Set<String> OPINIONS = Words.of("speciale spec consultiva normativi");

    private static final Set<String> SEATS =
            Words.of("roma milano napoli firenze torino bologna genova palermo catania bari lecce salerno brescia "
                    + "parma latina pescara venezia trieste ancona perugia cagliari catanzaro potenza campobasso aosta "
                    + "reggio");
    private static final Set<String> TO_THE_COURT = Words.of("della del dell ' ( , di");
    private static final Set<String> GENITIVE = Words.of("della del dell di dal dalla");
    private static final int MOST_DETAILS = 16;

    private final Tokens tokens;
    private final Numbers numbers;
    private final Cited cited;

    JudgmentReader(Tokens tokens, Cited cited) {
        this.tokens = tokens;
        this.numbers = new Numbers(tokens);
        this.cited = cited;
    }

    /** What is told between the court and the number of its decision. */
    private static final class Details {
        private Court court;
        private Optional<String> bench;
        private String form = "sentenza";
        private int end;

        Details(CourtWord word, Court court, int end) {
            this.court = court;
            this.bench = word.bench();
            this.end = end;
        }
    }

    /** The decisions of a court that is named at a token; empty if it is only named. */
    SourceRun read(int word, CourtWord court, int from, Optional<String> form) {
        cited.rememberCourt(court.court(), tokens.start(word));
        if (court.court().isEmpty()) {
            return SourceRun.NONE;
        }
        Details details = new Details(court, court.court().get(), from);
        form.ifPresent(told -> details.form = told);
        readDetails(details, from);
        return decisions(details, numbers.read(details.end), word);
    }

    private void readDetails(Details details, int from) {
        int at = from;
        while (at < from + MOST_DETAILS) {
            Optional<Phrases.Found<Term>> found = Vocabulary.TERMS.longest(tokens, at);
            if (found.isPresent() && isTold(details, found.get().meaning())) {
                at = found.get().end();
            } else if (details.court == Court.ADMINISTRATIVE
                    && details.bench.filter(bench -> bench.indexOf(';') < 0).isPresent()
                    && SEATS.contains(tokens.at(at))) {
                details.bench = Optional.of(details.bench.get() + ";" + tokens.at(at));
                at++;
            } else if (DETAILS.contains(tokens.at(at)) && !(tokens.is(at, "del") && tokens.isNumber(at + 1))) {
                if (tokens.is(at, "lav")
                        || tokens.is(at, "lavoro")
                        || tokens.is(at, "trib")
                        || tokens.is(at, "tributaria")) {
                    details.court = details.court == Court.CASSATION ? Court.CASSATION_CIVIL : details.court;
                }
                if (OPINIONS.contains(tokens.at(at)) && details.court == Court.COUNCIL_OF_STATE) {
                    details.form = "parere";
                }
                at++;
            } else {
                break;
            }
        }
        details.end = at;
    }

    private static boolean isTold(Details details, Term term) {
        if (term instanceof JudgmentWord word) {
            details.form = word.form();
            return true;
        }
        if (term instanceof Term.EuropeanWord word && word.kind() == EuropeanAct.Kind.DECISION) {
            return true;
        }
        if (term instanceof PlaceWord word && details.court == Court.ADMINISTRATIVE && details.bench.isEmpty()) {
            details.bench = Optional.of(word.place().urn());
            return true;
        }
        if (term instanceof CourtWord word && word.bench().isPresent() && details.court == Court.COUNCIL_OF_STATE) {
            details.bench = word.bench();
            return true;
        }
        return false;
    }

    private SourceRun decisions(Details details, List<Numbers.Found> found, int word) {
        if (details.court == Court.ADMINISTRATIVE && details.bench.isEmpty()) {
            return SourceRun.NONE;
        }
        List<SourceRun.Spot> spots = new ArrayList<>();
        for (Numbers.Found number : found) {
            if (number.number().isEmpty() || number.year().isEmpty()) {
                break;
            }
            spots.add(new SourceRun.Spot(
                    tokens.start(spots.isEmpty() ? word : number.from()),
                    tokens.end(number.end() - 1),
                    new Judgment(
                            details.court,
                            details.bench,
                            details.form,
                            number.year().get(),
                            number.day(),
                            number.number().get()),
                    number.end()));
        }
        return new SourceRun(spots);
    }

    /** The decisions that a word such as "sentenza" begins. */
    SourceRun read(int word, JudgmentWord judgment, int from) {
        int at = from;
        while (at < from + 2 && TO_THE_COURT.contains(tokens.at(at))) {
            at++;
        }
        Optional<Phrases.Found<Term>> court = court(at);
        if (court.isPresent()) {
            return read(word, (CourtWord) court.get().meaning(), court.get().end(), Optional.of(judgment.form()));
        }
        List<Numbers.Found> found = numbers.read(from);
        if (found.isEmpty()) {
            return SourceRun.NONE;
        }
        int end = found.get(found.size() - 1).end();
        at = end;
        while (at < end + 2 && TO_THE_COURT.contains(tokens.at(at))) {
            at++;
        }
        court = court(at);
        if (court.isPresent()) {
            CourtWord named = (CourtWord) court.get().meaning();
            cited.rememberCourt(named.court(), tokens.start(at));
            if (named.court().isEmpty()) {
                return SourceRun.NONE;
            }
            Details details =
                    new Details(named, named.court().get(), court.get().end());
            details.form = judgment.form();
            if (details.court == Court.ADMINISTRATIVE) {
                readDetails(details, court.get().end());
            }
            return extended(decisions(details, found, word), court.get().end());
        }
        if (GENITIVE.contains(tokens.at(end))) {
            return SourceRun.NONE;
        }
        return cited.court(tokens.start(word))
                .filter(named -> named != Court.ADMINISTRATIVE)
                .filter(named -> !judgment.form().equals("parere") || named == Court.COUNCIL_OF_STATE)
                .map(named -> {
                    Details details = new Details(new CourtWord(Optional.of(named), Optional.empty()), named, end);
                    details.form = judgment.form();
                    return decisions(details, found, word);
                })
                .orElse(SourceRun.NONE);
    }

    private Optional<Phrases.Found<Term>> court(int at) {
        return Vocabulary.TERMS.longest(tokens, at).filter(found -> found.meaning() instanceof CourtWord);
    }

    /** The last of them reaches over the court that is named behind. */
    private SourceRun extended(SourceRun run, int end) {
        if (run.isEmpty()) {
            return run;
        }
        List<SourceRun.Spot> spots = new ArrayList<>(run.spots());
        SourceRun.Spot last = run.last();
        spots.set(spots.size() - 1, new SourceRun.Spot(last.start(), tokens.end(end - 1), last.source(), end));
        return new SourceRun(spots);
    }
}
