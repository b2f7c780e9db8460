package it.comunitadipratiche.core.links;

import it.comunitadipratiche.core.fetching.RemoteHosts;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.outbox.Recurrence;
import it.comunitadipratiche.core.outbox.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Visits the links that are due, for a few minutes at a time, one after the other and each host in its turn.
 * {@code community.links.hosts} lists hosts that may be visited although they are not public, as
 * {@code intranet.example.it:8080=10.1.2.3}.
 */
@ApplicationScoped
class LinkRound implements RecurringTask {
    private static final Duration PAUSE = Duration.ofMinutes(2);
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SOME = 200;
    private LinkRegister register;
    private Settings settings;
    private VisitRule rule;

    @SuppressWarnings("NullAway.Init")
    protected LinkRound() {
        // for the CDI proxy
    }

    @Inject
    LinkRound(LinkRegister register, Settings settings) {
        this.register = register;
        this.settings = settings;
        this.rule = VisitRule.of(settings);
    }

    @Override
    public String name() {
        return "links.visits";
    }

    @Override
    public Recurrence when() {
        return Recurrence.every(PAUSE);
    }

    @Override
    public void run() {
        List<LinkRegister.Due> due = rule.active() ? inTurns(register.due(SOME)) : List.of();
        if (due.isEmpty()) {
            return;
        }
        RemoteHosts hosts = RemoteHosts.of(settings.text("community.links.hosts", ""));
        String name = "Community-Links (+" + settings.siteUrl() + ")";
        try (LinkVisitor visitor = new LinkVisitor(hosts, name, PATIENCE)) {
            visit(due, visitor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void visit(List<LinkRegister.Due> due, LinkVisitor visitor) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        Map<String, Long> visited = new HashMap<>();
        for (LinkRegister.Due link : due) {
            Long last = visited.get(link.host());
            long wait = last == null ? 0 : last + rule.pause().toNanos() - System.nanoTime();
            if (System.nanoTime() + Math.max(0, wait) > end) {
                return;
            }
            if (wait > 0) {
                Thread.sleep(Duration.ofNanos(wait).toMillis() + 1);
            }
            Visited found = visitor.visit(link.url());
            visited.put(link.host(), System.nanoTime());
            register.visited(link.link(), found, rule);
        }
    }

    /** The first of each host, then the second of each, and so on. */
    static List<LinkRegister.Due> inTurns(List<LinkRegister.Due> due) {
        Map<String, List<LinkRegister.Due>> byHost = new LinkedHashMap<>();
        due.forEach(link ->
                byHost.computeIfAbsent(link.host(), host -> new ArrayList<>()).add(link));
        List<LinkRegister.Due> turns = new ArrayList<>();
        for (int turn = 0; turns.size() < due.size(); turn++) {
            for (List<LinkRegister.Due> links : byHost.values()) {
                if (turn < links.size()) {
                    turns.add(links.get(turn));
                }
            }
        }
        return turns;
    }
}
