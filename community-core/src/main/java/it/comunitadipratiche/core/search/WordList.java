package it.comunitadipratiche.core.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Words that say nothing: one a line, and lines that begin with a hash are remarks. */
enum WordList {
    ELISIONS_IT("elisions_it.txt"),
    STOP_WORDS_IT("stopwords_it.txt"),
    STOP_WORDS_EN("stopwords_en.txt");

    private static final String FOLDER = "it/comunitadipratiche/core/search/";
    private final String file;

    WordList(String file) {
        this.file = file;
    }

    /** Where it is on the class path. */
    String path() {
        return FOLDER + file;
    }

    List<String> words() {
        InputStream in = Objects.requireNonNull(WordList.class.getResourceAsStream(file), file);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
