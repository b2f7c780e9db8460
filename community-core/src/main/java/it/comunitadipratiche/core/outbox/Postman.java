package it.comunitadipratiche.core.outbox;

import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.plugin.PlatformStarted;
import it.comunitadipratiche.core.plugin.PlatformStopping;
import it.comunitadipratiche.core.plugin.PluginBeans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers messages in the background: right after the commit that left them, and by looking every now and then for
 * those that fell due, were left by another node, or by one that died.
 */
@ApplicationScoped
class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private final List<Future<?>> rounds = new ArrayList<>();
    private Instance<OutboxHandler> handlers;
    private PluginBeans plugins;
    private Delivery delivery;
    private ScheduledExecutorService threads;
    private Settings settings;
    private volatile @Nullable Map<String, Lane> lanes;
    private volatile boolean working;

    @SuppressWarnings("NullAway.Init")
    protected Postman() {
        // for the CDI proxy
    }

    @Inject
    Postman(
            @Any Instance<OutboxHandler> handlers,
            PluginBeans plugins,
            Delivery delivery,
            ScheduledExecutorService threads,
            Settings settings) {
        this.handlers = handlers;
        this.plugins = plugins;
        this.delivery = delivery;
        this.threads = threads;
        this.settings = settings;
    }

    void start(@Observes PlatformStarted started) {
        if (started.background()) {
            working = true;
            Duration poll = settings.duration("community.outbox.poll", Duration.ofSeconds(1));
            rounds.add(every(poll, this::wakeAll));
            rounds.add(every(delivery.lease().dividedBy(4), delivery::renewLeases));
        }
    }

    void stop(@Observes PlatformStopping stopping) {
        working = false;
        rounds.forEach(round -> round.cancel(false));
        lanes().values().forEach(Lane::close);
    }

    /** Says that there are new messages of a topic. */
    void wake(String topic) {
        Lane lane = lanes().get(topic);
        if (working && lane != null) {
            lane.wake(threads);
        }
    }

    void drain() {
        long before = -1;
        while (delivered() != before) {
            before = delivered();
            lanes().values().forEach(Lane::deliverAll);
        }
    }

    private long delivered() {
        return lanes().values().stream().mapToLong(Lane::delivered).sum();
    }

    private void wakeAll() {
        if (working) {
            lanes().values().forEach(lane -> lane.wake(threads));
        }
    }

    private Future<?> every(Duration pause, Runnable work) {
        return threads.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                    } catch (Exception | LinkageError e) {
                        LOG.warn("The outbox cannot be looked after now", e);
                    }
                },
                pause.toMillis(),
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private Map<String, Lane> lanes() {
        Map<String, Lane> known = lanes;
        if (known == null) {
            synchronized (this) {
                known = lanes;
                if (known == null) {
                    known = find();
                    lanes = known;
                }
            }
        }
        return known;
    }

    private Map<String, Lane> find() {
        Map<String, Lane> found = new TreeMap<>();
        plugins.each(handlers, (handler, takesPart) -> {
            if (found.putIfAbsent(handler.topic(), new Lane(handler, takesPart, delivery)) != null) {
                LOG.error("Topic {} has more than one handler; {} is ignored", handler.topic(), handler);
            }
        });
        return found;
    }
}
