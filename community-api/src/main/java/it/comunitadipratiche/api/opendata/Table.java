package it.comunitadipratiche.api.opendata;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table as CSV (RFC 4180) in UTF-8. It begins with a byte order mark, without which spreadsheets take it for another
 * encoding.
 */
final class Table implements AutoCloseable {
    static final String MEDIA_TYPE = "text/csv; charset=utf-8; header=present";

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private final CsvWriter csv;

    Table(OutputStream out, Delimiter delimiter) throws IOException {
        out.write(MARK);
        this.csv = CsvWriter.builder().fieldSeparator(delimiter.character()).build(out, StandardCharsets.UTF_8);
    }

    void row(List<String> cells) {
        csv.writeRecord(cells);
    }

    /** Hands over what was written; whose stream it is closes it. */
    @Override
    public void close() throws IOException {
        csv.flush();
    }
}
