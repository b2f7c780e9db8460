package it.comunitadipratiche.web.console;

import java.util.List;

/** What waits for somebody, in piles. */
public record DashboardPage(List<WaitingPile> piles) {

    public DashboardPage {
        piles = List.copyOf(piles);
    }
}
