package it.comunitadipratiche.samples.unsatisfied;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Needs a stamp. */
@ApplicationScoped
public class Letter {
    @Inject
    Stamp stamp;
}
