package it.comunitadipratiche.samples.rude;

import it.comunitadipratiche.web.console.Waiting;
import it.comunitadipratiche.web.console.WaitingPile;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Fails when it is asked what waits. */
@ApplicationScoped
public class RudeWaiting implements Waiting {

    @Override
    public List<WaitingPile> piles(Visit visit) {
        throw new IllegalStateException("No pile");
    }
}
