package it.comunitadipratiche.samples.clumsy;

import it.comunitadipratiche.web.console.Desk;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;

/** A desk that is there as long as its plugin takes part. */
@ApplicationScoped
public class ClumsyDesk implements Desk {

    @Override
    public String name() {
        return "clumsy";
    }

    @Override
    public String permission() {
        return "content.read";
    }

    @Override
    public Answer show(Visit visit) {
        return Page.made(Heading.of("clumsy"), out -> out.writeContent("<h1>clumsy</h1>"));
    }
}
