package it.comunitadipratiche.api.operations;

import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.outbox.OutboxCount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** How much work waits, and what was given up; a server with work to do is well all the same. */
@Readiness
@ApplicationScoped
public class OutboxHealth implements HealthCheck {
    private Outbox outbox;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected OutboxHealth() {
        // for the CDI proxy
    }

    @Inject
    OutboxHealth(Outbox outbox, Callers callers) {
        this.outbox = outbox;
        this.callers = callers;
    }

    @Override
    public HealthCheckResponse call() {
        List<OutboxCount> counts = callers.call(Caller.system(), outbox::counts);
        return HealthCheckResponse.named("outbox")
                .up()
                .withData("due", counts.stream().mapToLong(OutboxCount::due).sum())
                .withData("dead", counts.stream().mapToLong(OutboxCount::dead).sum())
                .build();
    }
}
