package it.comunitadipratiche.samples.broken;

import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Room;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** A page nobody should see. */
@ApplicationScoped
public class LateRoom implements Room {

    @Override
    public Set<String> names() {
        return Set.of("late-room");
    }

    @Override
    public Answer show(Visit visit) {
        return Page.made(Heading.of("broken"), out -> out.writeContent("<h1>broken</h1>"));
    }
}
