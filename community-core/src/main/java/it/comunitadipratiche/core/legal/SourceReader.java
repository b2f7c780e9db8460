package it.comunitadipratiche.core.legal;

import it.comunitadipratiche.core.legal.Term.ActWord;
import it.comunitadipratiche.core.legal.Term.EuropeanWord;
import it.comunitadipratiche.core.legal.Term.Named;
import java.util.Optional;
import java.util.Set;

/**
 * Reads acts from the phrase that begins them. A name and a number that tell the same act are one: "Codice del Terzo settore
 * (d.lgs. 117/2017)", "d.lgs. 267/2000, recante testo unico degli enti locali".
 */
final class SourceReader {
    private static final Set<String> BEFORE_THE_NUMBER =
            Words.of("( , di cui al all alla ' - \" approvato emanato adottato con ossia ovvero il del dal");
    private static final Set<String> BEFORE_THE_NAME = Words.of(
            "( , - : \" recante il cd detto d ' ora in poi avanti di nel seguito anche denominato per brevità solo");
    private static final int MOST_BEFORE = 6;
    private static final int MOST_BEFORE_A_NAME = 9;

    private final Tokens tokens;
    private final Cited cited;
    private final ActReader acts;
    private final EuropeanReader european;

    SourceReader(Tokens tokens, Cited cited) {
        this.tokens = tokens;
        this.cited = cited;
        this.acts = new ActReader(tokens, cited);
        this.european = new EuropeanReader(tokens);
    }

    /** What the phrase from {@code at} to {@code end} begins; empty if it is no act. */
    SourceRun read(int at, Term term, int end) {
        if (term instanceof ActWord word) {
            return withName(acts.read(at, word.type(), end));
        }
        if (term instanceof EuropeanWord word) {
            return withName(european.read(at, word.kind(), end));
        }
        return term instanceof Named name ? SourceRun.of(withNumber(at, name, end)) : SourceRun.NONE;
    }

    private SourceRun.Spot withNumber(int at, Named name, int end) {
        int start = tokens.start(at);
        Optional<SourceRun.Spot> bare = bareNumber(name, start, end);
        if (bare.isPresent()) {
            return bare.get();
        }
        int next = end;
        while (next < end + MOST_BEFORE && BEFORE_THE_NUMBER.contains(tokens.at(next))) {
            next++;
        }
        Optional<Phrases.Found<Term>> found = Vocabulary.TERMS.longest(tokens, next);
        if (found.isPresent()) {
            SourceRun run = numbered(next, found.get());
            if (run.spots().size() == 1 && name.sources().contains(run.first().source())) {
                return closed(start, run.first().source(), run.first().next(), end, next);
            }
        }
        return new SourceRun.Spot(start, tokens.end(end - 1), cited.meaningOf(name), end);
    }

    /** The act that is told behind a word such as "Codice": "(d.lgs. 117/2017)", "di cui al d.lgs. 117/2017". */
    SourceRun behindName(int end) {
        int at = end;
        while (at < end + MOST_BEFORE && BEFORE_THE_NUMBER.contains(tokens.at(at))) {
            at++;
        }
        int next = at;
        return at == end
                ? SourceRun.NONE
                : Vocabulary.TERMS
                        .longest(tokens, at)
                        .map(found -> numbered(next, found))
                        .orElse(SourceRun.NONE);
    }

    private SourceRun numbered(int at, Phrases.Found<Term> found) {
        if (found.meaning() instanceof ActWord word) {
            return acts.read(at, word.type(), found.end());
        }
        return found.meaning() instanceof EuropeanWord word
                ? european.read(at, word.kind(), found.end())
                : SourceRun.NONE;
    }

    /** "GDPR 679/2016", "TUEL 267/2000". */
    private Optional<SourceRun.Spot> bareNumber(Named name, int start, int end) {
        boolean number = tokens.isNumber(end, 4) && tokens.is(end + 1, "/") && tokens.isNumber(end + 2, 4);
        if (!number) {
            return Optional.empty();
        }
        int first = tokens.number(end);
        int second = tokens.number(end + 2);
        return name.sources().stream()
                .filter(source -> isNumber(source, first, second))
                .findFirst()
                .map(source -> new SourceRun.Spot(start, tokens.end(end + 2), source, end + 3));
    }

    private static boolean isNumber(LegalSource source, int first, int second) {
        if (source instanceof EuropeanAct act) {
            return act.number() == first || act.number() == second;
        }
        return source instanceof ItalianAct act
                && act.number().filter(Integer.toString(first)::equals).isPresent()
                && act.year() % 100 == second % 100;
    }

    private SourceRun withName(SourceRun run) {
        if (run.spots().size() != 1) {
            return run;
        }
        SourceRun.Spot act = run.first();
        int at = act.next();
        while (at < act.next() + MOST_BEFORE_A_NAME && BEFORE_THE_NAME.contains(tokens.at(at))) {
            at++;
        }
        int name = at;
        return Vocabulary.TERMS
                .longest(tokens, at)
                .filter(found -> found.meaning() instanceof Named named
                        && named.sources().contains(act.source()))
                .map(found -> SourceRun.of(closed(act.start(), act.source(), found.end(), act.next(), name)))
                .orElse(run);
    }

    /** A source that ends after the quotation mark and the bracket that were opened on the way to it. */
    private SourceRun.Spot closed(int start, LegalSource source, int end, int from, int to) {
        boolean bracket = false;
        boolean quote = false;
        for (int at = from; at < to; at++) {
            bracket |= tokens.is(at, "(");
            quote |= tokens.is(at, "\"");
        }
        int next = quote && tokens.is(end, "\"") ? end + 1 : end;
        next = bracket && tokens.is(next, ")") ? next + 1 : next;
        return new SourceRun.Spot(start, tokens.end(next - 1), source, next);
    }

    /** What a word for a kind of act points back to, among what the text has named before. */
    Optional<LegalSource> earlier(Term term) {
        if (term instanceof ActWord word) {
            return cited.latest(word.type());
        }
        if (term instanceof EuropeanWord word) {
            return cited.latest(word.kind());
        }
        if (term instanceof Term.Back back) {
            return cited.latest(back.family());
        }
        return term instanceof Term.SameSource ? cited.latest() : Optional.empty();
    }

    /** The acts a text is likely to mean by the word alone: not by "regolamento" or "delibera", which have many meanings. */
    static boolean pointsBackAlone(Term term) {
        if (term instanceof ActWord word && word.type().isOfAuthority()) {
            return false;
        }
        return !(term instanceof EuropeanWord word) || !word.kind().isRegulation();
    }
}
