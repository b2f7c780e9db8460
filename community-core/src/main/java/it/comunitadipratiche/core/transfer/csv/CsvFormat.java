package it.comunitadipratiche.core.transfer.csv;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.Upserts;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.core.transfer.ImportFormat;
import it.comunitadipratiche.core.transfer.ImportRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Entries of one content type from a table. A line is known again by its key, the field that the type or the options name
 * for it; what has no column stays as it is.
 */
@ApplicationScoped
class CsvFormat implements ImportFormat {
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private ContentTypes types;
    private Entries entries;
    private Upserts upserts;
    private Territories territories;
    private Locales locales;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected CsvFormat() {
        // for the CDI proxy
    }

    @Inject
    CsvFormat(
            ContentTypes types,
            Entries entries,
            Upserts upserts,
            Territories territories,
            Locales locales,
            Clock clock) {
        this.types = types;
        this.entries = entries;
        this.upserts = upserts;
        this.territories = territories;
        this.locales = locales;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "csv";
    }

    @Override
    public void check(JsonObject json) {
        CsvOptions options = CsvOptions.of(json);
        options.locale().ifPresent(locales::of);
        key(types.get(options.type()), options);
    }

    @Override
    public void run(ImportRun run) throws IOException {
        CsvOptions options = CsvOptions.of(run.options());
        ContentType type = types.get(options.type());
        Locale locale = options.locale().map(locales::of).orElseGet(locales::standard);
        PlaceNames places = new PlaceNames(territories, LocalDate.now(clock.withZone(ITALY)));
        CsvRows rows = new CsvRows(
                new CsvRows.Way(type, key(type, options), locale, options),
                new Columns(type, locales, locale),
                new CellReader(places::code),
                entries,
                upserts);
        Steps steps = new Steps(run, rows);
        new CsvFile(run::open).read(steps::take);
        steps.end();
    }

    /** The field that tells lines apart. */
    private static String key(ContentType type, CsvOptions options) {
        String key = options.key()
                .or(type::keyField)
                .orElseThrow(() -> new InvalidInputException("options/key", "transfer.csv.key", type.name()));
        if (type.field(key).isEmpty()) {
            throw new InvalidInputException("options/key", "content.field.unknown", key);
        }
        return key;
    }

    /** Hands lines on in steps that survive an interruption, without those that were worked through before it. */
    private static final class Steps {
        private final ImportRun run;
        private final CsvRows rows;
        private final long done;
        private long last;

        Steps(ImportRun run, CsvRows rows) {
            this.run = run;
            this.rows = rows;
            JsonNumber line = run.checkpoint().getJsonNumber("line");
            this.done = line == null ? 0 : line.longValueExact();
        }

        void take(CsvFile.Line line) {
            if (!rows.hasHeader()) {
                rows.begin(line);
            } else {
                rows.add(line, line.number() > done);
                last = line.number();
                if (rows.isFull()) {
                    step();
                }
            }
        }

        void end() {
            if (!rows.hasHeader()) {
                throw new InvalidInputException("", "transfer.csv.header");
            }
            step();
        }

        private void step() {
            if (rows.isWaiting()) {
                JsonObject next = JSON.createObjectBuilder().add("line", last).build();
                run.step(next, Math.min(rows.characters(), run.size()), rows::apply);
                rows.clear();
            }
        }
    }
}
