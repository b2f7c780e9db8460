package it.comunitadipratiche.core.transfer.bibliographies;

import it.comunitadipratiche.core.library.bibliography.Reference;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Whole bibliographies, for tests. */
final class Read {
    private Read() {}

    static List<RecordReader.Found> ris(String text) throws IOException {
        return all(text, reader -> new RisReader(new Lines(reader)));
    }

    static List<RecordReader.Found> bibtex(String text) throws IOException {
        return all(text, reader -> new BibtexReader(new Lines(reader)));
    }

    static List<RecordReader.Found> csl(String text) throws IOException {
        return all(text, CslReader::new);
    }

    static Reference first(List<RecordReader.Found> found) {
        return found.get(0).reference().orElseThrow();
    }

    static List<String> notes(RecordReader.Found found) {
        return found.notes().stream().map(note -> note.in(Locale.ITALIAN)).toList();
    }

    static String text(byte[] bytes) throws IOException {
        TextFile file = new TextFile(() -> new ByteArrayInputStream(bytes));
        try (BufferedReader text = file.read(file.charset())) {
            StringBuilder all = new StringBuilder();
            text.lines().forEach(line -> all.append(line).append('\n'));
            return all.toString();
        }
    }

    private static List<RecordReader.Found> all(String text, Function<BufferedReader, RecordReader> readers)
            throws IOException {
        RecordReader reader = readers.apply(new BufferedReader(new StringReader(text)));
        List<RecordReader.Found> all = new ArrayList<>();
        for (Optional<RecordReader.Found> found = reader.next(); found.isPresent(); found = reader.next()) {
            all.add(found.get());
        }
        return all;
    }
}
