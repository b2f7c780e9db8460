package it.comunitadipratiche.core.vocabulary;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.identity.AuditTrail;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.core.vocabulary.skos.CheckedVocabulary;
import it.comunitadipratiche.core.vocabulary.skos.Problems;
import it.comunitadipratiche.core.vocabulary.skos.Resource;
import it.comunitadipratiche.core.vocabulary.skos.SkosFile;
import it.comunitadipratiche.core.vocabulary.skos.SkosRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Writes what a file says, all of it or nothing. */
@ApplicationScoped
class VocabularyImporter {
    private VocabularyRepository repository;
    private ConceptUris uris;
    private ConceptEvents events;
    private AuditTrail audit;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected VocabularyImporter() {
        // for the CDI proxy
    }

    @Inject
    VocabularyImporter(
            VocabularyRepository repository, ConceptUris uris, ConceptEvents events, AuditTrail audit, Clock clock) {
        this.repository = repository;
        this.uris = uris;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    VocabularyImportReport write(SkosFile file, Problems problems, Optional<String> scheme) {
        ImportRun run = run(file, problems, scheme, false);
        repository.flush();
        VocabularyImportReport report = run.report(file.statements(), false);
        for (Scheme touched : run.touchedSchemes()) {
            events.imported(touched);
            audit.record(
                    "scheme.imported",
                    new Ref("vocabulary.scheme", new Id(touched.id())),
                    JSON.createObjectBuilder()
                            .add("created", report.created())
                            .add("updated", report.updated())
                            .build());
        }
        run.updated().forEach(events::changed);
        return report;
    }

    /** Says what {@link #write} would do. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    VocabularyImportReport rehearse(SkosFile file, Problems problems, Optional<String> scheme) {
        VocabularyImportReport report = run(file, problems, scheme, true).report(file.statements(), true);
        repository.forget();
        return report;
    }

    private ImportRun run(SkosFile file, Problems problems, Optional<String> scheme, boolean dryRun) {
        Optional<String> otherwise =
                scheme.map(name -> repository.scheme(name).map(Scheme::uri).orElseGet(() -> uris.scheme(name)));
        Set<String> schemes = new TreeSet<>();
        otherwise.ifPresent(schemes::add);
        file.schemes().forEach(described -> schemes.add(described.uri()));
        for (Resource concept : file.concepts()) {
            schemes.addAll(concept.links(Resource.Link.IN_SCHEME));
            schemes.addAll(concept.links(Resource.Link.TOP_CONCEPT_OF));
        }
        if (!dryRun) {
            repository.allSchemes().stream()
                    .filter(known -> schemes.contains(known.uri()))
                    .forEach(repository::hold);
        }
        Present present = new Present(repository, file, schemes);
        CheckedVocabulary checked = new SkosRules(file, present.known(file), otherwise, problems).check();
        ImportRun run = new ImportRun(repository, present, checked, problems, clock.instant());
        run.write(scheme, dryRun);
        return run;
    }
}
