package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads publications from the database and makes them ready for an audience. */
@ApplicationScoped
@Transactional
class PublicationLoader {
    private static final int ETAG_BYTES = 16;
    private PublicationRepository publications;
    private EntryRepository entries;
    private ContentTypes types;

    @SuppressWarnings("NullAway.Init")
    protected PublicationLoader() {
        // for the CDI proxy
    }

    @Inject
    PublicationLoader(PublicationRepository publications, EntryRepository entries, ContentTypes types) {
        this.publications = publications;
        this.entries = entries;
        this.types = types;
    }

    Reading load(PublicationKey key, Audience audience) {
        return publications.find(key).map(found -> reading(found, audience)).orElse(Reading.NOTHING);
    }

    /** All of some keys; {@link Reading#NOTHING} where there is nothing. */
    Map<PublicationKey, Reading> loadAll(Collection<PublicationKey> keys, Audience audience) {
        Map<PublicationKey, Reading> result = new HashMap<>();
        keys.forEach(key -> result.put(key, Reading.NOTHING));
        List<Long> ids =
                keys.stream().map(key -> key.entry().value()).distinct().toList();
        for (Publication publication : publications.ofEntries(ids)) {
            result.computeIfPresent(publication.publicationKey(), (key, nothing) -> reading(publication, audience));
        }
        return result;
    }

    @Nullable
    Id bySlug(String type, String locale, String slug) {
        return entries.address(type, locale, slug)
                .filter(Address::isKnown)
                .map(address -> new Id(address.entry()))
                .orElse(null);
    }

    private Reading reading(Publication publication, Audience audience) {
        if (!audience.sees(publication.audience())) {
            return Reading.NOTHING;
        }
        if (publication.withdrawnAt().isPresent()) {
            return Reading.tombstone(publication.withdrawnAt().get());
        }
        Optional<ContentType> type = types.find(publication.type());
        return type.map(known -> Reading.of(ready(publication, known, audience)))
                .orElse(Reading.NOTHING);
    }

    private static ReadyDocument ready(Publication publication, ContentType type, Audience audience) {
        Redaction redaction = new Redaction(type, audience);
        String json = publication.document();
        if (redaction.isNeeded()) {
            JsonObject whole = TypedContent.parse(json);
            json = redaction.apply(whole).toString();
        }
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return new ReadyDocument(
                publication.publicationKey(),
                publication.type(),
                publication.slug(),
                body,
                etag(body),
                publication.publishedAt(),
                publication.modifiedAt());
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
