package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.legal.Passage;
import it.comunitadipratiche.core.memory.PrefixIndex;
import it.comunitadipratiche.core.search.Suggestion;
import it.comunitadipratiche.core.search.SuggestionSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The norms that are cited, by the beginning of what people call them: "d.lgs. 117", "decreto legislativo 117", "117/2017",
 * "codice del terzo"; and by whole citations, which lead to the passage. The most cited are kept in memory; a new one is
 * among them after a minute.
 */
@ApplicationScoped
class NormSuggestions implements SuggestionSource {
    /** How many are kept for each audience. */
    private static final int KEPT = 5_000;

    private static final Duration MAY_BE_OLD = Duration.ofMinutes(1);
    private static final Comparator<NormDetails> MOST_CITED =
            Comparator.comparingLong(NormDetails::citing).reversed().thenComparing(NormDetails::key);

    /** Abbreviations that labels begin with, longer ones before their beginnings, and what they stand for. */
    private static final List<Map.Entry<String, String>> WRITTEN_OUT = List.of(
            Map.entry("l. cost.", "legge costituzionale"),
            Map.entry("l.r.", "legge regionale"),
            Map.entry("l.p.", "legge provinciale"),
            Map.entry("l.", "legge"),
            Map.entry("d.lgs.", "decreto legislativo"),
            Map.entry("d.l.", "decreto legge"),
            Map.entry("d.P.R.", "decreto del Presidente della Repubblica"),
            Map.entry("d.P.C.M.", "decreto del Presidente del Consiglio dei ministri"),
            Map.entry("d.m.", "decreto ministeriale"),
            Map.entry("r.d.", "regio decreto"),
            Map.entry("reg. (UE)", "regolamento UE"),
            Map.entry("reg.", "regolamento"),
            Map.entry("dir. (UE)", "direttiva UE"),
            Map.entry("dir.", "direttiva"),
            Map.entry("Corte cost. n.", "sentenza Corte costituzionale"),
            Map.entry("Cons. Stato n.", "sentenza Consiglio di Stato"),
            Map.entry("Corte conti,", "Corte dei conti"));

    private final Map<Audience, Known> known = new ConcurrentHashMap<>();
    private NormRepository repository;
    private NormCache cache;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected NormSuggestions() {
        // for the CDI proxy
    }

    @Inject
    NormSuggestions(NormRepository repository, NormCache cache, Clock clock) {
        this.repository = repository;
        this.cache = cache;
        this.clock = clock;
    }

    private record Known(PrefixIndex<NormDetails> names, Instant since) {}

    @Override
    public List<Suggestion> suggest(String typed, Locale locale, Audience reader, int limit) {
        List<Suggestion> cited = NormFinder.references(typed).stream()
                .flatMap(reference -> cache
                        .norm(NormKeys.of(reference.source()), reader)
                        .filter(norm -> norm.citing() > 0)
                        .map(norm -> suggestion(norm, reference.passage(), locale))
                        .stream())
                .limit(limit)
                .toList();
        if (!cited.isEmpty()) {
            return cited;
        }
        return names(reader).search(typed, norm -> true, MOST_CITED, limit).stream()
                .map(norm -> suggestion(norm, Passage.WHOLE, locale))
                .toList();
    }

    /** Nobody types numbers of laws for the titles they stand in. */
    @Override
    public boolean isMeantBy(String typed) {
        return typed.chars().anyMatch(Character::isDigit);
    }

    private static Suggestion suggestion(NormDetails norm, Passage passage, Locale locale) {
        return new Suggestion(
                Suggestion.Kind.NORM,
                norm.label(passage) + norm.name().map(name -> " – " + name).orElse(""),
                norm.key(),
                norm.kind().name(),
                new Message("norms.suggestion." + norm.kind()).in(locale),
                Optional.of("/norms/" + norm.key() + (passage.isWhole() ? "" : "/" + passage.code())));
    }

    private PrefixIndex<NormDetails> names(Audience reader) {
        Instant now = clock.instant();
        Known kept = known.get(reader);
        if (kept == null
                || now.isBefore(kept.since())
                || !now.isBefore(kept.since().plus(MAY_BE_OLD))) {
            kept = new Known(read(reader), now);
            known.put(reader, kept);
        }
        return kept.names();
    }

    private PrefixIndex<NormDetails> read(Audience reader) {
        PrefixIndex.Builder<NormDetails> builder = new PrefixIndex.Builder<>();
        repository
                .mostCited(Optional.empty(), Optional.empty(), List.of(), reader, Optional.empty(), false, KEPT)
                .forEach(norm -> {
                    NormDetails details = norm.details(reader);
                    names(details).forEach(name -> builder.add(name, details));
                });
        return builder.build();
    }

    /** What it is called: as lawyers cite it, with the abbreviation in one word and written out, and its name. */
    private static List<String> names(NormDetails norm) {
        List<String> names = new ArrayList<>(List.of(norm.label()));
        norm.name().ifPresent(names::add);
        WRITTEN_OUT.stream()
                .filter(entry -> norm.label().startsWith(entry.getKey()))
                .findFirst()
                .ifPresent(entry -> {
                    String rest = norm.label().substring(entry.getKey().length());
                    names.add(entry.getValue() + rest);
                    names.add(entry.getKey().replace(".", "") + rest);
                });
        return names;
    }
}
