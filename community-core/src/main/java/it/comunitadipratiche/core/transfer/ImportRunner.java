package it.comunitadipratiche.core.transfer;

import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LostRaces;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.kernel.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works through one import: from its checkpoint to its end, or to where it has to stop. */
@ApplicationScoped
class ImportRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final Duration BEFORE_RETRY = Duration.ofSeconds(10);

    private ImportSteps steps;
    private ImportFiles files;
    private ImportFormats formats;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected ImportRunner() {
        // for the CDI proxy
    }

    @Inject
    ImportRunner(ImportSteps steps, ImportFiles files, ImportFormats formats, Callers callers) {
        this.steps = steps;
        this.files = files;
        this.formats = formats;
        this.callers = callers;
    }

    /** Takes an import and runs it, if its file is within this node's reach and no other node has it. */
    void run(Id id, BooleanSupplier stopping) {
        if (Files.exists(files.of(id))) {
            steps.take(id).ifPresent(taken -> run(taken, stopping));
        }
    }

    private void run(ImportSteps.Taken taken, BooleanSupplier stopping) {
        ImportDetails details = taken.details();
        Id id = details.id();
        LOG.info("Import {} ({}) runs", id, details.kind());
        try {
            ImportRun run = new ImportRun(details, files.of(id), taken.checkpoint(), steps, stopping);
            callers.run(onBehalfOf(taken), () -> work(details.kind(), run));
            end(id, ImportState.DONE, null);
        } catch (ImportStoppedException e) {
            steps.handBack(id);
        } catch (ImportCancelledException e) {
            end(id, ImportState.CANCELLED, null);
        } catch (UnavailableException e) {
            interrupted(id, e);
        } catch (CommunityException e) {
            end(id, ImportState.FAILED, e.text());
        } catch (RuntimeException e) {
            interrupted(id, e);
        }
    }

    /** Giving way to another transaction is no failure, however often it happens. */
    private void interrupted(Id id, RuntimeException reason) {
        if (LostRaces.isDeadlock(reason)) {
            LOG.info("A step of import {} gave way to others and will be done again", id);
            steps.handBack(id);
        } else {
            LOG.warn("Import {} was interrupted and will go on from its last step", id, reason);
            steps.release(id, BEFORE_RETRY);
        }
    }

    private void work(String kind, ImportRun run) {
        try {
            formats.of(kind).run(run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever began it, who was allowed to; what an import may do does not depend on their other permissions. */
    private static Caller onBehalfOf(ImportSteps.Taken taken) {
        Caller system = Caller.system();
        return new Caller(
                taken.details().startedBy(),
                system.roles(),
                system.permissions(),
                Locale.forLanguageTag(taken.language()));
    }

    private void end(Id id, ImportState state, @Nullable Message reason) {
        steps.end(id, state, reason);
        LOG.info("Import {} is over: {}", id, state);
        try {
            files.remove(id);
        } catch (IOException e) {
            LOG.warn("The file of import {} cannot be removed", id, e);
        }
    }
}
