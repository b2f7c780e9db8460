package it.comunitadipratiche.core.transfer.vocabularies;

import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.territories.LineProblem;
import it.comunitadipratiche.core.territories.TerritoryFiles;
import it.comunitadipratiche.core.territories.TerritoryImportReport;
import it.comunitadipratiche.core.transfer.ImportCounts;
import it.comunitadipratiche.core.transfer.ImportFormat;
import it.comunitadipratiche.core.transfer.ImportLine;
import it.comunitadipratiche.core.transfer.ImportOutcome;
import it.comunitadipratiche.core.transfer.ImportRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Regions, provinces and municipalities from CSV. The report counts territories — the regions and provinces that lines
 * only name among them — and names the lines that were left out.
 */
@ApplicationScoped
class TerritoryFormat implements ImportFormat {
    private TerritoryFiles files;

    @SuppressWarnings("NullAway.Init")
    protected TerritoryFormat() {
        // for the CDI proxy
    }

    @Inject
    TerritoryFormat(TerritoryFiles files) {
        this.files = files;
    }

    @Override
    public String kind() {
        return "territories";
    }

    @Override
    public void check(JsonObject options) {
        options.keySet().stream().findFirst().ifPresent(name -> {
            throw new InvalidInputException("options/" + name, "transfer.option.unknown", name, "-");
        });
    }

    @Override
    public void run(ImportRun run) {
        run.whole(() -> {
            try (InputStream in = run.open()) {
                return result(files.read(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static ImportRun.ImportResult result(TerritoryImportReport report) {
        Map<Long, List<LineProblem>> byLine =
                report.problems().stream().collect(Collectors.groupingBy(LineProblem::line));
        List<ImportLine> lines = byLine.entrySet().stream()
                .map(line -> ImportLine.without(
                                line.getKey(),
                                ImportOutcome.REFUSED,
                                "",
                                "",
                                line.getValue().get(0).message())
                        .with(line.getValue().stream()
                                .skip(1)
                                .map(LineProblem::message)
                                .toList()))
                .toList();
        return new ImportRun.ImportResult(
                new ImportCounts(
                        report.created().total(),
                        report.updated().total(),
                        report.unchanged().total(),
                        0,
                        0,
                        report.leftOut()),
                lines);
    }
}
