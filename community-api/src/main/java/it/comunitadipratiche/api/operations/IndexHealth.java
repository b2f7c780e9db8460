package it.comunitadipratiche.api.operations;

import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.UnavailableException;
import it.comunitadipratiche.core.search.Index;
import it.comunitadipratiche.core.search.IndexStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * How much can be found; an index that is being built again serves what it has. Without an index the server is ready
 * nonetheless, for everything but the search goes on, and all nodes would be taken out at once: it is told here.
 */
@Readiness
@ApplicationScoped
public class IndexHealth implements HealthCheck {
    private Index index;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected IndexHealth() {
        // for the CDI proxy
    }

    @Inject
    IndexHealth(Index index, Callers callers) {
        this.index = index;
        this.callers = callers;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("search-index").up();
        try {
            IndexStatus status = callers.call(Caller.system(), index::status);
            return answer.withData("available", true)
                    .withData("documents", status.documents())
                    .withData("rebuilding", status.rebuilding())
                    .build();
        } catch (UnavailableException away) {
            return answer.withData("available", false).build();
        }
    }
}
