package it.comunitadipratiche.web.console.system;

import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.web.console.Places;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** What the things are called that something was done to. */
@ApplicationScoped
class Subjects {
    private ContentTypes types;
    private Places places;

    @SuppressWarnings("NullAway.Init")
    protected Subjects() {
        // for the CDI proxy
    }

    @Inject
    Subjects(ContentTypes types, Places places) {
        this.types = types;
        this.places = places;
    }

    /**
     * A thing.
     *
     * @param names of accounts
     */
    AuditPage.Subject of(Ref ref, Map<Id, String> names, Visit visit) {
        String label = ref.type().equals("account")
                ? account(ref.id(), names, visit)
                : types.find(ref.type())
                        .map(type -> type.label().best(visit.language()))
                        .orElseGet(() -> Told.or("console.audit.subject." + ref.type(), ref.type(), visit.texts()));
        return new AuditPage.Subject(label, ref.id().toString(), places.of(ref, visit));
    }

    /** Where an account is. */
    Optional<String> account(Id id, Visit visit) {
        return places.of(new Ref("account", id), visit);
    }

    private static String account(Id id, Map<Id, String> names, Visit visit) {
        String name = names.getOrDefault(id, "");
        return name.isEmpty() ? visit.texts().of("console.accounts.erased") : name;
    }
}
