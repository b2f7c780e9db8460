package it.comunitadipratiche.core.transfer.ndjson;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.Upsert;
import it.comunitadipratiche.core.content.UpsertResult;
import it.comunitadipratiche.core.content.Upserts;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.transfer.ImportFormat;
import it.comunitadipratiche.core.transfer.ImportLine;
import it.comunitadipratiche.core.transfer.ImportOutcome;
import it.comunitadipratiche.core.transfer.ImportRun;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Entries, one JSON object a line. */
@ApplicationScoped
class NdjsonFormat implements ImportFormat {
    /** In one transaction. Of more, much would be old to the collector of garbage before it is garbage. */
    private static final int MOST_LINES = 250;

    private static final int LONGEST_LINE = 2_000_000;
    private static final int MOST_CHARACTERS = 4_000_000;
    private static final JsonReaderFactory READERS = JSON.createReaderFactory(Map.of());

    private ContentTypes types;
    private Upserts upserts;
    private Vocabularies vocabularies;
    private Locales locales;

    @SuppressWarnings("NullAway.Init")
    protected NdjsonFormat() {
        // for the CDI proxy
    }

    @Inject
    NdjsonFormat(ContentTypes types, Upserts upserts, Vocabularies vocabularies, Locales locales) {
        this.types = types;
        this.upserts = upserts;
        this.vocabularies = vocabularies;
        this.locales = locales;
    }

    @Override
    public String kind() {
        return "ndjson";
    }

    @Override
    public void check(JsonObject json) {
        NdjsonOptions options = NdjsonOptions.of(json);
        options.locale().ifPresent(locales::of);
        options.type().map(types::get).ifPresent(type -> options.map().keySet().stream()
                .filter(name -> type.field(name).isEmpty())
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidInputException("options/map/" + name, "content.field.unknown", name);
                }));
    }

    @Override
    public void run(ImportRun run) throws IOException {
        NdjsonOptions options = NdjsonOptions.of(run.options());
        LineMapper mapper = new LineMapper(options, locales.standard(), types::find);
        long from = offset(run.checkpoint(), "bytes");
        try (InputStream in = run.open()) {
            in.skipNBytes(from);
            Lines lines = new Lines(in, offset(run.checkpoint(), "line"), from, LONGEST_LINE);
            List<Lines.Line> batch = new ArrayList<>();
            long characters = 0;
            for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                batch.add(line.get());
                characters += line.get().text().length();
                if (batch.size() == MOST_LINES || characters > MOST_CHARACTERS) {
                    step(run, options, mapper, batch);
                    batch.clear();
                    characters = 0;
                }
            }
            step(run, options, mapper, batch);
        }
    }

    private static long offset(JsonObject checkpoint, String name) {
        JsonNumber number = checkpoint.getJsonNumber(name);
        return number == null ? 0 : number.longValueExact();
    }

    private void step(ImportRun run, NdjsonOptions options, LineMapper mapper, List<Lines.Line> batch) {
        if (batch.isEmpty()) {
            return;
        }
        Lines.Line last = batch.get(batch.size() - 1);
        JsonObject next = JSON.createObjectBuilder()
                .add("line", last.number())
                .add("bytes", last.end())
                .build();
        run.step(next, last.end(), () -> take(options, mapper, batch));
    }

    private List<ImportLine> take(NdjsonOptions options, LineMapper mapper, List<Lines.Line> batch) {
        List<ImportLine> lines = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        List<Upsert> wanted = new ArrayList<>();
        for (Lines.Line line : batch) {
            try {
                wanted.add(mapper.map(object(line)).from(Upsert.Source.of(line.text(), options.overwrite())));
                numbers.add(line.number());
            } catch (InvalidInputException e) {
                lines.add(new ImportLine(line.number(), ImportOutcome.REFUSED, "", "", "", Optional.empty(), e.gaps()));
            }
        }
        List<Upsert> ready = options.createTerms() ? withConcepts(wanted) : wanted;
        List<UpsertResult> results = ready.isEmpty() ? List.of() : upserts.apply(ready);
        for (int i = 0; i < results.size(); i++) {
            lines.add(line(numbers.get(i), wanted.get(i), results.get(i)));
        }
        return lines;
    }

    private static JsonObject object(Lines.Line line) {
        if (line.problem().isPresent()) {
            Message problem = line.problem().get();
            throw new InvalidInputException(
                    "", problem.code(), problem.arguments().toArray());
        }
        try (JsonReader reader = READERS.createReader(new StringReader(line.text()))) {
            return reader.readObject();
        } catch (JsonParsingException e) {
            throw new InvalidInputException(
                    "", "transfer.line.json", e.getLocation().getColumnNumber());
        } catch (JsonException e) {
            throw new InvalidInputException("", "transfer.line.json", 1);
        }
    }

    private ImportLine line(long number, Upsert upsert, UpsertResult result) {
        return new ImportLine(
                number,
                ImportOutcome.valueOf(result.outcome().name()),
                result.externalId(),
                title(upsert.draft()),
                upsert.draft().type(),
                result.id(),
                result.gaps());
    }

    private String title(EntryDraft draft) {
        Optional<Field> field = types.find(draft.type()).flatMap(type -> type.field(type.titleField()));
        JsonValue value = field.map(title -> draft.fields().get(title.name())).orElse(JsonValue.NULL);
        if (value instanceof JsonObject byLanguage && !byLanguage.isEmpty()) {
            value = byLanguage.values().iterator().next();
        }
        return value instanceof JsonString text ? text.getString() : "";
    }

    /** Makes the concepts that the batch names and vocabularies lack. */
    private List<Upsert> withConcepts(List<Upsert> wanted) {
        Map<String, Set<String>> labels = new HashMap<>();
        for (Upsert upsert : wanted) {
            LineMapper.labels(type(upsert), upsert.draft().fields())
                    .forEach((scheme, some) -> labels.computeIfAbsent(scheme, name -> new LinkedHashSet<>())
                            .addAll(some));
        }
        Map<String, Map<String, String>> ids = new HashMap<>();
        labels.forEach((scheme, some) -> {
            Map<String, String> byLabel = ids.computeIfAbsent(scheme, name -> new HashMap<>());
            vocabularies
                    .ensureLabels(scheme, some)
                    .forEach((label, concept) -> byLabel.put(label, concept.id().toString()));
        });
        return wanted.stream().map(upsert -> with(upsert, ids)).toList();
    }

    private Upsert with(Upsert upsert, Map<String, Map<String, String>> ids) {
        EntryDraft draft = upsert.draft();
        JsonObject fields = LineMapper.withConcepts(type(upsert), draft.fields(), ids);
        return upsert.with(new EntryDraft(draft.type(), draft.externalId(), draft.audience(), draft.slugs(), fields));
    }

    private ContentType type(Upsert upsert) {
        return types.get(upsert.draft().type());
    }
}
