package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Internal;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.core.kernel.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The record of who changed what, and when. It only grows; it points at people and things by id and holds neither
 * personal content nor secrets, so it can stay when a person is erased.
 */
@ApplicationScoped
@Guarded
public class AuditTrail {
    private static final Pattern ACTION = Pattern.compile("[a-zA-Z][a-zA-Z0-9.-]{0,99}");
    private static final Pattern TYPE = Pattern.compile("[a-zA-Z][a-zA-Z0-9.-]{0,59}");

    private AuditRepository repository;
    private Callers callers;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected AuditTrail() {
        // for the CDI proxy
    }

    @Inject
    AuditTrail(AuditRepository repository, Callers callers, Clock clock) {
        this.repository = repository;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Notes what the current caller does, in the transaction that does it.
     *
     * @param action noun and past participle: {@code entry.published}
     * @param details ids, names of fields, states, numbers; never what people wrote, what tells who they are, or
     *     anything secret
     */
    @Internal
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String action, Ref subject, JsonObject details) {
        if (!ACTION.matcher(action).matches() || !TYPE.matcher(subject.type()).matches()) {
            throw new IllegalArgumentException("Not an action on a thing: " + action + " " + subject.type());
        }
        repository.add(new AuditEntry(callers.current(), action, subject, details, clock.instant()));
    }

    /** What was done, the newest first. */
    @Requires(IdentityPlugin.AUDIT)
    @Transactional
    public Page<AuditRecord> search(AuditQuery query, PageRequest page) {
        List<Gap> gaps = new ArrayList<>();
        query.action()
                .filter(action -> !ACTION.matcher(action).matches())
                .ifPresent(action -> gaps.add(new Gap("action", "identity.audit.action")));
        query.subject()
                .filter(subject -> !TYPE.matcher(subject.type()).matches())
                .ifPresent(subject -> gaps.add(new Gap("subject", "identity.audit.subject")));
        if (!gaps.isEmpty()) {
            throw new InvalidInputException(gaps);
        }
        return repository.list(query, page);
    }
}
