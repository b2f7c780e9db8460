package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.content.types.Content;
import it.comunitadipratiche.core.content.types.TypedContent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A publication as a reader gets it.
 *
 * @param body its JSON in UTF-8, holding only what the reader's audience may see; not to be changed
 * @param etag strong, with its quotes
 */
@SuppressWarnings("ArrayRecordComponent") // handed to the network as it is, millions of times
public record ReadyDocument(
        PublicationKey key,
        String type,
        String slug,
        byte[] body,
        String etag,
        Instant publishedAt,
        Instant modifiedAt) {

    public String json() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Its fields as an instance of a record annotated with {@link Content}, localized texts in this locale. */
    public <R extends Record> R as(Class<R> content) {
        return TypedContent.fromDocument(json(), key.locale(), content);
    }
}
