package it.comunitadipratiche.core.territories;

import it.comunitadipratiche.core.memory.PrefixIndex;
import it.comunitadipratiche.core.memory.SearchKey;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All territories in memory, never changed, by code and by name. */
class TerritoryIndex {
    private static final Comparator<TerritoryDetails> BY_AGE =
            Comparator.comparing(territory -> territory.validFrom().orElse(LocalDate.MIN));
    private static final Comparator<TerritoryDetails> BY_NAME = Comparator.comparing(TerritoryDetails::level)
            .thenComparing(territory -> SearchKey.of(territory.name()))
            .thenComparing(territory -> territory.sigla().orElse(""))
            .thenComparing(TerritoryDetails::code);

    private final String stamp;
    private final Map<String, List<TerritoryDetails>> byCode = new HashMap<>();
    private final Map<String, List<TerritoryDetails>> byParent = new HashMap<>();
    private final Map<String, Set<String>> predecessors = new HashMap<>();
    private final PrefixIndex<TerritoryDetails> names;

    TerritoryIndex(String stamp, Collection<TerritoryDetails> territories) {
        this.stamp = stamp;
        PrefixIndex.Builder<TerritoryDetails> builder = new PrefixIndex.Builder<>();
        territories.stream().sorted(BY_AGE).forEach(territory -> {
            list(byCode, territory.code()).add(territory);
            territory.parent().ifPresent(parent -> list(byParent, parent).add(territory));
            territory.successor().ifPresent(successor -> predecessors
                    .computeIfAbsent(successor, ignored -> new HashSet<>())
                    .add(territory.code()));
            builder.add(territory.name(), territory);
            territory.otherName().ifPresent(other -> builder.add(other, territory));
        });
        names = builder.build();
    }

    String stamp() {
        return stamp;
    }

    /** The periods of a code, the oldest first. */
    List<TerritoryDetails> periods(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    /** The latest period of a code. */
    Optional<TerritoryDetails> latest(String code) {
        List<TerritoryDetails> periods = periods(code);
        return periods.isEmpty() ? Optional.empty() : Optional.of(periods.get(periods.size() - 1));
    }

    /** The territory that stood, on a day, for the one of a code: itself, else what it became, else what it was. */
    Optional<TerritoryDetails> find(String code, LocalDate date) {
        Set<String> seen = new HashSet<>();
        String at = code;
        while (seen.add(at)) {
            List<TerritoryDetails> periods = periods(at);
            Optional<TerritoryDetails> valid =
                    periods.stream().filter(period -> period.isValidOn(date)).findFirst();
            if (valid.isPresent() || periods.isEmpty()) {
                return valid;
            }
            Optional<String> next = isOver(periods, date) ? successor(periods) : onlyPredecessor(at);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
        }
        return Optional.empty();
    }

    List<TerritoryDetails> search(String text, Optional<TerritoryLevel> level, LocalDate date, int limit) {
        return names.search(
                text,
                territory -> territory.isValidOn(date)
                        && level.map(wanted -> wanted == territory.level()).orElse(true),
                BY_NAME,
                limit);
    }

    /** What lies directly in a territory on a day, by name. */
    List<TerritoryDetails> children(String code, LocalDate date) {
        return byParent.getOrDefault(code, List.of()).stream()
                .filter(territory -> territory.isValidOn(date))
                .sorted(BY_NAME)
                .toList();
    }

    List<TerritoryDetails> regions(LocalDate date) {
        return byCode.values().stream()
                .flatMap(List::stream)
                .filter(territory -> territory.level() == TerritoryLevel.REGION && territory.isValidOn(date))
                .sorted(BY_NAME)
                .toList();
    }

    /** The codes of a territory and of all that lies or ever lay in it. */
    Set<String> within(String code) {
        Set<String> codes = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>();
        if (byCode.containsKey(code)) {
            open.add(code);
        }
        while (!open.isEmpty()) {
            String next = open.remove();
            if (codes.add(next)) {
                byParent.getOrDefault(next, List.of()).forEach(child -> open.add(child.code()));
            }
        }
        return codes;
    }

    private static boolean isOver(List<TerritoryDetails> periods, LocalDate date) {
        return periods.get(periods.size() - 1).validUntil().map(date::isAfter).orElse(false);
    }

    private static Optional<String> successor(List<TerritoryDetails> periods) {
        return periods.get(periods.size() - 1).successor();
    }

    private Optional<String> onlyPredecessor(String code) {
        Set<String> before = predecessors.getOrDefault(code, Set.of());
        return before.size() == 1 ? before.stream().findFirst() : Optional.empty();
    }

    private static <T> List<T> list(Map<String, List<T>> map, String key) {
        return map.computeIfAbsent(key, ignored -> new ArrayList<>());
    }
}
