package it.comunitadipratiche.core.legal;

import it.comunitadipratiche.core.legal.Term.ActWord;
import it.comunitadipratiche.core.legal.Term.Alone;
import it.comunitadipratiche.core.legal.Term.AuditWord;
import it.comunitadipratiche.core.legal.Term.AuthorityWord;
import it.comunitadipratiche.core.legal.Term.Back;
import it.comunitadipratiche.core.legal.Term.CourtWord;
import it.comunitadipratiche.core.legal.Term.JudgmentWord;
import it.comunitadipratiche.core.legal.Term.Named;
import it.comunitadipratiche.core.legal.Term.PlaceWord;
import it.comunitadipratiche.core.legal.Term.SameSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Goes through a text once and gathers its references.
 *
 * <p>At each token either passages begin, which then want an act, or an act or judgment does, which passages may follow, or
 * neither. However far it looks ahead, it goes on after what it took, and gives back no more than a constant number of
 * tokens or one row of passages.
 */
final class Recogniser {
    private static final Set<String> GENITIVE = Words.of("del dell dello della dei degli delle di ex");
    private static final Set<String> LINKS =
            Words.of(", ( ' al all alla cui nel nella nostra vigente attuale nuovo nuova \" -");
    private static final Set<String> AGAIN =
            Words.of("medesimo medesima stesso stessa citato citata predetto predetta suddetto suddetta sopracitato "
                    + "sopracitata succitato succitata summenzionato summenzionata menzionato menzionata richiamato "
                    + "richiamata sopraindicato suindicato ricordato ricordata detto detta anzidetto anzidetta ridetto "
                    + "ridetta");
    private static final Set<String> OTHERS =
            Words.of("di del dell della dei degli delle dello da d in su sul sulla sui per n recante regionale "
                    + "provinciale comunale dirigenziale direttoriale ministeriale sindacale interministeriale "
                    + "rettorale prefettizio commissariale fiscale etico deontologico interno identificativo ipa "
                    + "flussi delega europeo presidenziale");
    private static final Set<String> BEFORE_PASSAGES =
            Words.of(", ( : ' all agli nell negli l gli e ed in particolare specie segnatamente spec . - dall dagli");
    private static final Set<String> JOINTS = Words.of(", e ed nonché nonche");
    private static final Set<String> ARTICLES_BEFORE_A_NAME =
            Words.of("la della nella alla dalla sulla nostra vigente");
    private static final Set<String> STREETS = Words.of("via viale piazza piazzale largo corso parco palazzo");
    private static final Set<String> COURT_WORDS = Words.of("causa cause corte tribunale giustizia");
    private static final String COMMITTEE = "comitato";
    private static final KnownWords BEGINNINGS = new KnownWords(Words.all(List.of(
            PassageReader.BEGINNINGS,
            EuropeanReader.REGISTERS,
            Vocabulary.TERMS.beginnings(),
            COURT_WORDS,
            Set.of(COMMITTEE))));
    private static final int MOST_LINKS = 9;
    private static final int LONGEST_HEADING = 20;
    private static final int MOST_BEFORE_PASSAGES = 8;
    private static final int REACH_OF_A_COURT_WORD = 40;
    private static final int REACH_OF_AN_ECLI = 200;

    private final Tokens tokens;
    private final Cited cited = new Cited();
    private final PassageReader passages;
    private final SourceReader sources;
    private final EuropeanReader european;
    private final JudgmentReader judgments;
    private final AuditReader audits;
    private final LiteralReader literals;
    private final List<LegalReference> references = new ArrayList<>();
    private int courtWord = -REACH_OF_A_COURT_WORD - 1;

    Recogniser(Tokens tokens) {
        this.tokens = tokens;
        this.passages = new PassageReader(tokens);
        this.sources = new SourceReader(tokens, cited);
        this.european = new EuropeanReader(tokens);
        this.judgments = new JudgmentReader(tokens, cited);
        this.audits = new AuditReader(tokens, cited);
        this.literals = new LiteralReader(tokens);
    }

    List<LegalReference> references() {
        int at = 0;
        while (at < tokens.count()) {
            at = isPassedOver(at) ? at + 1 : Math.max(at + 1, step(at));
        }
        return List.copyOf(references);
    }

    /** Whether a word begins nothing, as most words of a text; identifiers and codes have a mark behind their first one. */
    private boolean isPassedOver(int at) {
        return tokens.isWord(at)
                && !tokens.mayBe(at, BEGINNINGS)
                && !tokens.isMark(at + 1, ':')
                && !tokens.isMark(at + 1, '/');
    }

    /** Takes what begins at a token and gives the token after it. */
    private int step(int at) {
        if (passages.begins(at)) {
            CitedPassages read = passages.read(at, false);
            return read.isEmpty() ? read.end() : wantingAct(read);
        }
        Optional<LiteralReader.Found> literal = literals.read(at);
        if (literal.isPresent()) {
            addLiteral(literal.get().reference());
            return literal.get().next();
        }
        Optional<SourceRun.Spot> aCase = european.readCase(at);
        if (aCase.isPresent() && (cited.hasEuropeanCourt() || at - courtWord <= REACH_OF_A_COURT_WORD)) {
            courtWord = at;
            add(aCase.get().start(), aCase.get().end(), aCase.get().source(), Passage.WHOLE);
            return aCase.get().next();
        }
        if (audits.beginsNumber(at)) {
            return judged(audits.numbered(at), at + 1);
        }
        Optional<Phrases.Found<Term>> term = Vocabulary.TERMS.longest(tokens, at);
        if (term.isPresent()) {
            return term(at, term.get().meaning(), term.get().end());
        }
        if (COURT_WORDS.contains(tokens.at(at))) {
            courtWord = at;
        } else if (tokens.is(at, COMMITTEE) && tokens.is(at + 1, "tecnico")) {
            cited.rememberCommittee();
        }
        return at + 1;
    }

    private int term(int at, Term term, int end) {
        if (term instanceof PlaceWord word) {
            cited.rememberPlace(word.place(), tokens.start(at));
            return end;
        }
        if (term instanceof SameSource) {
            return cited.latest()
                    .map(source -> new SourceRun.Spot(tokens.start(at), tokens.end(end - 1), source, end))
                    .map(this::withPassages)
                    .orElse(end);
        }
        if (term instanceof CourtWord word) {
            courtWord = at;
            return judged(judgments.read(at, word, end, Optional.empty()), end);
        }
        if (term instanceof AuthorityWord word) {
            cited.rememberAuthority(word.authority(), at, end, tokens.start(at));
            return end;
        }
        if (term instanceof AuditWord word) {
            return judged(audits.named(at, word, at, end), end);
        }
        if (term instanceof JudgmentWord word) {
            return judgment(at, word, end);
        }
        SourceRun run = sources.read(at, term, end);
        if (run.isEmpty()) {
            boolean deliberation = term instanceof ActWord word && word.type().isDeliberation();
            return deliberation ? judged(audits.behind(at, "deliberazione", end), end) : end;
        }
        boolean citation = !(term instanceof Named name)
                || isCitation(name.alone(), at, end)
                || run.last().next() > end;
        return acts(run, citation);
    }

    /** An opinion may be of the authority as well as of a court, and both judgments and opinions of the Court of Auditors. */
    private int judgment(int at, JudgmentWord word, int end) {
        courtWord = at;
        if (word.form().equals("parere")) {
            SourceRun opinion = sources.read(at, new ActWord(ActType.AUTHORITY_OPINION), end);
            if (!opinion.isEmpty()) {
                return acts(opinion, true);
            }
        }
        SourceRun audit = audits.behind(at, word.form(), end);
        return judged(audit.isEmpty() ? judgments.read(at, word, end) : audit, end);
    }

    private int judged(SourceRun run, int end) {
        for (SourceRun.Spot spot : run.spots()) {
            add(spot.start(), spot.end(), spot.source(), Passage.WHOLE);
        }
        return run.isEmpty() ? end : run.last().next();
    }

    /** Acts without passages before them; the last may have some behind. */
    private int acts(SourceRun run, boolean citation) {
        for (SourceRun.Spot spot : run.spots()) {
            if (!spot.equals(run.last())) {
                add(spot.start(), spot.end(), spot.source(), Passage.WHOLE);
            }
        }
        int end = withPassages(run.last());
        if (end > run.last().next()) {
            return end;
        }
        if (citation) {
            SourceRun.Spot last = run.last();
            add(last.start(), last.end(), last.source(), Passage.WHOLE);
        }
        return run.last().next();
    }

    private boolean isCitation(Alone alone, int at, int end) {
        return switch (alone) {
            case ALWAYS -> true;
            case NEVER -> false;
            case UNLESS_COMMITTEE -> !cited.hasCommittee();
            case AS_PROPER_NAME ->
                tokens.isCapital(at)
                        && ARTICLES_BEFORE_A_NAME.contains(tokens.at(at - 1))
                        && !STREETS.contains(tokens.at(at - 2))
                        && !GENITIVE.contains(tokens.at(end))
                        && !tokens.is(end, "d");
        };
    }

    /** Adds the passages that stand behind an act, and gives the token after them; that after the act if there are none. */
    private int withPassages(SourceRun.Spot act) {
        int at = behindAmendments(act.next());
        if (tokens.is(at, ")")) {
            at++;
        }
        int from = at;
        while (at < from + MOST_BEFORE_PASSAGES && BEFORE_PASSAGES.contains(tokens.at(at)) && !isAnd(at)) {
            at++;
        }
        if (!passages.beginsArticle(at)) {
            return act.next();
        }
        CitedPassages read = passages.read(at, false);
        if (read.isEmpty() || isOfAnother(read.end())) {
            return act.next();
        }
        boolean first = true;
        for (CitedPassages.Spot spot : read.spots()) {
            add(first ? act.start() : spot.start(), spot.end(), act.source(), spot.passage());
            first = false;
        }
        return read.end();
    }

    private int behindAmendments(int from) {
        int at = from;
        while (at < from + 2 && JOINTS.contains(tokens.at(at))) {
            at++;
        }
        return Vocabulary.AMENDED.longest(tokens, at).map(Phrases.Found::end).orElse(from);
    }

    /** "e l'art. 12" need not be of the act before, "e in particolare l'art. 12" is. */
    private boolean isAnd(int at) {
        if (!tokens.is(at, "e") && !tokens.is(at, "ed")) {
            return false;
        }
        int next = tokens.is(at + 1, ",") ? at + 2 : at + 1;
        return !tokens.is(next, "in") && !tokens.is(next, "segnatamente") && !tokens.is(next, "specie");
    }

    /** Whether passages that end before a token belong to an act that follows rather than to the one before them. */
    private boolean isOfAnother(int end) {
        if (GENITIVE.contains(tokens.at(end)) || isAct(end).isPresent()) {
            return true;
        }
        if (!tokens.is(end, ",")) {
            return false;
        }
        if (GENITIVE.contains(tokens.at(end + 1))) {
            return true;
        }
        Optional<SourceRun> following = isAct(end + 1);
        if (following.isEmpty()) {
            return false;
        }
        int after = following.get().last().next();
        return !passages.beginsArticle(tokens.is(after, ",") || tokens.is(after, "(") ? after + 1 : after);
    }

    private Optional<SourceRun> isAct(int at) {
        return Vocabulary.TERMS
                .longest(tokens, at)
                .map(found -> sources.read(at, found.meaning(), found.end()))
                .filter(run -> !run.isEmpty());
    }

    /** The act that passages are of, and the token after it. */
    private record Target(LegalSource source, int end, int next, List<SourceRun.Spot> others) {}

    /** Passages and the act behind them, and then perhaps others: "artt. 1 e 2 della l. 1/2000, 3 e 4 della l. 2/2000". */
    private int wantingAct(CitedPassages read) {
        Optional<Target> target = target(read.end(), false);
        if (target.isEmpty()) {
            return read.end();
        }
        int next = add(read, target.get());
        while (read.several()) {
            int at = next;
            while (at < next + 2 && JOINTS.contains(tokens.at(at))) {
                at++;
            }
            if (at == next || !passages.isArticleNumber(at)) {
                return next;
            }
            CitedPassages more = passages.read(at, true);
            Optional<Target> another = more.isEmpty() ? Optional.empty() : target(more.end(), true);
            if (another.isEmpty()) {
                return next;
            }
            next = add(more, another.get());
        }
        return next;
    }

    private int add(CitedPassages read, Target target) {
        int last = read.spots().size() - 1;
        for (int index = 0; index <= last; index++) {
            CitedPassages.Spot spot = read.spots().get(index);
            add(spot.start(), index == last ? target.end() : spot.end(), target.source(), spot.passage());
        }
        for (SourceRun.Spot other : target.others()) {
            add(other.start(), other.end(), other.source(), Passage.WHOLE);
        }
        return target.next();
    }

    /**
     * The act behind passages.
     *
     * @param another whether it is another than the one before them, and must be linked the more clearly
     */
    private Optional<Target> target(int from, boolean another) {
        int heading = behindHeading(from);
        Optional<Target> target = linked(tokens.is(from, ")") ? from + 1 : from, another);
        return target.isEmpty() && GENITIVE.contains(tokens.at(heading)) ? linked(heading, another) : target;
    }

    /** The token after a heading that is quoted behind its article, "art. 55 (Coinvolgimento degli enti)", or the same. */
    private int behindHeading(int from) {
        String closing = tokens.is(from, "(") ? ")" : "\"";
        if (!tokens.is(from, "(") && !tokens.is(from, "\"")) {
            return from;
        }
        int at = from + 1;
        while (at < from + LONGEST_HEADING && !tokens.is(at, closing) && !tokens.is(at, "(")) {
            at++;
        }
        return tokens.is(at, closing) ? at + 1 : from;
    }

    private Optional<Target> linked(int from, boolean another) {
        boolean genitive = false;
        boolean back = false;
        int at = from;
        while (at < from + MOST_LINKS) {
            Optional<Phrases.Found<Term>> found = Vocabulary.TERMS.longest(tokens, at);
            if (found.isPresent() && found.get().meaning() instanceof PlaceWord word) {
                cited.rememberPlace(word.place(), tokens.start(at));
                at = found.get().end();
                continue;
            }
            if (found.isPresent()) {
                boolean near = genitive || !another || at == from;
                boolean heading = found.get().meaning() instanceof Named name
                        && isHeading(name, at, found.get().end(), genitive);
                return near && !heading ? target(at, found.get(), back, genitive) : Optional.empty();
            }
            String word = tokens.at(at);
            if (GENITIVE.contains(word)) {
                genitive = true;
            } else if (AGAIN.contains(word)) {
                back = true;
            } else if (!LINKS.contains(word)) {
                return Optional.empty();
            }
            if (back && genitive && !tokens.isWord(at + 1) && !tokens.is(at + 1, "'")) {
                int next = at + 1;
                return cited.latest().map(source -> new Target(source, tokens.end(next - 1), next, List.of()));
            }
            at++;
        }
        return Optional.empty();
    }

    /** Whether a name behind an article is its heading, "Art. 1 (Costituzione e sede)", and not the act it is of. */
    private boolean isHeading(Named name, int at, int end, boolean genitive) {
        boolean constitution = name.alone() == Alone.AS_PROPER_NAME;
        boolean apart = tokens.is(at - 1, "-") || tokens.is(at - 1, "(") || tokens.is(at - 1, "\"");
        if (apart && (constitution || end - at > 1)) {
            return true;
        }
        boolean more = (tokens.is(end, "e") || tokens.is(end, "ed"))
                && tokens.isWord(end + 1)
                && !passages.begins(end + 1)
                && !BEFORE_PASSAGES.contains(tokens.at(end + 1));
        return constitution && (GENITIVE.contains(tokens.at(end)) || (!genitive && more));
    }

    private Optional<Target> target(int at, Phrases.Found<Term> found, boolean back, boolean genitive) {
        SourceRun run = found.meaning() instanceof Back
                ? sources.behindName(found.end())
                : sources.read(at, found.meaning(), found.end());
        if (!run.isEmpty()) {
            SourceRun.Spot act = run.first();
            List<SourceRun.Spot> others = run.spots().subList(1, run.spots().size());
            return Optional.of(new Target(act.source(), act.end(), run.last().next(), others));
        }
        int end = found.end();
        boolean sopra = tokens.is(end, "sopra") || tokens.is(end, "già");
        boolean backBehind = AGAIN.contains(tokens.at(sopra ? end + 1 : end));
        boolean number = tokens.isNumber(end) || tokens.is(end, "n");
        boolean alone = genitive && SourceReader.pointsBackAlone(found.meaning()) && !OTHERS.contains(tokens.at(end));
        if (number || !(back || backBehind || alone || found.meaning() instanceof SameSource)) {
            return Optional.empty();
        }
        int next = backBehind ? (sopra ? end + 2 : end + 1) : end;
        return sources.earlier(found.meaning())
                .map(source -> new Target(source, tokens.end(next - 1), next, List.of()));
    }

    private void add(int start, int end, LegalSource source, Passage passage) {
        references.add(new LegalReference(start, end, tokens.text().substring(start, end), source, passage));
        if (!isDecision(source)) {
            cited.remember(source);
        }
    }

    /** An ECLI behind a case that was cited by its number tells which judgment that was. */
    private void addLiteral(LegalReference literal) {
        LegalReference last = references.isEmpty() ? literal : references.get(references.size() - 1);
        if (literal.source() instanceof EcliDecision decision
                && decision.ecli().startsWith("ECLI:EU:")
                && last.source() instanceof EuropeanCase aCase
                && literal.start() - last.end() <= REACH_OF_AN_ECLI
                && aCase.ecli().filter(ecli -> !ecli.equals(decision.ecli())).isEmpty()) {
            EuropeanCase told =
                    new EuropeanCase(aCase.register(), aCase.number(), aCase.year(), Optional.of(decision.ecli()));
            references.set(
                    references.size() - 1,
                    new LegalReference(last.start(), last.end(), last.text(), told, Passage.WHOLE));
            return;
        }
        references.add(literal);
        if (!isDecision(literal.source())) {
            cited.remember(literal.source());
        }
    }

    private static boolean isDecision(LegalSource source) {
        return source instanceof Judgment
                || source instanceof AuditDecision
                || source instanceof EuropeanCase
                || source instanceof EcliDecision;
    }
}
