package it.comunitadipratiche.core.transfer.vocabularies;

import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.transfer.ImportCounts;
import it.comunitadipratiche.core.transfer.ImportFormat;
import it.comunitadipratiche.core.transfer.ImportLine;
import it.comunitadipratiche.core.transfer.ImportOutcome;
import it.comunitadipratiche.core.transfer.ImportRun;
import it.comunitadipratiche.core.vocabulary.VocabularyFiles;
import it.comunitadipratiche.core.vocabulary.VocabularyImportOptions;
import it.comunitadipratiche.core.vocabulary.VocabularyImportReport;
import it.comunitadipratiche.core.vocabulary.skos.VocabularyFormat;
import it.comunitadipratiche.core.vocabulary.skos.VocabularyProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** SKOS vocabularies in Turtle, RDF/XML or JSON-LD; the report counts concepts and names those with problems. */
@ApplicationScoped
class SkosFormat implements ImportFormat {
    private static final Set<String> OPTIONS = Set.of("format", "scheme");
    private VocabularyFiles files;

    @SuppressWarnings("NullAway.Init")
    protected SkosFormat() {
        // for the CDI proxy
    }

    @Inject
    SkosFormat(VocabularyFiles files) {
        this.files = files;
    }

    @Override
    public String kind() {
        return "skos";
    }

    @Override
    public void check(JsonObject options) {
        options.keySet().stream()
                .filter(name -> !OPTIONS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidInputException(
                            "options/" + name, "transfer.option.unknown", name, "format, scheme");
                });
        if (options.containsKey("format")) {
            format(options, "");
        }
    }

    /** The format that is said, else the one the file's name tells. */
    private static VocabularyFormat format(JsonObject options, String name) {
        String said = options.getString("format", "");
        Optional<VocabularyFormat> found = said.isEmpty()
                ? VocabularyFormat.ofFileName(name)
                : VocabularyFormat.ofMediaType(said).or(() -> VocabularyFormat.ofFileName("x." + said));
        return found.orElseThrow(() -> new InvalidInputException(
                "options/format",
                "transfer.option.file",
                said.isEmpty() ? name : said,
                String.join(
                        ", ",
                        Stream.of(VocabularyFormat.values())
                                .map(format -> "." + format.extension())
                                .toList())));
    }

    @Override
    public void run(ImportRun run) {
        VocabularyFormat format = format(run.options(), run.name());
        Optional<String> scheme =
                Optional.of(run.options().getString("scheme", "")).filter(name -> !name.isEmpty());
        run.whole(() -> {
            try (InputStream in = run.open()) {
                return result(files.read(in, format, new VocabularyImportOptions(false, scheme)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static ImportRun.ImportResult result(VocabularyImportReport report) {
        List<ImportLine> lines = new ArrayList<>();
        for (VocabularyProblem problem : report.problems()) {
            ImportLine line = ImportLine.without(
                    lines.size() + 1L,
                    problem.imported() ? ImportOutcome.UNCHANGED : ImportOutcome.REFUSED,
                    problem.concept(),
                    "",
                    problem.message());
            lines.add(line);
        }
        return new ImportRun.ImportResult(
                new ImportCounts(report.created(), report.updated(), report.unchanged(), 0, 0, report.leftOut()),
                lines);
    }
}
