package it.comunitadipratiche.web.console.vocabulary;

import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import it.comunitadipratiche.core.vocabulary.VocabularyFiles;
import it.comunitadipratiche.core.vocabulary.VocabularyImportOptions;
import it.comunitadipratiche.core.vocabulary.VocabularyImportReport;
import it.comunitadipratiche.core.vocabulary.skos.VocabularyFormat;
import it.comunitadipratiche.core.vocabulary.skos.VocabularyProblem;
import it.comunitadipratiche.web.console.Objections;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.SentFile;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Brings a SKOS file in, or only tells what it would change. */
@ApplicationScoped
class FileImport {
    private Vocabularies vocabularies;
    private VocabularyFiles files;

    @SuppressWarnings("NullAway.Init")
    protected FileImport() {
        // for the CDI proxy
    }

    @Inject
    FileImport(Vocabularies vocabularies, VocabularyFiles files) {
        this.vocabularies = vocabularies;
        this.files = files;
    }

    Page show(Visit visit) {
        return page(visit.parameter("scheme").orElse(""), Objections.NONE, Optional.empty(), visit);
    }

    /** The report is the answer, for nobody keeps it; the same file brought in again changes nothing. */
    Answer take(Visit visit) {
        Optional<String> scheme = Optional.of(visit.written("scheme")).filter(name -> !name.isEmpty());
        try {
            SentFile file = visit.files("file").stream()
                    .findFirst()
                    .orElseThrow(() -> new InvalidInputException("/file", "console.vocabulary.no-file"));
            VocabularyFormat format = VocabularyFormat.ofFileName(file.name())
                    .or(() -> VocabularyFormat.ofMediaType(file.mediaType()))
                    .orElseThrow(() -> new InvalidInputException("/file", "console.vocabulary.format", file.name()));
            boolean dryRun = visit.parameter("rehearse").isPresent();
            return page(
                    scheme.orElse(""),
                    Objections.NONE,
                    Optional.of(read(file, format, new VocabularyImportOptions(dryRun, scheme))),
                    visit);
        } catch (CommunityException refusal) {
            return page(scheme.orElse(""), Objections.of(refusal, visit), Optional.empty(), visit);
        }
    }

    private VocabularyImportReport read(SentFile file, VocabularyFormat format, VocabularyImportOptions options) {
        try (InputStream in = file.open()) {
            return files.read(in, format, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Page page(String scheme, Objections objections, Optional<VocabularyImportReport> report, Visit visit) {
        List<SchemeLine> schemes = report.map(VocabularyImportReport::schemes).orElse(List.of()).stream()
                .flatMap(name -> vocabularies.schemes().stream()
                        .filter(known -> known.name().equals(name)))
                .map(known -> SchemeLine.of(known, visit))
                .toList();
        List<ImportPage.Finding> findings =
                report.map(known -> findings(known, visit)).orElse(List.of());
        Heading heading =
                Heading.of(visit.texts().of("console.vocabulary.import")).below(VocabularyPaths.wayToAll(visit));
        return objections.on(
                "console/vocabulary/import", heading, new ImportPage(scheme, objections, report, schemes, findings));
    }

    private static List<ImportPage.Finding> findings(VocabularyImportReport report, Visit visit) {
        Map<String, List<VocabularyProblem>> byConcept = report.problems().stream()
                .collect(Collectors.groupingBy(VocabularyProblem::concept, LinkedHashMap::new, Collectors.toList()));
        return byConcept.entrySet().stream()
                .map(entry -> new ImportPage.Finding(
                        entry.getKey(),
                        entry.getValue().stream().allMatch(VocabularyProblem::imported),
                        entry.getValue().stream()
                                .map(problem -> problem.message().in(visit.language()))
                                .toList()))
                .toList();
    }
}
