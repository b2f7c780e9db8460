package it.comunitadipratiche.core.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what other nodes changed, from where it was the last time, and tells the caches. */
@ApplicationScoped
class ChangeReader {
    private final Lock turn = new ReentrantLock();
    private ChangeRepository repository;
    private Event<NodeChange> events;
    private Clock clock;
    private Set<Long> seen = Set.of();
    private long from = Long.MAX_VALUE;
    private @Nullable Instant readAt;

    @SuppressWarnings("NullAway.Init")
    protected ChangeReader() {
        // for the CDI proxy
    }

    @Inject
    ChangeReader(ChangeRepository repository, Event<NodeChange> events, Clock clock) {
        this.repository = repository;
        this.events = events;
        this.clock = clock;
    }

    /** The first time, and after a pause in which changes may have been swept, anything may have changed. */
    void poll() {
        turn.lock();
        try {
            Instant now = clock.instant();
            boolean knows =
                    readAt != null && readAt.plus(ChangeSweep.KEPT.dividedBy(2)).isAfter(now);
            ChangeRepository.News news = repository.since(from);
            if (knows) {
                tell(news);
            } else {
                events.fire(NodeChange.anything());
            }
            seen = news.rows().stream()
                    .filter(row -> row.transaction() >= news.horizon())
                    .map(ChangeRepository.Row::id)
                    .collect(Collectors.toSet());
            from = news.horizon();
            readAt = now;
        } finally {
            turn.unlock();
        }
    }

    private void tell(ChangeRepository.News news) {
        Map<String, Set<String>> changed = new LinkedHashMap<>();
        Set<String> whole = new HashSet<>();
        news.rows().stream()
                .filter(row -> !seen.contains(row.id()))
                .flatMap(row -> row.changes().lines())
                .forEach(line -> {
                    int space = line.indexOf(' ');
                    if (space < 0) {
                        whole.add(line);
                    } else {
                        changed.computeIfAbsent(line.substring(0, space), kind -> new LinkedHashSet<>())
                                .add(line.substring(space + 1));
                    }
                });
        changed.keySet().removeAll(whole);
        whole.forEach(kind -> events.fire(new NodeChange(kind, Set.of())));
        changed.forEach((kind, keys) -> events.fire(new NodeChange(kind, keys)));
    }
}
