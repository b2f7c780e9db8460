package it.comunitadipratiche.samples.ambiguous;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Needs one road. */
@ApplicationScoped
public class Walker {

    @Inject
    void walk(Road road) {
        throw new IllegalStateException("There is no one road: " + road);
    }
}
