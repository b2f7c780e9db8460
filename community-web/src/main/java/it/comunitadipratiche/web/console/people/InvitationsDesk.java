package it.comunitadipratiche.web.console.people;

import it.comunitadipratiche.core.identity.Accounts;
import it.comunitadipratiche.core.identity.InvitationDetails;
import it.comunitadipratiche.core.identity.Invitations;
import it.comunitadipratiche.core.identity.NewInvitation;
import it.comunitadipratiche.core.identity.PageRequest;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.kernel.TooManyRequestsException;
import it.comunitadipratiche.web.console.Address;
import it.comunitadipratiche.web.console.Desk;
import it.comunitadipratiche.web.console.DeskGroup;
import it.comunitadipratiche.web.console.DeskLine;
import it.comunitadipratiche.web.console.Objections;
import it.comunitadipratiche.web.console.Paging;
import it.comunitadipratiche.web.console.Spot;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Crumb;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Leaving;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Invites people, and looks after the invitations nobody has accepted yet. */
@ApplicationScoped
class InvitationsDesk implements Desk {
    static final String PATH = "/console/invitations";

    private static final String NEW = "new";
    private static final int AT_ONCE = 25;
    private Invitations invitations;
    private Accounts accounts;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected InvitationsDesk() {
        // for the CDI proxy
    }

    @Inject
    InvitationsDesk(Invitations invitations, Accounts accounts, Clock clock) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "invitations";
    }

    @Override
    public String permission() {
        return AccountsDesk.PERMISSION;
    }

    @Override
    public DeskGroup group() {
        return DeskGroup.PEOPLE;
    }

    @Override
    public List<DeskLine> lines(Visit visit) {
        return List.of(new DeskLine(20, visit.texts().of("console.invitations.title"), "/invitations"));
    }

    @Override
    public Answer show(Visit visit) {
        Spot spot = Spot.of(visit);
        if (spot.depth() == 0) {
            return list(visit, Objections.NONE);
        }
        if (spot.depth() == 1 && spot.last().equals(NEW)) {
            return form("", Set.of(Role.MEMBER), Locale.ITALIAN, visit, Objections.NONE);
        }
        throw spot.unknown();
    }

    @Override
    public Answer take(Visit visit) {
        Spot spot = Spot.of(visit);
        if (spot.depth() == 1 && spot.last().equals(NEW)) {
            return invite(visit);
        }
        if (spot.depth() != 2) {
            throw spot.unknown();
        }
        Id id = spot.id();
        return switch (spot.last()) {
            case "sending" -> handle(visit, "invitation-again", () -> invitations.sendAgain(id));
            case "withdrawal" -> handle(visit, "invitation-withdrawn", () -> invitations.withdraw(id));
            default -> throw spot.unknown();
        };
    }

    private Answer invite(Visit visit) {
        String email = visit.parameter("email").orElse("");
        Set<Role> roles = RoleChoices.chosen(visit);
        Locale language = RoleChoices.language(visit);
        try {
            invitations.invite(new NewInvitation(email, language, roles));
            return Leaving.to(visit.link(PATH) + "?done=invitation-sent");
        } catch (InvalidInputException | ConflictException | TooManyRequestsException refusal) {
            return form(email, roles, language, visit, Objections.of(refusal, visit));
        }
    }

    private Answer form(String email, Set<Role> roles, Locale language, Visit visit, Objections objections) {
        String title = visit.texts().of("console.invitations.invite");
        Heading heading = Heading.of(title)
                .below(List.of(new Crumb(visit.texts().of("console.invitations.title"), visit.link(PATH))));
        InvitePage page = new InvitePage(
                visit.link(PATH + "/" + NEW),
                email,
                RoleChoices.of(accounts.assignable(), roles, visit.texts()),
                RoleChoices.languages(language, visit.texts()),
                objections);
        return objections.on("console/people/invite", heading, page);
    }

    private Answer handle(Visit visit, String done, Runnable work) {
        try {
            work.run();
            return Leaving.to(visit.link(PATH) + "?done=" + done);
        } catch (NotFoundException | TooManyRequestsException refusal) {
            return list(visit, Objections.of(refusal, visit));
        }
    }

    private Answer list(Visit visit, Objections objections) {
        Page<InvitationDetails> found = invitations.list(new PageRequest(AT_ONCE, visit.parameter(Paging.CURSOR)));
        Map<Id, String> names = accounts.names(found.items().stream()
                .flatMap(invitation -> invitation.invitedBy().stream())
                .distinct()
                .toList());
        Set<Role> assignable = accounts.assignable();
        InvitationsPage page = new InvitationsPage(
                visit.link(PATH),
                found.items().stream()
                        .map(invitation -> row(invitation, names, assignable, visit))
                        .toList(),
                Paging.of(found, new Address(visit.link(PATH))),
                objections);
        return objections.on(
                "console/people/invitations", Heading.of(visit.texts().of("console.invitations.title")), page);
    }

    private InvitationsPage.Row row(
            InvitationDetails invitation, Map<Id, String> names, Set<Role> assignable, Visit visit) {
        return new InvitationsPage.Row(
                visit.link(PATH + "/" + invitation.id()),
                invitation.email(),
                RoleChoices.names(invitation.roles(), visit.texts()),
                invitation.invitedBy().map(id -> names.getOrDefault(id, "")).orElse(""),
                invitation.createdAt(),
                invitation.expiresAt(),
                !clock.instant().isBefore(invitation.expiresAt()),
                assignable.containsAll(invitation.roles()));
    }
}
