package it.comunitadipratiche.web.console;

import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Where things are in the console, as far as the caller may go there. */
@ApplicationScoped
public class Places {
    private Desks desks;
    private ContentTypes types;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected Places() {
        // for the CDI proxy
    }

    @Inject
    Places(Desks desks, ContentTypes types, Callers callers) {
        this.desks = desks;
        this.types = types;
        this.callers = callers;
    }

    /** The path of the page of a thing: an entry, a file, an account, an invitation. */
    public Optional<String> of(Ref ref, Visit visit) {
        String id = "/" + ref.id();
        return switch (ref.type()) {
            case "account" -> at("accounts", id, visit);
            case "asset" -> at("assets", id, visit);
            case "invitation" -> at("invitations", "", visit);
            default -> types.find(ref.type()).flatMap(type -> at("content", "/" + type.collection() + id, visit));
        };
    }

    private Optional<String> at(String desk, String below, Visit visit) {
        return desks.find(desk)
                .filter(seat -> seat.isOpenFor(callers.current()))
                .map(seat -> visit.link("/console/" + desk + below));
    }
}
