package it.comunitadipratiche.samples.rude;

import it.comunitadipratiche.web.console.Desk;
import it.comunitadipratiche.web.console.DeskLine;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Fails when the menu is made, and when it is asked for its page. */
@ApplicationScoped
public class RudeDesk implements Desk {

    @Override
    public String name() {
        return "rude";
    }

    @Override
    public String permission() {
        return "content.read";
    }

    @Override
    public List<DeskLine> lines(Visit visit) {
        throw new IllegalStateException("No line");
    }

    @Override
    public Answer show(Visit visit) {
        throw new IllegalStateException("No page");
    }
}
