package it.comunitadipratiche.web.console;

import it.comunitadipratiche.web.page.Visit;
import java.util.List;

/** Something that may wait for whoever opens the console: a CDI bean, asked for what that caller can do something about. */
public interface Waiting {

    List<WaitingPile> piles(Visit visit);
}
