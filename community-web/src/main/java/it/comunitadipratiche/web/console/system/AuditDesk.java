package it.comunitadipratiche.web.console.system;

import it.comunitadipratiche.core.identity.Accounts;
import it.comunitadipratiche.core.identity.AuditRecord;
import it.comunitadipratiche.core.identity.AuditTrail;
import it.comunitadipratiche.core.identity.PageRequest;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.web.console.Address;
import it.comunitadipratiche.web.console.Desk;
import it.comunitadipratiche.web.console.DeskGroup;
import it.comunitadipratiche.web.console.DeskLine;
import it.comunitadipratiche.web.console.Objections;
import it.comunitadipratiche.web.console.Paging;
import it.comunitadipratiche.web.console.Spot;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Searches the record of who did what. */
@ApplicationScoped
class AuditDesk implements Desk {
    private static final String PATH = "/console/audit";
    private static final String ACCOUNT = "account";
    private static final int AT_ONCE = 50;

    /** What the platform itself records; a plugin may record more. */
    private static final List<String> ACTIONS = List.of(
            "account.created",
            "account.signedIn",
            "account.sessionEnded",
            "account.codeRefused",
            "account.profileChanged",
            "account.emailChangeAsked",
            "account.passwordChanged",
            "account.resetAsked",
            "account.rolesChanged",
            "account.deactivated",
            "account.reactivated",
            "account.erased",
            "account.tokenCreated",
            "account.tokenRevoked",
            "account.secondFactorEnabled",
            "account.secondFactorDisabled",
            "account.recoveryCodesRenewed",
            "account.recoveryCodeUsed",
            "invitation.sent",
            "invitation.sentAgain",
            "invitation.withdrawn",
            "invitation.accepted",
            "content.created",
            "content.saved",
            "content.restored",
            "content.scheduled",
            "content.published",
            "content.withdrawn",
            "content.merged",
            "content.deleted",
            "asset.uploaded",
            "asset.described",
            "asset.deleted",
            "scheme.created",
            "scheme.updated",
            "scheme.imported",
            "concept.created",
            "concept.updated",
            "concept.moved",
            "concept.deprecated",
            "concept.reinstated",
            "territories.imported");

    private AuditTrail trail;
    private AuditForm form;
    private Subjects subjects;
    private Accounts accounts;

    @SuppressWarnings("NullAway.Init")
    protected AuditDesk() {
        // for the CDI proxy
    }

    @Inject
    AuditDesk(AuditTrail trail, AuditForm form, Subjects subjects, Accounts accounts) {
        this.trail = trail;
        this.form = form;
        this.subjects = subjects;
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String permission() {
        return "identity.audit";
    }

    @Override
    public DeskGroup group() {
        return DeskGroup.SYSTEM;
    }

    @Override
    public List<DeskLine> lines(Visit visit) {
        return List.of(new DeskLine(10, visit.texts().of("console.audit.title"), "/audit"));
    }

    @Override
    public Answer show(Visit visit) {
        Spot spot = Spot.of(visit);
        if (spot.depth() > 0) {
            throw spot.unknown();
        }
        try {
            PageRequest part = new PageRequest(AT_ONCE, visit.parameter(Paging.CURSOR));
            return page(trail.search(form.query(visit), part), visit, Objections.NONE);
        } catch (InvalidInputException refusal) {
            return page(
                    new Page<>(List.of(), Optional.empty(), Optional.empty()), visit, Objections.of(refusal, visit));
        }
    }

    private Answer page(Page<AuditRecord> found, Visit visit, Objections objections) {
        Map<Id, String> names = names(found.items());
        Address address = new Address(visit.link(PATH));
        for (String field : AuditForm.FIELDS) {
            address = address.with(field, visit.parameter(field));
        }
        AuditPage page = new AuditPage(
                visit.link(PATH),
                form.asked(visit),
                ACTIONS.stream()
                        .map(action -> new AuditPage.Known(action, label(action, visit)))
                        .toList(),
                !address.parameters().isEmpty(),
                found.items().stream().map(record -> row(record, names, visit)).toList(),
                Paging.of(found, address),
                objections);
        return objections.on("console/system/audit", Heading.of(visit.texts().of("console.audit.title")), page);
    }

    /** Of those who did something and of those it was done to. */
    private Map<Id, String> names(List<AuditRecord> records) {
        return accounts.names(records.stream()
                .flatMap(record -> Stream.concat(
                        record.account().stream(),
                        record.subject().type().equals(ACCOUNT)
                                ? Stream.of(record.subject().id())
                                : Stream.empty()))
                .distinct()
                .toList());
    }

    private AuditPage.Row row(AuditRecord record, Map<Id, String> names, Visit visit) {
        return new AuditPage.Row(
                record.happenedAt(),
                who(record, names, visit),
                record.account().flatMap(id -> subjects.account(id, visit)),
                record.token().isPresent(),
                record.action(),
                label(record.action(), visit),
                subjects.of(record.subject(), names, visit),
                AuditDetails.of(record.details(), visit.texts()));
    }

    private static String who(AuditRecord record, Map<Id, String> names, Visit visit) {
        if (record.account().isEmpty()) {
            return visit.texts().of("console.audit.nobody");
        }
        String name = names.getOrDefault(record.account().get(), "");
        return name.isEmpty() ? visit.texts().of("console.accounts.erased") : name;
    }

    private static String label(String action, Visit visit) {
        return Told.or("console.audit.action." + action, action, visit.texts());
    }
}
