package it.comunitadipratiche.web.console.people;

import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.identity.InvitationDetails;
import it.comunitadipratiche.core.identity.Invitations;
import it.comunitadipratiche.web.console.Waiting;
import it.comunitadipratiche.web.console.WaitingPile;
import it.comunitadipratiche.web.page.Texts;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Invitations that nobody accepted in time: to be sent again or withdrawn. */
@ApplicationScoped
class ExpiredInvitations implements Waiting {
    private static final int ORDER = 60;
    private static final int SHOWN = 5;
    private Invitations invitations;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected ExpiredInvitations() {
        // for the CDI proxy
    }

    @Inject
    ExpiredInvitations(Invitations invitations, Callers callers) {
        this.invitations = invitations;
        this.callers = callers;
    }

    @Override
    public List<WaitingPile> piles(Visit visit) {
        if (!callers.current().can(AccountsDesk.PERMISSION)) {
            return List.of();
        }
        Texts texts = visit.texts();
        String all = visit.link(InvitationsDesk.PATH);
        return List.of(new WaitingPile(
                ORDER,
                texts.of("console.invitations.expired"),
                texts.of("console.invitations.none-expired"),
                all,
                invitations.countExpired(),
                invitations.expired(SHOWN).stream()
                        .map(invitation -> thing(invitation, all, texts))
                        .toList()));
    }

    private static WaitingPile.Thing thing(InvitationDetails invitation, String all, Texts texts) {
        String about = texts.of("console.invitations.expired-on", texts.day(invitation.expiresAt()));
        return new WaitingPile.Thing(invitation.email(), about, all);
    }
}
