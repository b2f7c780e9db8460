package it.comunitadipratiche.samples.clumsy;

import it.comunitadipratiche.core.content.PublicationsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Stumbles over whatever is published once it is put out. */
@ApplicationScoped
public class Foot {
    private volatile boolean out;

    void putOut() {
        out = true;
    }

    void stumble(@Observes PublicationsChanged event) {
        if (out) {
            throw new IllegalStateException("Stumbled over " + event.changes().size());
        }
    }
}
