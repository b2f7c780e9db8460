package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads publications from the database and makes them ready for an audience. */
@ApplicationScoped
class PublicationLoader {
    private static final int ETAG_BYTES = 16;
    private ReadingRepository rows;
    private EntryRepository entries;
    private ContentTypes types;

    @SuppressWarnings("NullAway.Init")
    protected PublicationLoader() {
        // for the CDI proxy
    }

    @Inject
    PublicationLoader(ReadingRepository rows, EntryRepository entries, ContentTypes types) {
        this.rows = rows;
        this.entries = entries;
        this.types = types;
    }

    Reading load(PublicationKey key, Audience audience) {
        return rows.of(key).stream()
                .map(row -> reading(row, audience))
                .findFirst()
                .orElse(Reading.NOTHING);
    }

    /** All of some keys; {@link Reading#NOTHING} where there is nothing. */
    Map<PublicationKey, Reading> loadAll(Collection<PublicationKey> keys, Audience audience) {
        Map<PublicationKey, Reading> result = new HashMap<>();
        keys.forEach(key -> result.put(key, Reading.NOTHING));
        List<Long> ids =
                keys.stream().map(key -> key.entry().value()).distinct().toList();
        for (ReadingRepository.Row row : rows.ofEntries(ids)) {
            result.computeIfPresent(row.key(), (key, nothing) -> reading(row, audience));
        }
        return result;
    }

    @Transactional
    Optional<Id> bySlug(String type, String locale, String slug) {
        return entries.address(new Address.Key(type, locale, slug))
                .filter(Address::isKnown)
                .map(address -> new Id(address.entry()));
    }

    private Reading reading(ReadingRepository.Row row, Audience audience) {
        if (!audience.sees(row.audience())) {
            return Reading.NOTHING;
        }
        Instant withdrawnAt = row.withdrawnAt();
        if (withdrawnAt != null) {
            return Reading.tombstone(withdrawnAt, row.successor());
        }
        Optional<ContentType> type = types.find(row.type());
        return type.map(known -> Reading.of(ready(row, known, audience))).orElse(Reading.NOTHING);
    }

    private static ReadyDocument ready(ReadingRepository.Row row, ContentType type, Audience audience) {
        Redaction redaction = new Redaction(type, audience);
        byte[] body = row.document();
        if (redaction.isNeeded(body)) {
            body = TypedContent.bytes(redaction.apply(TypedContent.parse(body)));
        }
        return new ReadyDocument(
                row.key(), row.type(), row.slug(), body, etag(body), row.publishedAt(), row.modifiedAt());
    }

    private static String etag(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, ETAG_BYTES)) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
