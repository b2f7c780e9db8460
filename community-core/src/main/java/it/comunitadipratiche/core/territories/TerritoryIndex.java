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

    /** Those that were over on a day. */
    List<TerritoryDetails> former(String text, LocalDate date, int limit) {
        return names.search(
                text, territory -> territory.validUntil().map(date::isAfter).orElse(false), BY_NAME, limit);
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

    /** The codes of a territory and of all that lies or ever lay in it, and of what became part of one of these. */
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
                open.addAll(predecessors.getOrDefault(next, Set.of()));
            }
        }
        return codes;
    }

    /**
     * The codes of what a territory was on a day and of all that lay in it then, under the names these had before and
     * have had since; empty if nobody can say what it was.
     */
    Set<String> within(String code, LocalDate date) {
        Set<String> then = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>();
        find(code, date).ifPresent(territory -> open.add(territory.code()));
        while (!open.isEmpty()) {
            String next = open.remove();
            if (then.add(next)) {
                children(next, date).forEach(child -> open.add(child.code()));
            }
        }
        Set<String> codes = new LinkedHashSet<>(then);
        then.forEach(one -> addBefore(one, codes));
        then.forEach(one -> addAfter(one, codes));
        return codes;
    }

    private void addBefore(String code, Set<String> codes) {
        predecessors.getOrDefault(code, Set.of()).forEach(before -> {
            if (codes.add(before)) {
                addBefore(before, codes);
            }
        });
    }

    /** Adds what a territory became, unless some of that came from elsewhere. */
    private void addAfter(String code, Set<String> codes) {
        latest(code)
                .flatMap(TerritoryDetails::successor)
                .filter(after -> codes.containsAll(predecessors.getOrDefault(after, Set.of())))
                .filter(codes::add)
                .ifPresent(after -> addAfter(after, codes));
    }

    /** The territories a territory lay in on a day, the nearest first; those it last lay in if it was not there then. */
    List<TerritoryDetails> above(String code, LocalDate date) {
        Set<String> seen = new HashSet<>();
        List<TerritoryDetails> above = new ArrayList<>();
        Optional<String> parent = standing(code, date).flatMap(TerritoryDetails::parent);
        while (parent.isPresent() && seen.add(parent.get())) {
            Optional<TerritoryDetails> territory = standing(parent.get(), date);
            territory.ifPresent(above::add);
            parent = territory.flatMap(TerritoryDetails::parent);
        }
        return above;
    }

    /** What a code stands for on a day, or last stood for if it did not then. */
    Optional<TerritoryDetails> standing(String code, LocalDate date) {
        return periods(code).stream()
                .filter(period -> period.isValidOn(date))
                .findFirst()
                .or(() -> latest(code));
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
