package it.comunitadipratiche.core.transfer.csv;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.Upsert;
import it.comunitadipratiche.core.content.UpsertResult;
import it.comunitadipratiche.core.content.Upserts;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.transfer.ImportLine;
import it.comunitadipratiche.core.transfer.ImportOutcome;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The lines of a table on their way to become entries, some at once. */
final class CsvRows {
    private static final int AT_ONCE = 200;
    private final Way way;
    private final Columns known;
    private final CellReader cells;
    private final Entries entries;
    private final Upserts upserts;
    private final Set<String> keys = new HashSet<>();
    private final List<CsvFile.Line> waiting = new ArrayList<>();
    private final List<ImportLine> skipped = new ArrayList<>();
    private List<Column> columns = List.of();
    private int keyColumn = -1;
    private long characters;

    /** What becomes of lines. */
    record Way(ContentType type, String key, Locale locale, CsvOptions options) {}

    CsvRows(Way way, Columns known, CellReader cells, Entries entries, Upserts upserts) {
        this.way = way;
        this.known = known;
        this.cells = cells;
        this.entries = entries;
        this.upserts = upserts;
    }

    boolean hasHeader() {
        return keyColumn >= 0;
    }

    /**
     * Takes the header.
     *
     * @throws InvalidInputException if columns have no field, or the key has no column
     */
    void begin(CsvFile.Line header) {
        List<String> names = new ArrayList<>(header.cells());
        while (!names.isEmpty() && names.get(names.size() - 1).isBlank()) {
            names.remove(names.size() - 1);
        }
        columns = known.read(names);
        keyColumn = columns.stream().map(Column::name).toList().indexOf(way.key());
        if (keyColumn < 0) {
            throw new InvalidInputException(way.key(), "transfer.csv.no-key", way.key());
        }
    }

    /**
     * Takes a line.
     *
     * @param isNew whether it was not worked through already, before an interruption
     */
    void add(CsvFile.Line line, boolean isNew) {
        characters +=
                line.cells().stream().mapToLong(cell -> cell.length() + 1L).sum();
        String key = key(line);
        boolean isFirst = key.isEmpty() || keys.add(key);
        if (isNew && isFirst) {
            waiting.add(line);
        } else if (isNew) {
            Message reason = new Message("transfer.skip.repeat", key);
            skipped.add(ImportLine.without(line.number(), ImportOutcome.SKIPPED, key, title(line), reason));
        }
    }

    boolean isFull() {
        return waiting.size() + skipped.size() >= AT_ONCE;
    }

    boolean isWaiting() {
        return !waiting.isEmpty() || !skipped.isEmpty();
    }

    /** How much of the file was taken, about. */
    long characters() {
        return characters;
    }

    void clear() {
        waiting.clear();
        skipped.clear();
    }

    /** What becomes of the lines that wait. */
    List<ImportLine> apply() {
        List<ImportLine> report = new ArrayList<>(skipped);
        List<CsvFile.Line> taken = new ArrayList<>();
        List<Upsert> wanted = new ArrayList<>();
        for (CsvFile.Line line : waiting) {
            List<Gap> gaps = new ArrayList<>();
            Upsert upsert = upsert(line, gaps);
            if (gaps.isEmpty()) {
                taken.add(line);
                wanted.add(upsert);
            } else {
                report.add(line(line, ImportOutcome.REFUSED, Optional.empty(), gaps));
            }
        }
        List<UpsertResult> results = wanted.isEmpty() ? List.of() : upserts.apply(wanted);
        for (int i = 0; i < results.size(); i++) {
            UpsertResult result = results.get(i);
            ImportOutcome outcome = ImportOutcome.valueOf(result.outcome().name());
            report.add(line(taken.get(i), outcome, result.id(), result.gaps()));
        }
        return report;
    }

    private Upsert upsert(CsvFile.Line line, List<Gap> gaps) {
        String key = key(line);
        if (key.isEmpty()) {
            gaps.add(new Gap("/fields/" + way.key(), "transfer.csv.key-missing", way.key()));
        }
        if (line.isWiderThan(columns.size())) {
            gaps.add(new Gap("", "transfer.csv.wide", columns.size()));
        }
        JsonObject fields = key.isEmpty()
                ? JsonValue.EMPTY_JSON_OBJECT
                : entries.findByExternalId(way.type().name(), key)
                        .map(EntryDetails::fields)
                        .orElse(JsonValue.EMPTY_JSON_OBJECT);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String cell = line.cell(i);
            try {
                Optional<JsonValue> value = cell.isEmpty()
                        ? Optional.empty()
                        : Optional.of(cells.read(column.field(), cell, column.pointer()));
                fields = column.with(fields, value);
            } catch (InvalidInputException e) {
                gaps.addAll(e.gaps());
            }
        }
        EntryDraft draft = new EntryDraft(way.type().name(), Optional.of(key), Optional.empty(), Map.of(), fields);
        Map<Locale, Upsert.PublishAs> publish =
                way.options().publish() ? Map.of(way.locale(), Upsert.PublishAs.NOW) : Map.of();
        return new Upsert(draft, publish, Optional.empty()).from(source(line));
    }

    /** The line by what its columns hold, whatever their order. */
    private Upsert.Source source(CsvFile.Line line) {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            told.add(columns.get(i).name() + columns.get(i).language().orElse("") + '=' + line.cell(i));
        }
        String text = told.stream().sorted().collect(Collectors.joining("\n"));
        return Upsert.Source.of(text, way.options().overwrite());
    }

    /** By which a line is known again, without the blanks people write in codes. */
    private String key(CsvFile.Line line) {
        return line.cell(keyColumn).replaceAll("\\s", "");
    }

    private ImportLine line(CsvFile.Line line, ImportOutcome outcome, Optional<Id> id, List<Gap> gaps) {
        return new ImportLine(
                line.number(), outcome, key(line), title(line), way.type().name(), id, gaps);
    }

    private String title(CsvFile.Line line) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(way.type().titleField())) {
                return line.cell(i);
            }
        }
        return "";
    }
}
