package it.comunitadipratiche.web.console;

import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.web.page.Contributor;
import it.comunitadipratiche.web.page.Visit;
import java.util.List;

/** A desk in its place, with what it said of itself when it was put there. */
record Seat(Contributor<Desk> place, String name, String permission, DeskGroup group) {

    static Seat of(Contributor<Desk> place) {
        Desk desk = place.bean();
        return new Seat(place, desk.name(), desk.permission(), desk.group());
    }

    Desk desk() {
        return place.bean();
    }

    boolean isOpenFor(Caller caller) {
        return place.ask(desk -> desk.isOpenFor(caller), false);
    }

    List<DeskLine> lines(Visit visit) {
        return place.ask(desk -> desk.lines(visit), List.of());
    }
}
