package it.comunitadipratiche.web.console.system;

import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.outbox.DeadLetter;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.outbox.OutboxCount;
import it.comunitadipratiche.web.console.Waiting;
import it.comunitadipratiche.web.console.WaitingPile;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Messages nobody could deliver, if there are any. */
@ApplicationScoped
class DeadLetters implements Waiting {
    private static final int ORDER = 80;
    private static final int SHOWN = 5;
    private Outbox outbox;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected DeadLetters() {
        // for the CDI proxy
    }

    @Inject
    DeadLetters(Outbox outbox, Callers callers) {
        this.outbox = outbox;
        this.callers = callers;
    }

    @Override
    public List<WaitingPile> piles(Visit visit) {
        if (!callers.current().can(OutboxDesk.PERMISSION)) {
            return List.of();
        }
        long dead = outbox.counts().stream().mapToLong(OutboxCount::dead).sum();
        if (dead == 0) {
            return List.of();
        }
        String all = visit.link(OutboxDesk.PATH);
        return List.of(new WaitingPile(
                ORDER,
                visit.texts().of("console.outbox.dead-letters"),
                "",
                all,
                dead,
                outbox.deadLetters(Optional.empty(), SHOWN).stream()
                        .map(letter -> thing(letter, all, visit))
                        .toList()));
    }

    private static WaitingPile.Thing thing(DeadLetter letter, String all, Visit visit) {
        String since =
                visit.texts().of("console.outbox.given-up-on", visit.texts().moment(letter.deadAt()));
        return new WaitingPile.Thing(OutboxDesk.label(letter.topic(), visit), since, all);
    }
}
