package it.comunitadipratiche.core.transfer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.MessageJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where the addresses of imported content lead now. An old address leads to the publication of its entry that the
 * caller may see, and nowhere while there is none.
 */
@ApplicationScoped
@Guarded
public class Redirects {
    private static final int REMEMBERED = 10_000;
    private static final Duration NOT_LONGER_THAN = Duration.ofMinutes(1);

    private final Cache<String, Optional<Id>> known = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(NOT_LONGER_THAN)
            .build();
    private Origins origins;
    private Publications publications;
    private Locales locales;

    @SuppressWarnings("NullAway.Init")
    protected Redirects() {
        // for the CDI proxy
    }

    @Inject
    Redirects(Origins origins, Publications publications, Locales locales) {
        this.origins = origins;
        this.publications = publications;
        this.locales = locales;
    }

    /**
     * The path on this site that an old one leads to, for a permanent redirect; never the same path again.
     *
     * @param path as requested, with the query if there is one
     */
    @Anyone
    public Optional<String> find(String path) {
        return OldPath.of(path)
                .flatMap(old -> known.get(old, origins::entryAt))
                .flatMap(this::address)
                .filter(now -> !OldPath.of(now).equals(OldPath.of(path)));
    }

    private Optional<String> address(Id entry) {
        List<PublicationKey> keys = locales.supported().stream()
                .map(locale -> new PublicationKey(entry, locale))
                .toList();
        return publications.readAll(keys).stream().findFirst().map(document -> MessageJson.object(document.json())
                .getString("url"));
    }
}
