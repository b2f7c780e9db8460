package it.comunitadipratiche.core.batches;

import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.outbox.OutboxHandler;
import it.comunitadipratiche.core.outbox.OutboxMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Carries batches out, some lines with each message. */
@ApplicationScoped
class BatchWork implements OutboxHandler {
    private static final int SOME = 25;
    private BatchSteps steps;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected BatchWork() {
        // for the CDI proxy
    }

    @Inject
    BatchWork(BatchSteps steps, Callers callers) {
        this.steps = steps;
        this.callers = callers;
    }

    @Override
    public String topic() {
        return BatchSteps.TOPIC;
    }

    @Override
    public void handle(List<OutboxMessage> batch) {
        batch.stream().map(OutboxMessage::key).map(Id::of).forEach(this::handle);
    }

    private void handle(Id id) {
        steps.next(id, SOME).ifPresent(some -> {
            callers.run(some.caller(), () -> some.places().forEach(place -> carryOut(id, place)));
            steps.close(id);
        });
    }

    private void carryOut(Id id, int place) {
        try {
            steps.carryOut(id, place);
        } catch (InvalidInputException refusal) {
            steps.refuse(id, place, refusal.gaps());
        } catch (CommunityException refusal) {
            steps.refuse(id, place, List.of(new Gap("", refusal.text())));
        }
    }
}
