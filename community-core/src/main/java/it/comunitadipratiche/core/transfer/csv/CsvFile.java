package it.comunitadipratiche.core.transfer.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/**
 * A table as spreadsheets save it: separated by semicolons or commas, in UTF-8 or else in Windows-1252.
 *
 * @param opener opens the file at its beginning
 */
record CsvFile(Opener opener) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int PEEK = 20_000;
    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Opens a file at its beginning. */
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    /**
     * Reads the lines that are not empty, the header first.
     *
     * @throws InvalidInputException if it is no table
     */
    void read(Consumer<Line> taker) throws IOException {
        try (BufferedReader text = text()) {
            CsvReader<CsvRecord> records = CsvReader.builder()
                    .fieldSeparator(separator(text))
                    .skipEmptyLines(true)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text);
            for (CsvRecord one : records) {
                Line line = new Line(one.getStartingLineNumber(), one.getFields());
                if (!line.isEmpty()) {
                    taker.accept(line);
                }
            }
        } catch (CsvParseException e) {
            throw new InvalidInputException("", "transfer.csv.syntax", String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private BufferedReader text() throws IOException {
        Charset charset = isUtf8() ? StandardCharsets.UTF_8 : WINDOWS;
        BufferedReader text = new BufferedReader(new InputStreamReader(opener.open(), charset), BUFFER);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private boolean isUtf8() throws IOException {
        char[] buffer = new char[BUFFER];
        try (Reader strict = new InputStreamReader(
                opener.open(),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            while (strict.read(buffer) >= 0) {
                // only to see whether it can be read
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The one the header has more of, outside quotes. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(PEEK);
        char[] start = new char[PEEK];
        int length = Math.max(0, text.read(start));
        text.reset();
        int semicolons = 0;
        int commas = 0;
        boolean quoted = false;
        for (int i = 0; i < length && (quoted || start[i] != '\n'); i++) {
            switch (start[i]) {
                case '"' -> quoted = !quoted;
                case ';' -> semicolons += quoted ? 0 : 1;
                case ',' -> commas += quoted ? 0 : 1;
                default -> {}
            }
        }
        return semicolons >= commas && semicolons > 0 ? ';' : ',';
    }

    /**
     * A line of a table.
     *
     * @param number where it begins, from 1
     */
    record Line(long number, List<String> cells) {

        Line {
            cells = List.copyOf(cells);
        }

        /** What is in a column; empty if the line is too short for it. */
        String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }

        /** Whether something stands beyond the last of some columns. */
        boolean isWiderThan(int columns) {
            return cells.stream().skip(columns).anyMatch(cell -> !cell.isBlank());
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
