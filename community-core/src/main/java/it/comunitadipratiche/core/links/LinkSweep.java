package it.comunitadipratiche.core.links;

import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.outbox.Recurrence;
import it.comunitadipratiche.core.outbox.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * Goes through all publications once a day and notes what they lead to, so that those of before links were known, or of
 * times when they were not visited, are not left out; forgets what nothing leads to any more.
 */
@ApplicationScoped
class LinkSweep implements RecurringTask {
    private static final LocalTime TIME = LocalTime.of(3, 20);
    private static final int SOME = 200;
    private Publications publications;
    private LinkGathering gathering;
    private LinkRegister register;
    private boolean active;

    @SuppressWarnings("NullAway.Init")
    protected LinkSweep() {
        // for the CDI proxy
    }

    @Inject
    LinkSweep(Publications publications, LinkGathering gathering, LinkRegister register, Settings settings) {
        this.publications = publications;
        this.gathering = gathering;
        this.register = register;
        this.active = VisitRule.of(settings).active();
    }

    @Override
    public String name() {
        return "links.sweep";
    }

    @Override
    public Recurrence when() {
        return Recurrence.daily(TIME);
    }

    @Override
    public void run() {
        if (!active) {
            return;
        }
        List<PublicationKey> keys = publications.keysAfter(Optional.empty(), SOME);
        while (!keys.isEmpty()) {
            gathering.gather(keys);
            keys = publications.keysAfter(Optional.of(keys.get(keys.size() - 1)), SOME);
        }
        register.removeUnused();
    }
}
