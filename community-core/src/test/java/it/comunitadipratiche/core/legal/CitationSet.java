package it.comunitadipratiche.core.legal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Sentences with the identifiers they cite, as {@code legal/citations.txt} tells them. */
final class CitationSet {
    private CitationSet() {}

    /** A text and what it cites, in order. */
    record Example(String text, List<String> expected) {}

    static List<Example> read() throws IOException {
        try (InputStream in = Objects.requireNonNull(CitationSet.class.getResourceAsStream("/legal/citations.txt"))) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static List<Example> parse(String file) {
        List<Example> examples = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (String line : (file + "\n").split("\n", -1)) {
            if (line.startsWith("> ")) {
                text.append(text.isEmpty() ? "" : "\n").append(line.substring(2).replace('␣', '\u00A0'));
            } else if (line.isEmpty() && !text.isEmpty()) {
                examples.add(new Example(text.toString(), List.copyOf(expected)));
                text.setLength(0);
                expected.clear();
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                expected.add(line);
            }
        }
        return examples;
    }
}
