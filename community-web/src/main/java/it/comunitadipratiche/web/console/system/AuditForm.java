package it.comunitadipratiche.web.console.system;

import it.comunitadipratiche.core.identity.AccountDetails;
import it.comunitadipratiche.core.identity.Accounts;
import it.comunitadipratiche.core.identity.AuditQuery;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.web.page.Texts;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What of the audit trail is looked for: an account by its address or id, a thing by its type and id, times in Italy. */
@ApplicationScoped
class AuditForm {
    static final List<String> FIELDS = List.of("action", "account", "subject", "from", "until");

    private Accounts accounts;

    @SuppressWarnings("NullAway.Init")
    protected AuditForm() {
        // for the CDI proxy
    }

    @Inject
    AuditForm(Accounts accounts) {
        this.accounts = accounts;
    }

    AuditPage.Asked asked(Visit visit) {
        return new AuditPage.Asked(
                typed("action", visit),
                typed("account", visit),
                typed("subject", visit),
                typed("from", visit),
                typed("until", visit));
    }

    /**
     * What is looked for.
     *
     * @throws InvalidInputException naming all that is wrong
     */
    AuditQuery query(Visit visit) {
        List<Gap> gaps = new ArrayList<>();
        AuditQuery query = new AuditQuery(
                visit.parameter("subject").flatMap(text -> subject(text, gaps)),
                visit.parameter("account").flatMap(text -> account(text, gaps)),
                visit.parameter("action"),
                visit.parameter("from").flatMap(text -> moment("from", text, gaps)),
                visit.parameter("until").flatMap(text -> moment("until", text, gaps)));
        if (!gaps.isEmpty()) {
            throw new InvalidInputException(gaps);
        }
        return query;
    }

    private Optional<Id> account(String text, List<Gap> gaps) {
        Optional<Id> found =
                Id.tryParse(text).or(() -> accounts.findByEmail(text).map(AccountDetails::id));
        if (found.isEmpty()) {
            gaps.add(new Gap("account", "console.audit.no-account", text));
        }
        return found;
    }

    private static Optional<Ref> subject(String text, List<Gap> gaps) {
        try {
            return Optional.of(Ref.of(text));
        } catch (InvalidInputException e) {
            gaps.add(new Gap("subject", "console.audit.no-subject", text));
            return Optional.empty();
        }
    }

    private static Optional<Instant> moment(String field, String text, List<Gap> gaps) {
        try {
            LocalDateTime time = text.contains("T")
                    ? LocalDateTime.parse(text)
                    : LocalDate.parse(text).atStartOfDay();
            return Optional.of(time.atZone(Texts.HOME).toInstant());
        } catch (DateTimeParseException e) {
            gaps.add(new Gap(field, "console.audit.no-time", text));
            return Optional.empty();
        }
    }

    private static String typed(String field, Visit visit) {
        return visit.parameter(field).orElse("");
    }
}
