package it.comunitadipratiche.core.assets;

import it.comunitadipratiche.core.outbox.Recurrence;
import it.comunitadipratiche.core.outbox.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Has the files read, some at a time, that were there before their texts were; begins again when it has seen all. */
@ApplicationScoped
class TextCatchUp implements RecurringTask {
    private static final Duration PAUSE = Duration.ofMinutes(1);
    /** What was uploaded lately is being read anyway. */
    private static final Duration LATELY = Duration.ofMinutes(10);

    private static final int SOME = 100;
    private AssetTextRegister register;
    private Clock clock;
    private volatile String after = "";
    private volatile Instant restAfter = Instant.MIN;

    @SuppressWarnings("NullAway.Init")
    protected TextCatchUp() {
        // for the CDI proxy
    }

    @Inject
    TextCatchUp(AssetTextRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "assets.texts";
    }

    @Override
    public Recurrence when() {
        return Recurrence.every(PAUSE);
    }

    /** Seen all, it rests for a while: what it ordered is perhaps not read yet. */
    @Override
    public void run() {
        Instant now = clock.instant();
        if (now.isAfter(restAfter)) {
            after = register.orderUnread(now.minus(LATELY), after, SOME).orElse("");
            if (after.isEmpty()) {
                restAfter = now.plus(LATELY.multipliedBy(6));
            }
        }
    }
}
