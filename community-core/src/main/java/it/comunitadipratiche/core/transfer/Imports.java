package it.comunitadipratiche.core.transfer;

import it.comunitadipratiche.core.kernel.Cursor;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Internal;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.kernel.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Begins imports and tells how they go.
 *
 * <pre>{@code
 * ImportDetails details = imports.start("wordpress", "export.xml", file, JsonValue.EMPTY_JSON_OBJECT);
 * imports.report(details.id(), Optional.of(ImportOutcome.SKIPPED), Optional.empty(), 100);
 * }</pre>
 */
@ApplicationScoped
@Guarded
public class Imports {
    private static final String PERMISSION = "transfer.import";
    private static final int LONGEST_NAME = 255;
    private static final int MOST = 1_000;
    private static final byte[] LINE_END = {'\n'};

    private ImportSteps steps;
    private ImportFiles files;
    private ImportFormats formats;
    private ImportWorker worker;

    @SuppressWarnings("NullAway.Init")
    protected Imports() {
        // for the CDI proxy
    }

    @Inject
    Imports(ImportSteps steps, ImportFiles files, ImportFormats formats, ImportWorker worker) {
        this.steps = steps;
        this.files = files;
        this.formats = formats;
        this.worker = worker;
    }

    /** Works through everything that waits on this thread, unless another is at it. */
    @Internal
    public void drain() {
        worker.drain();
    }

    /** The kinds of files that can be imported. */
    @Requires(PERMISSION)
    public List<String> kinds() {
        return formats.kinds();
    }

    /**
     * Takes a file and queues it; what is in it is worked through in the background.
     *
     * @param name what people call the file
     * @throws it.comunitadipratiche.core.kernel.InvalidInputException if no format is of that kind, the options do not
     *     fit it, or the file is empty or too large
     */
    @Requires(PERMISSION)
    public ImportDetails start(String kind, String name, InputStream file, JsonObject options) {
        formats.of(kind).check(options);
        Id id = Id.next();
        long size = keep(id, file);
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        ImportDetails details = steps.add(id, kind, shown, options, size);
        worker.wake();
        return details;
    }

    private long keep(Id id, InputStream file) {
        try {
            return files.keep(id, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How an import goes.
     *
     * @throws it.comunitadipratiche.core.kernel.NotFoundException if there is no such import
     */
    @Requires(PERMISSION)
    public ImportDetails get(Id id) {
        return steps.get(id);
    }

    /** All imports, the newest first. */
    @Requires(PERMISSION)
    public Page<ImportDetails> list(Optional<String> cursor, int limit) {
        int query = PERMISSION.hashCode();
        long before = cursor.map(text -> Cursor.decode(text, query))
                .map(place -> Id.of(place.values().get(0)).value())
                .orElse(Long.MAX_VALUE);
        List<ImportDetails> found = steps.before(before, bounded(limit) + 1);
        return page(found, bounded(limit), query, details -> details.id().toString());
    }

    /** The report in the order of the file, as far as the import has come. */
    @Requires(PERMISSION)
    public Page<ImportLine> report(Id id, Optional<ImportOutcome> outcome, Optional<String> cursor, int limit) {
        steps.get(id);
        int query = Objects.hash(id, outcome.map(Enum::name));
        long after = cursor.map(text -> Cursor.decode(text, query))
                .map(place -> Long.parseLong(place.values().get(0)))
                .orElse(0L);
        List<ImportLine> found = steps.linesAfter(id, outcome, after, bounded(limit) + 1);
        return page(found, bounded(limit), query, line -> Long.toString(line.position()));
    }

    /** Writes the whole report, one JSON object a line, with its texts in a language. */
    @Requires(PERMISSION)
    public void writeReport(Id id, Optional<ImportOutcome> outcome, Locale language, OutputStream out)
            throws IOException {
        long after = 0;
        List<ImportLine> lines;
        do {
            lines = steps.linesAfter(id, outcome, after, MOST);
            for (ImportLine line : lines) {
                out.write(line.json(language).toString().getBytes(StandardCharsets.UTF_8));
                out.write(LINE_END);
                after = line.position();
            }
        } while (lines.size() == MOST);
        out.flush();
    }

    /**
     * Stops an import after the step it is at; what it has done stays.
     *
     * @throws it.comunitadipratiche.core.kernel.ConflictException if it is over
     */
    @Requires(PERMISSION)
    public ImportDetails cancel(Id id) {
        return steps.cancel(id);
    }

    private static int bounded(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }

    private static <T> Page<T> page(List<T> found, int limit, int query, Function<T, String> place) {
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty(), Optional.empty());
        }
        List<T> items = found.subList(0, limit);
        Cursor next = new Cursor(false, query, List.of(place.apply(items.get(limit - 1))));
        return new Page<>(items, Optional.of(next), Optional.empty());
    }
}
