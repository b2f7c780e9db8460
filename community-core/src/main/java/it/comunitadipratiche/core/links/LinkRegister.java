package it.comunitadipratiche.core.links;

import it.comunitadipratiche.core.content.StoredPublication;
import it.comunitadipratiche.core.kernel.Cursor;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is recorded of links; each method is one transaction, or part of the caller's. */
@ApplicationScoped
@Transactional
class LinkRegister {
    private static final int MOST_USES = 20;
    private LinkRepository repository;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected LinkRegister() {
        // for the CDI proxy
    }

    @Inject
    LinkRegister(LinkRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Replaces what some publications lead to, by field. */
    void gathered(Map<StoredPublication, Map<String, Set<WebAddress>>> links) {
        links.forEach((publication, byPath) -> {
            replace(publication, byPath);
            repository.flush();
        });
    }

    private void replace(StoredPublication publication, Map<String, Set<WebAddress>> byPath) {
        long entry = publication.key().entry().value();
        String locale = publication.key().locale().toLanguageTag();
        List<UsedLink> known = repository.uses(entry, locale);
        if (known.isEmpty() && byPath.isEmpty()) {
            return;
        }
        Set<UsedLink.Key> wanted = new HashSet<>();
        Set<String> hashes = new HashSet<>();
        byPath.values().forEach(addresses -> addresses.forEach(address -> hashes.add(address.hash())));
        Map<String, Link> links = repository.byHash(hashes);
        byPath.forEach((path, addresses) -> addresses.forEach(address -> {
            Link link = links.computeIfAbsent(address.hash(), hash -> begin(address));
            wanted.add(new UsedLink.Key(entry, locale, path, link.id()));
        }));
        for (UsedLink use : known) {
            if (!wanted.remove(use.key())) {
                repository.remove(use);
            }
        }
        wanted.forEach(key -> repository.add(new UsedLink(key, publication.type())));
    }

    private Link begin(WebAddress address) {
        Link link = new Link(Id.next().value(), address, clock.instant());
        repository.add(link);
        return link;
    }

    /** An address to visit. */
    record Due(long link, String url, String host) {}

    List<Due> due(int limit) {
        return repository.due(clock.instant(), limit).stream()
                .map(link -> new Due(link.id(), link.url(), link.host()))
                .toList();
    }

    void visited(long id, Visited visit, VisitRule rule) {
        Instant now = clock.instant();
        repository.find(id).ifPresent(link -> link.visited(visit, rule, now));
    }

    int removeUnused() {
        return repository.removeUnused();
    }

    long count(LinkState state) {
        return repository.count(state);
    }

    void hurry(Id id) {
        repository
                .find(id.value())
                .orElseThrow(() -> new NotFoundException("links.none", id))
                .hurry(clock.instant());
    }

    Page<LinkDetails> list(Optional<LinkState> state, boolean moved, int limit, Optional<String> encodedCursor) {
        int query = ("links " + state.map(Enum::name).orElse("") + moved).hashCode();
        Optional<Cursor> cursor = encodedCursor.map(text -> Cursor.decode(text, query));
        boolean backwards = cursor.map(Cursor::backwards).orElse(false);
        Optional<Long> from = cursor.map(at -> Id.of(at.values().get(0)).value());
        List<Link> found = repository.list(state, moved, from, backwards, limit + 1);
        boolean more = found.size() > limit;
        List<Link> links = new ArrayList<>(more ? found.subList(0, limit) : found);
        if (backwards) {
            Collections.reverse(links);
        }
        List<LinkDetails> items = links.stream().map(this::details).toList();
        boolean before = backwards ? more : cursor.isPresent();
        boolean after = backwards || more;
        return new Page<>(items, place(items, after, false, query), place(items, before, true, query));
    }

    private LinkDetails details(Link link) {
        return link.details(repository.usesOf(link.id(), MOST_USES).stream()
                .map(UsedLink::details)
                .toList());
    }

    private static Optional<Cursor> place(List<LinkDetails> items, boolean exists, boolean backwards, int query) {
        if (!exists || items.isEmpty()) {
            return Optional.empty();
        }
        LinkDetails edge = items.get(backwards ? 0 : items.size() - 1);
        return Optional.of(new Cursor(backwards, query, List.of(edge.id().toString())));
    }
}
