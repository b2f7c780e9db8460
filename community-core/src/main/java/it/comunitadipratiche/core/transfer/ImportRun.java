package it.comunitadipratiche.core.transfer;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.json.JsonObject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** An import at work on this node: its file and its progress. */
public final class ImportRun {
    private static final int BUFFER = 1 << 16;

    private final ImportDetails details;
    private final Path file;
    private final ImportSteps steps;
    private final BooleanSupplier stopping;
    private JsonObject checkpoint;

    ImportRun(ImportDetails details, Path file, JsonObject checkpoint, ImportSteps steps, BooleanSupplier stopping) {
        this.details = details;
        this.file = file;
        this.checkpoint = checkpoint;
        this.steps = steps;
        this.stopping = stopping;
    }

    public Id id() {
        return details.id();
    }

    /** The name of the file as it was given. */
    public String name() {
        return details.name();
    }

    public JsonObject options() {
        return details.options();
    }

    /** When it began; the same after an interruption. */
    public Instant startedAt() {
        return details.startedAt().orElse(details.createdAt());
    }

    /** Where to go on from, as the last step left it; empty at the beginning. */
    public JsonObject checkpoint() {
        return checkpoint;
    }

    /** The file from its beginning. */
    public InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), BUFFER);
    }

    /** The size of the file in bytes. */
    public long size() {
        return details.bytes();
    }

    /**
     * Does a part of the work in one transaction: the work itself, its lines of the report, and the place to go on
     * from. A line with the position of an earlier one takes its place.
     *
     * @param next where to go on from if the import is interrupted after this step
     * @param bytesDone how much of the file is worked through then
     */
    public void step(JsonObject next, long bytesDone, Supplier<List<ImportLine>> work) {
        if (stopping.getAsBoolean()) {
            throw new ImportStoppedException();
        }
        steps.step(details.id(), next, bytesDone, work);
        checkpoint = next;
    }

    /** Does some work, as {@link #step(JsonObject, long, Supplier)}, that leaves the place to go on from as it is. */
    public void step(Supplier<List<ImportLine>> work) {
        step(checkpoint, -1, work);
    }

    /**
     * Does all the work in one transaction, for formats that count for themselves and name only problems.
     *
     * @param work its counts, and lines that are not counted
     */
    public void whole(Supplier<ImportResult> work) {
        if (stopping.getAsBoolean()) {
            throw new ImportStoppedException();
        }
        steps.whole(details.id(), work);
    }

    /** What became of a whole file: its counts, and what is to be said of some of its items. */
    public record ImportResult(ImportCounts counts, List<ImportLine> lines) {

        public ImportResult {
            lines = List.copyOf(lines);
        }
    }
}
