package it.comunitadipratiche.core.territories;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings the territories here in line with a file. A line speaks of the period with its first day; a line without one
 * speaks of the latest period of its code, and leaves to it the days the file does not tell.
 */
class TerritoryMerge {
    private static final int ABSENT = 1000;

    private final TerritoryFile file;
    private final Instant now;
    private final Map<String, List<Territory>> present = new HashMap<>();
    private final Set<Territory> matched = new HashSet<>();
    private final List<Territory> made = new ArrayList<>();
    private TerritoryCounts created = TerritoryCounts.NONE;
    private TerritoryCounts updated = TerritoryCounts.NONE;
    private TerritoryCounts unchanged = TerritoryCounts.NONE;

    TerritoryMerge(TerritoryFile file, List<Territory> here, Instant now) {
        this.file = file;
        this.now = now;
        here.stream()
                .sorted(Comparator.comparing(
                        (Territory territory) -> territory.details().validFrom().orElse(LocalDate.MIN)))
                .forEach(territory -> periods(territory.details().code()).add(territory));
    }

    TerritoryImportReport merge() {
        List<TerritoryLine> lines = withoutOrphans(withoutDoubles());
        lines.stream()
                .sorted(Comparator.comparing(
                        line -> line.territory().validFrom().isEmpty()))
                .forEach(this::merge);
        return new TerritoryImportReport(
                file.lines(),
                created,
                updated,
                unchanged,
                file.wrongLines(),
                absent(lines),
                file.problemCount(),
                file.problems());
    }

    /** The territories that are new. */
    List<Territory> made() {
        return made;
    }

    private List<TerritoryLine> withoutDoubles() {
        Map<String, TerritoryLine> own = new LinkedHashMap<>();
        Map<String, TerritoryLine> derived = new LinkedHashMap<>();
        for (TerritoryLine line : file.territories()) {
            String key = line.territory().code() + "/" + line.territory().validFrom();
            if (line.derived()) {
                TerritoryLine first = derived.putIfAbsent(line.territory().code(), line);
                if (first != null && !first.territory().equals(line.territory())) {
                    file.wrong(LineProblem.mended(
                            line.line(), "differs", line.territory().code(), first.line()));
                }
            } else {
                TerritoryLine first = own.putIfAbsent(key, line);
                if (first != null) {
                    file.wrong(LineProblem.leftOut(
                            line.line(), "double", line.territory().code(), first.line()));
                }
            }
        }
        Set<String> ownCodes = new HashSet<>();
        own.values().forEach(line -> ownCodes.add(line.territory().code()));
        List<TerritoryLine> lines = new ArrayList<>();
        derived.values().stream()
                .filter(line -> !ownCodes.contains(line.territory().code()))
                .forEach(lines::add);
        lines.addAll(own.values());
        return lines;
    }

    /** Leaves out lines whose province, region or successor nobody knows. */
    private List<TerritoryLine> withoutOrphans(List<TerritoryLine> lines) {
        Set<String> told = new HashSet<>(present.keySet());
        lines.forEach(line -> told.add(line.territory().code()));
        Set<String> known = new HashSet<>(present.keySet());
        List<TerritoryLine> kept = new ArrayList<>();
        for (TerritoryLine line : byLevel(lines)) {
            Optional<String> parent = line.territory().parent().filter(code -> !known.contains(code));
            Optional<String> successor = line.territory().successor().filter(code -> !told.contains(code));
            if (parent.isPresent()) {
                file.wrong(LineProblem.leftOut(line.line(), "parent", parent.get()));
            } else if (successor.isPresent()) {
                file.wrong(LineProblem.leftOut(line.line(), "successor", successor.get()));
            } else {
                known.add(line.territory().code());
                kept.add(line);
            }
        }
        return kept;
    }

    private static List<TerritoryLine> byLevel(List<TerritoryLine> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(line -> line.territory().level()))
                .toList();
    }

    private void merge(TerritoryLine line) {
        Optional<Territory> period = period(line.territory());
        TerritoryDetails wanted =
                period.map(known -> completed(line, known.details())).orElse(line.territory());
        if (overlaps(wanted, period)) {
            file.wrong(LineProblem.leftOut(line.line(), "overlap", wanted.code()));
        } else if (period.isEmpty()) {
            Territory territory = new Territory(wanted, now);
            made.add(territory);
            matched.add(territory);
            periods(wanted.code()).add(territory);
            created = created.plus(wanted.level());
        } else {
            matched.add(period.get());
            if (period.get().update(wanted, now)) {
                updated = updated.plus(wanted.level());
            } else {
                unchanged = unchanged.plus(wanted.level());
            }
        }
    }

    private Optional<Territory> period(TerritoryDetails wanted) {
        List<Territory> free = periods(wanted.code()).stream()
                .filter(territory -> !matched.contains(territory))
                .toList();
        Optional<Territory> same = free.stream()
                .filter(territory -> territory.details().validFrom().equals(wanted.validFrom()))
                .findFirst();
        if (same.isPresent()) {
            return same;
        }
        return wanted.validFrom().isEmpty()
                ? free.stream().reduce((earlier, later) -> later)
                : free.stream()
                        .filter(territory -> territory.details().validFrom().isEmpty())
                        .findFirst();
    }

    private static TerritoryDetails completed(TerritoryLine line, TerritoryDetails known) {
        TerritoryDetails told = line.territory();
        return new TerritoryDetails(
                told.code(),
                told.level(),
                told.name(),
                told.otherName(),
                told.parent(),
                told.sigla(),
                told.cadastralCode().or(known::cadastralCode),
                told.validFrom().or(known::validFrom),
                line.tellsUntil() ? told.validUntil() : known.validUntil(),
                line.tellsUntil() ? told.successor() : known.successor());
    }

    private boolean overlaps(TerritoryDetails wanted, Optional<Territory> itself) {
        LocalDate from = wanted.validFrom().orElse(LocalDate.MIN);
        LocalDate until = wanted.validUntil().orElse(LocalDate.MAX);
        return periods(wanted.code()).stream()
                .filter(other -> itself.isEmpty() || itself.get() != other)
                .map(Territory::details)
                .anyMatch(other -> !from.isAfter(other.validUntil().orElse(LocalDate.MAX))
                        && !other.validFrom().orElse(LocalDate.MIN).isAfter(until));
    }

    private List<String> absent(List<TerritoryLine> lines) {
        Set<String> told = new LinkedHashSet<>();
        lines.forEach(line -> told.add(line.territory().code()));
        return present.values().stream()
                .map(periods -> periods.get(periods.size() - 1).details())
                .filter(last -> last.level() == TerritoryLevel.MUNICIPALITY
                        && last.validUntil().isEmpty()
                        && !told.contains(last.code()))
                .map(TerritoryDetails::code)
                .sorted()
                .limit(ABSENT)
                .toList();
    }

    private List<Territory> periods(String code) {
        return present.computeIfAbsent(code, ignored -> new ArrayList<>());
    }
}
