package it.comunitadipratiche.core.territories;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import it.comunitadipratiche.core.input.BoundedInput;
import it.comunitadipratiche.core.input.Utf8Reader;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Reads territories from CSV, line by line. Columns by name, in any order, separated by commas or semicolons:
 * {@code istat}, {@code nome}, {@code prov_istat}, {@code sigla}, {@code provincia}, {@code reg_istat},
 * {@code regione}; and if there are {@code catastale}, {@code validFrom}, {@code validUntil} (ISO 8601 dates, the
 * first and the last day) and {@code successor} (an ISTAT code). A code of 6 digits is a municipality, of 3 a province
 * ({@code nome} is its name), of 2 a region; provinces and regions need no lines of their own.
 */
class TerritoryFile {
    private static final List<String> REQUIRED =
            List.of("istat", "nome", "prov_istat", "sigla", "provincia", "reg_istat", "regione");
    private static final int KEPT = 1000;
    private static final int PEEK = 2000;

    private final long maxBytes;
    private final int maxLines;
    private final List<TerritoryLine> territories = new ArrayList<>();
    private final List<LineProblem> problems = new ArrayList<>();
    private final TreeSet<Long> wrongLines = new TreeSet<>();
    private int problemCount;
    private int lines;

    TerritoryFile(long maxBytes, int maxLines) {
        this.maxBytes = maxBytes;
        this.maxLines = maxLines;
    }

    /**
     * Reads everything.
     *
     * @throws InvalidInputException if it is no such file: wrong encoding, missing columns, broken quotes, too large
     */
    void read(InputStream in) {
        try (BufferedReader text = new BufferedReader(new Utf8Reader(new BoundedInput(in, maxBytes)))) {
            CsvReader<CsvRecord> records = CsvReader.builder()
                    .fieldSeparator(separator(text))
                    .skipEmptyLines(true)
                    .ofCsvRecord(text);
            Map<String, Integer> columns = null;
            for (CsvRecord csv : records) {
                if (columns == null) {
                    columns = columns(csv);
                } else {
                    take(new TerritoryRow(csv, columns));
                }
            }
            if (columns == null) {
                throw new InvalidInputException("", "territories.columns", String.join(", ", REQUIRED));
            }
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw unreadable(e);
        }
    }

    private static char separator(BufferedReader text) throws IOException {
        text.mark(PEEK);
        char[] start = new char[PEEK];
        int length = Math.max(0, text.read(start));
        text.reset();
        String header = new String(start, 0, length).lines().findFirst().orElse("");
        return header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
    }

    private static Map<String, Integer> columns(CsvRecord header) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            columns.putIfAbsent(header.getField(i).strip(), i);
        }
        List<String> missing =
                REQUIRED.stream().filter(name -> !columns.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new InvalidInputException("", "territories.columns", String.join(", ", missing));
        }
        return columns;
    }

    private void take(TerritoryRow row) {
        lines++;
        if (lines > maxLines) {
            throw new InvalidInputException("", "territories.lines", maxLines);
        }
        row.read(this::wrong, territories::add);
    }

    /** Notes a problem of a line. */
    void wrong(LineProblem problem) {
        problemCount++;
        if (!problem.imported()) {
            wrongLines.add(problem.line());
        }
        if (problems.size() < KEPT) {
            problems.add(problem);
        }
    }

    private InvalidInputException unreadable(Exception problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof Utf8Reader.Malformed malformed) {
                return new InvalidInputException("", "territories.file.encoding.line", malformed.line());
            }
            if (cause instanceof BoundedInput.TooLong) {
                return new InvalidInputException("", "territories.file.large", maxBytes);
            }
        }
        return new InvalidInputException(
                "", "territories.file.syntax.line", lines + 2, String.valueOf(problem.getMessage()));
    }

    List<TerritoryLine> territories() {
        return territories;
    }

    int lines() {
        return lines;
    }

    int wrongLines() {
        return wrongLines.size();
    }

    int problemCount() {
        return problemCount;
    }

    List<LineProblem> problems() {
        return problems;
    }
}
