package it.comunitadipratiche.core.synonyms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Synonyms as lines of text: the language, a colon, then the words with {@code =} between those that stand for each
 * other, or {@code >} before those that are found too.
 *
 * <pre>{@code
 * it: ETS = ente del Terzo settore
 * it: avviso > bando
 * }</pre>
 */
public final class SynonymTable {
    /** The longest table, in characters. */
    public static final int LONGEST = 200_000;

    private static final String USUAL = "/starter/synonyms.txt";

    private SynonymTable() {}

    /** The drafts in some lines; empty lines and those that begin with {@code #} say nothing. */
    public static List<SynonymDraft> read(String text) {
        List<SynonymDraft> drafts = new ArrayList<>();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> drafts.add(draft(line)));
        return drafts;
    }

    private static SynonymDraft draft(String line) {
        int colon = line.indexOf(':');
        String language = colon < 0 ? "" : line.substring(0, colon).strip();
        String rest = line.substring(colon + 1);
        int way = rest.indexOf('>');
        return way < 0
                ? new SynonymDraft(language, words(rest), List.of())
                : new SynonymDraft(language, words(rest.substring(0, way)), words(rest.substring(way + 1)));
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split("="));
    }

    /** The lines of some synonyms. */
    public static String write(List<SynonymDetails> synonyms) {
        StringBuilder table = new StringBuilder();
        for (SynonymDetails one : synonyms) {
            table.append(one.language()).append(": ").append(String.join(" = ", one.words()));
            if (one.isOneWay()) {
                table.append(" > ").append(String.join(" = ", one.others()));
            }
            table.append('\n');
        }
        return table.toString();
    }

    /** What is usual in the field. */
    static List<SynonymDraft> usual() {
        try (InputStream in = Objects.requireNonNull(SynonymTable.class.getResourceAsStream(USUAL), USUAL)) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
