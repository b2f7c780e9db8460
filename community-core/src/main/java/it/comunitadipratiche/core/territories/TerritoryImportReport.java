package it.comunitadipratiche.core.territories;

import java.util.List;

/**
 * What became of the lines of a file of territories.
 *
 * @param lines how many lines it has, without the header
 * @param leftOut how many of them have a problem and were not imported
 * @param absent the codes of municipalities that are here, still valid, and not in the file, the first thousand
 * @param problems the first thousand of {@code problemCount}, by line
 */
public record TerritoryImportReport(
        int lines,
        TerritoryCounts created,
        TerritoryCounts updated,
        TerritoryCounts unchanged,
        int leftOut,
        List<String> absent,
        int problemCount,
        List<LineProblem> problems) {

    public TerritoryImportReport {
        absent = List.copyOf(absent);
        problems = List.copyOf(problems);
    }
}
