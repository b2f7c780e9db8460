package it.comunitadipratiche.web.console.system;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.web.console.Desk;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** What things are called, and where in the console they are, as far as the caller may go there. */
@ApplicationScoped
class Subjects {
    private Instance<Desk> desks;
    private ContentTypes types;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected Subjects() {
        // for the CDI proxy
    }

    @Inject
    Subjects(@Any Instance<Desk> desks, ContentTypes types, Callers callers) {
        this.desks = desks;
        this.types = types;
        this.callers = callers;
    }

    /**
     * A thing.
     *
     * @param names of accounts
     */
    AuditPage.Subject of(Ref ref, Map<Id, String> names, Visit visit) {
        String id = ref.id().toString();
        return switch (ref.type()) {
            case "account" -> new AuditPage.Subject(account(ref.id(), names, visit), id, account(ref.id(), visit));
            case "asset" -> new AuditPage.Subject(kind(ref, visit), id, path("assets", "/" + id, visit));
            case "invitation" -> new AuditPage.Subject(kind(ref, visit), id, path("invitations", "", visit));
            default -> {
                Optional<ContentType> type = types.find(ref.type());
                yield new AuditPage.Subject(
                        type.map(known -> known.label().best(visit.language())).orElseGet(() -> kind(ref, visit)),
                        id,
                        type.flatMap(known -> path("content", "/" + known.collection() + "/" + id, visit)));
            }
        };
    }

    /** Where an account is. */
    Optional<String> account(Id id, Visit visit) {
        return path("accounts", "/" + id, visit);
    }

    private static String account(Id id, Map<Id, String> names, Visit visit) {
        String name = names.getOrDefault(id, "");
        return name.isEmpty() ? visit.texts().of("console.accounts.erased") : name;
    }

    private static String kind(Ref ref, Visit visit) {
        return Told.or("console.audit.subject." + ref.type(), ref.type(), visit.texts());
    }

    private Optional<String> path(String desk, String below, Visit visit) {
        return desks.stream()
                .filter(one -> one.name().equals(desk) && callers.current().can(one.permission()))
                .findFirst()
                .map(one -> visit.link("/console/" + desk + below));
    }
}
