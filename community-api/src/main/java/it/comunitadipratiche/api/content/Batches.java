package it.comunitadipratiche.api.content;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.api.json.JsonText;
import it.comunitadipratiche.core.content.Upsert;
import it.comunitadipratiche.core.content.UpsertResult;
import it.comunitadipratiche.core.content.Upserts;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Locales;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works through the lines of a batch, some hundred in a transaction, and says what became of each. */
@ApplicationScoped
class Batches {
    private static final int LONGEST_LINE = 2_000_000;
    private static final int MOST_LINES = 250;
    private static final int MOST_BYTES = 4_000_000;

    private Upserts upserts;
    private Callers callers;
    private Locales locales;

    @SuppressWarnings("NullAway.Init")
    protected Batches() {
        // for the CDI proxy
    }

    @Inject
    Batches(Upserts upserts, Callers callers, Locales locales) {
        this.upserts = upserts;
        this.callers = callers;
        this.locales = locales;
    }

    /** Refuses a caller who may not do this before the answer begins. */
    void demandAllowed() {
        upserts.apply(List.of());
    }

    /** A line, and the entry it stands for or why it stands for none. */
    private record Item(
            long number, @Nullable Upsert upsert, @Nullable CommunityException refusal) {}

    void apply(String type, InputStream body, OutputStream out) throws IOException {
        LineReader lines = new LineReader(body, LONGEST_LINE);
        List<Item> items = new ArrayList<>();
        long bytes = 0;
        for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
            items.add(item(type, lines.number(), line.get()));
            bytes += line.get().length;
            if (items.size() == MOST_LINES || bytes > MOST_BYTES) {
                answer(items, out);
                items.clear();
                bytes = 0;
            }
        }
        answer(items, out);
    }

    private Item item(String type, long number, byte[] line) {
        try {
            if (line.length > LONGEST_LINE) {
                throw new InvalidInputException("", "api.batch.long", LONGEST_LINE);
            }
            if (JsonText.parse(line) instanceof JsonObject object) {
                return new Item(number, EntryBody.upsert(type, object, locales), null);
            }
            throw new InvalidInputException("", "api.json.object");
        } catch (CommunityException refusal) {
            return new Item(number, null, refusal);
        }
    }

    private void answer(List<Item> items, OutputStream out) throws IOException {
        List<Upsert> good = new ArrayList<>();
        for (Item item : items) {
            if (item.upsert() != null) {
                good.add(item.upsert());
            }
        }
        List<UpsertResult> results = upserts.apply(good);
        int next = 0;
        for (Item item : items) {
            JsonObject line = item.upsert() == null ? refused(item) : done(item, results.get(next++));
            out.write(line.toString().getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }
        out.flush();
    }

    private JsonObject done(Item item, UpsertResult result) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("line", item.number())
                .add("externalId", result.externalId())
                .add("outcome", result.outcome().name());
        result.id().ifPresent(id -> json.add("id", id.toString()));
        return errors(json, result.gaps());
    }

    private JsonObject refused(Item item) {
        CommunityException refusal = item.refusal();
        List<Gap> gaps = refusal instanceof InvalidInputException invalid
                ? invalid.gaps()
                : refusal == null ? List.of() : List.of(new Gap("", refusal.text()));
        return errors(
                JSON.createObjectBuilder()
                        .add("line", item.number())
                        .add("outcome", UpsertResult.Outcome.REFUSED.name()),
                gaps);
    }

    private JsonObject errors(JsonObjectBuilder json, List<Gap> gaps) {
        if (!gaps.isEmpty()) {
            json.add("errors", EntryJson.gaps(gaps, callers.current().locale()));
        }
        return json.build();
    }
}
