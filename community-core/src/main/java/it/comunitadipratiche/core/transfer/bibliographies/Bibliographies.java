package it.comunitadipratiche.core.transfer.bibliographies;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.Upserts;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.library.catalogue.MaterialsByDoi;
import it.comunitadipratiche.core.transfer.ImportRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Works through bibliographies of whatever form, in steps that survive an interruption. */
@ApplicationScoped
class Bibliographies {
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static final int AT_ONCE = 200;
    private static final int MOST_CHARACTERS = 4_000_000;
    private static final int MOST_RECORDS = 1_000_000;

    private Entries entries;
    private Upserts upserts;
    private MaterialsByDoi materials;
    private Locales locales;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Bibliographies() {
        // for the CDI proxy
    }

    @Inject
    Bibliographies(Entries entries, Upserts upserts, MaterialsByDoi materials, Locales locales, Clock clock) {
        this.entries = entries;
        this.upserts = upserts;
        this.materials = materials;
        this.locales = locales;
        this.clock = clock;
    }

    void check(JsonObject json) {
        BibliographyOptions.of(json).locale().ifPresent(locales::of);
    }

    /** @param label what people call the form of the file */
    void run(ImportRun run, String label, Function<BufferedReader, RecordReader> readers) throws IOException {
        BibliographyOptions options = BibliographyOptions.of(run.options());
        Locale locale = options.locale().map(locales::of).orElseGet(locales::standard);
        TextFile file = new TextFile(run::open);
        Charset charset = file.charset();
        Records records =
                new Records(options, locale, LocalDate.now(clock.withZone(ITALY)), entries, upserts, materials);
        try (BufferedReader text = file.read(charset)) {
            new Steps(run, records, charset).take(readers.apply(text), label);
        }
    }

    /** Hands records on, without those that were worked through before an interruption. */
    private static final class Steps {
        private final ImportRun run;
        private final Records records;
        private final List<Message> ofTheFile;
        private final List<Records.Item> batch = new ArrayList<>();
        private final long done;
        private long characters;
        private long charactersOfBatch;

        Steps(ImportRun run, Records records, Charset charset) {
            this.run = run;
            this.records = records;
            this.ofTheFile = charset.equals(StandardCharsets.UTF_8)
                    ? List.of()
                    : List.of(new Message("transfer.bibliography.encoding", charset.displayName(Locale.ROOT)));
            JsonNumber before = run.checkpoint().getJsonNumber("records");
            this.done = before == null ? 0 : before.longValueExact();
        }

        void take(RecordReader reader, String label) throws IOException {
            long number = 0;
            for (Optional<RecordReader.Found> found = reader.next(); found.isPresent(); found = reader.next()) {
                number++;
                if (number > MOST_RECORDS) {
                    throw new InvalidInputException("", "transfer.bibliography.records", MOST_RECORDS);
                }
                characters += found.get().source().length();
                charactersOfBatch += found.get().source().length();
                Records.Item item = records.item(number, found.get(), number == 1 ? ofTheFile : List.of());
                if (number > done) {
                    batch.add(item);
                }
                if (batch.size() == AT_ONCE || charactersOfBatch > MOST_CHARACTERS) {
                    step(number);
                }
            }
            step(number);
            if (number == 0) {
                throw new InvalidInputException("", "transfer.bibliography.format", label);
            }
        }

        private void step(long number) {
            charactersOfBatch = 0;
            if (!batch.isEmpty()) {
                JsonObject next =
                        JSON.createObjectBuilder().add("records", number).build();
                run.step(next, Math.min(characters, run.size()), () -> records.apply(batch));
                batch.clear();
            }
        }
    }
}
