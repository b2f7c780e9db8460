package it.comunitadipratiche.samples.rude;

import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Room;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Fails before its page is made, or while it is written; its other names belong to somebody else. */
@ApplicationScoped
public class RudeRoom implements Room {

    @Override
    public Set<String> names() {
        return Set.of("rude-room", "console", "podcast-top");
    }

    @Override
    public Answer show(Visit visit) {
        if (visit.path().endsWith("/missing")) {
            throw new NoClassDefFoundError("org/example/Missing");
        }
        return Page.made(Heading.of("Rude"), out -> {
            out.writeContent("<p>The first half</p>");
            throw new IllegalStateException("The second half is missing");
        });
    }
}
