package it.comunitadipratiche.samples.unsatisfied;

import it.comunitadipratiche.core.content.PublicationsChanged;
import it.comunitadipratiche.core.kernel.ConflictException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Would refuse whatever is published, if anybody asked it. */
@ApplicationScoped
public class Objector {

    void refuse(@Observes PublicationsChanged event) {
        throw new ConflictException("unsatisfied.objection");
    }
}
