package it.comunitadipratiche.samples.clumsy;

import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Room;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** A page that is there as long as its plugin takes part. */
@ApplicationScoped
public class ClumsyRoom implements Room {

    @Override
    public Set<String> names() {
        return Set.of("clumsy-room");
    }

    @Override
    public Answer show(Visit visit) {
        return Page.made(Heading.of("clumsy"), out -> out.writeContent("<h1>clumsy</h1>"));
    }
}
