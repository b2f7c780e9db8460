package it.comunitadipratiche.api.content;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.ETags;
import it.comunitadipratiche.api.http.Listing;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.kernel.Cursor;
import it.comunitadipratiche.core.search.Facet;
import it.comunitadipratiche.core.search.SearchResults;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a list of publications: the bytes of each as they are, unless less of them or more is wanted. */
final class ListWriter {
    private static final byte[] ITEMS = bytes("{\"items\":[");
    private static final byte[] INCLUDED = bytes("],\"included\":[");
    private static final byte[] PAGE = bytes("],\"page\":");

    private final Selections selections;
    private final Selection selection;

    ListWriter(Selections selections, Selection selection) {
        this.selections = selections;
        this.selection = selection;
    }

    RenderedList write(SearchResults results, int limit, String path, @Nullable String query) {
        ByteArrayOutputStream out =
                new ByteArrayOutputStream(4_096 * (results.items().size() + 1));
        out.writeBytes(ITEMS);
        if (selection.isWhole()) {
            write(results.items().stream().map(ReadyDocument::body).toList(), out);
        } else {
            writeSelected(results.items(), out);
        }
        out.writeBytes(PAGE);
        out.writeBytes(bytes(page(results, limit).toString()));
        if (!results.facets().isEmpty()) {
            out.writeBytes(bytes(",\"facets\":" + facets(results.facets())));
        }
        if (!results.highlights().isEmpty()) {
            out.writeBytes(bytes(",\"highlights\":" + highlights(results)));
        }
        results.meant()
                .ifPresent(meant -> out.writeBytes(bytes(",\"spelling\":"
                        + JSON.createObjectBuilder()
                                .add("text", meant.text())
                                .add("applied", meant.applied())
                                .build())));
        out.write('}');
        byte[] body = out.toByteArray();
        return new RenderedList(
                body,
                ETags.of(body),
                Listing.link(
                        path,
                        query,
                        results.next().map(Cursor::encoded),
                        results.previous().map(Cursor::encoded)));
    }

    private void writeSelected(List<ReadyDocument> items, ByteArrayOutputStream out) {
        List<JsonObject> parsed = items.stream().map(Selections::parse).toList();
        write(
                parsed.stream()
                        .map(whole -> Answers.json(Selections.some(whole, selection)))
                        .toList(),
                out);
        if (!selection.linked().isEmpty()) {
            out.writeBytes(INCLUDED);
            write(
                    selections.linked(items, parsed, selection).stream()
                            .map(ReadyDocument::body)
                            .toList(),
                    out);
        }
    }

    private static void write(List<byte[]> documents, ByteArrayOutputStream out) {
        for (int i = 0; i < documents.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.writeBytes(documents.get(i));
        }
    }

    private static JsonObject page(SearchResults results, int limit) {
        JsonObjectBuilder page = JSON.createObjectBuilder().add("limit", limit);
        results.next().ifPresent(cursor -> page.add("next", cursor.encoded()));
        results.previous().ifPresent(cursor -> page.add("previous", cursor.encoded()));
        results.total().ifPresent(total -> page.add("total", total));
        return page.build();
    }

    private static JsonObject facets(List<Facet> facets) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        for (Facet facet : facets) {
            JsonArrayBuilder counts = JSON.createArrayBuilder();
            facet.counts()
                    .forEach(count -> counts.add(JSON.createObjectBuilder()
                            .add("value", count.value())
                            .add("label", count.label())
                            .add("count", count.count())));
            json.add(facet.path(), counts);
        }
        return json.build();
    }

    private static JsonObject highlights(SearchResults results) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        results.highlights().forEach((key, parts) -> {
            JsonObjectBuilder shown = JSON.createObjectBuilder();
            parts.forEach((part, pieces) -> shown.add(part, JSON.createArrayBuilder(pieces)));
            json.add(key.entry().toString(), shown);
        });
        return json.build();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
