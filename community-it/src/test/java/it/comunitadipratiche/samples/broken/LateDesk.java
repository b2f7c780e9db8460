package it.comunitadipratiche.samples.broken;

import it.comunitadipratiche.web.console.Desk;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;

/** A desk nobody should sit at. */
@ApplicationScoped
public class LateDesk implements Desk {

    @Override
    public String name() {
        return "late";
    }

    @Override
    public String permission() {
        return "content.read";
    }

    @Override
    public Answer show(Visit visit) {
        return Page.made(Heading.of("broken"), out -> out.writeContent("<h1>broken</h1>"));
    }
}
