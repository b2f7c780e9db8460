package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.content.PublicationKey;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * How far an index has come; kept in a file beside it, or in it where several nodes share it.
 *
 * @param build the number of the build that is going on or was the last; 0 if there was none
 * @param complete whether that build is over
 * @param done how many publications it has seen
 * @param last the last of them
 * @param layouts how documents of each type look, see {@link SearchableType#layout()}
 */
record IndexState(
        long build,
        boolean complete,
        long done,
        Optional<PublicationKey> last,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        Map<String, String> layouts) {
    static final IndexState NONE =
            new IndexState(0, false, 0, Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    private static final String FILE = "state.properties";
    private static final String LAYOUT = "layout.";

    IndexState {
        layouts = Map.copyOf(layouts);
    }

    IndexState begin(long number, Map<String, String> types, Instant now) {
        return new IndexState(number, false, 0, Optional.empty(), Optional.of(now), Optional.empty(), types);
    }

    IndexState reached(PublicationKey key, int more) {
        return new IndexState(build, false, done + more, Optional.of(key), startedAt, finishedAt, layouts);
    }

    /** This one, as far as another has come. */
    IndexState reached(IndexState other) {
        return new IndexState(build, complete, other.done, other.last, startedAt, finishedAt, layouts);
    }

    /** Whether another tells of the same build as far as it has come. */
    boolean isWhere(IndexState other) {
        return build == other.build && done == other.done && goesOn();
    }

    /** Whether a build has begun and is not over. */
    boolean goesOn() {
        return build > 0 && !complete;
    }

    IndexState finish(Instant now) {
        return new IndexState(build, true, done, last, startedAt, Optional.of(now), layouts);
    }

    IndexState with(String type, String layout) {
        Map<String, String> more = new TreeMap<>(layouts);
        more.put(type, layout);
        return new IndexState(build, complete, done, last, startedAt, finishedAt, more);
    }

    /** Whether documents of a type that are in the index look otherwise than new ones. */
    boolean isOutdated(String type, String layout) {
        String known = layouts.get(type);
        return known != null && !known.equals(layout);
    }

    static IndexState read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return NONE;
        }
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(values);
    }

    /** The state that a text tells, see {@link #text()}. */
    static IndexState of(String text) {
        Properties values = new Properties();
        try {
            values.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(values);
    }

    private static IndexState of(Properties values) {
        Map<String, String> layouts = new TreeMap<>();
        values.stringPropertyNames().stream()
                .filter(name -> name.startsWith(LAYOUT))
                .forEach(name -> layouts.put(name.substring(LAYOUT.length()), values.getProperty(name)));
        return new IndexState(
                Long.parseLong(values.getProperty("build", "0")),
                Boolean.parseBoolean(values.getProperty("complete")),
                Long.parseLong(values.getProperty("done", "0")),
                Optional.ofNullable(values.getProperty("last")).map(PublicationKey::of),
                Optional.ofNullable(values.getProperty("startedAt")).map(Instant::parse),
                Optional.ofNullable(values.getProperty("finishedAt")).map(Instant::parse),
                layouts);
    }

    void write(Path folder) {
        Path file = folder.resolve(FILE);
        Path next = folder.resolve(FILE + ".new");
        try {
            Files.writeString(next, text());
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of it as a text. */
    String text() {
        Properties values = new Properties();
        values.setProperty("build", Long.toString(build));
        values.setProperty("complete", Boolean.toString(complete));
        values.setProperty("done", Long.toString(done));
        last.ifPresent(key -> values.setProperty("last", key.toString()));
        startedAt.ifPresent(at -> values.setProperty("startedAt", at.toString()));
        finishedAt.ifPresent(at -> values.setProperty("finishedAt", at.toString()));
        layouts.forEach((type, layout) -> values.setProperty(LAYOUT + type, layout));
        StringWriter text = new StringWriter();
        try {
            values.store(text, "How far the search index has come");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
