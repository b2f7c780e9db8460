package it.comunitadipratiche.core.practices;

import it.comunitadipratiche.core.cluster.ChangeFeed;
import it.comunitadipratiche.core.cluster.NodeChange;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.memory.Remembered;
import it.comunitadipratiche.core.memory.Uncommitted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which organizations confirmed that they are partners of a practice, in memory. */
@ApplicationScoped
class ConfirmedPartners {
    private static final int PRACTICES = 20_000;
    private static final String KIND = "practices.partners";

    private PartnerRepository repository;
    private ChangeFeed feed;
    private Remembered<Set<Id>> confirmed;

    @SuppressWarnings("NullAway.Init")
    protected ConfirmedPartners() {
        // for the CDI proxy
    }

    @Inject
    ConfirmedPartners(PartnerRepository repository, Clock clock, Uncommitted uncommitted, ChangeFeed feed) {
        this.repository = repository;
        this.feed = feed;
        this.confirmed = new Remembered<>(
                PRACTICES, clock, uncommitted, key -> Optional.of(load(key)), (key, known) -> known.equals(load(key)));
    }

    Set<Id> of(Id practice) {
        return confirmed.get(practice.toString()).orElse(Set.of());
    }

    /** The caller's transaction changes what an organization said of a practice. */
    void changed(Id practice) {
        feed.changed(KIND, List.of(practice.toString()));
        confirmed.changed(practice.toString());
    }

    /** Another node has changed some of it. */
    void forget(@Observes NodeChange change) {
        if (change.concerns(KIND) && change.isWhole()) {
            confirmed.forgetAll();
        } else if (change.concerns(KIND)) {
            change.keys().forEach(confirmed::forget);
        }
    }

    private Set<Id> load(String practice) {
        return repository.of(Id.of(practice)).stream()
                .map(PartnerConfirmation::answered)
                .filter(answer -> answer.state() == PartnerState.CONFIRMED)
                .map(PartnerAnswer::organization)
                .collect(Collectors.toUnmodifiableSet());
    }
}
