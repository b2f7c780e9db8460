package it.comunitadipratiche.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.TestClock;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.kernel.TooManyRequestsException;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import it.comunitadipratiche.core.mail.MailContent;
import it.comunitadipratiche.core.mail.Mailbox;
import it.comunitadipratiche.core.outbox.Outbox;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class InvitationsEmbeddedTest {
    private static final Caller VISITOR = Caller.visitor(Locale.ITALIAN);
    private final Invitations invitations;
    private final Accounts accounts;
    private final Permissions permissions;
    private final Callers callers;
    private final TestClock clock;
    private final Letterbox letterbox;

    InvitationsEmbeddedTest(
            Invitations invitations,
            Accounts accounts,
            Permissions permissions,
            Callers callers,
            TestClock clock,
            Outbox outbox,
            Mailbox mailbox) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.permissions = permissions;
        this.callers = callers;
        this.clock = clock;
        this.letterbox = new Letterbox(outbox, mailbox);
    }

    @Test
    void becomeAccountsWhenTheyAreAccepted(Passwords passwords) {
        String email = People.email();
        invite(email, Role.EDITOR);
        MailContent letter = letterbox.of(email).get(0);
        assertThat(letter.summary().subject()).isEqualTo("Un invito da Comunità di pratica");
        assertThat(letter.text()).contains("http://localhost:9080/invitation?token=");
        String token = Letterbox.tokenIn(letter);

        assertThat(callers.call(VISITOR, () -> invitations.look(token)).email()).isEqualTo(email);
        AccountDetails account = callers.call(VISITOR, () -> invitations.accept(token, "Ada", People.PASSWORD));

        assertThat(account.email()).isEqualTo(email);
        assertThat(account.displayName()).isEqualTo("Ada");
        assertThat(account.roles()).containsExactly(Role.EDITOR);
        assertThat(passwords
                        .authenticate(email, People.PASSWORD, Id.next().toString())
                        .account())
                .contains(account.id());
        assertEnded(token);
    }

    @Test
    void areWrittenInTheLanguageOfTheInvited() {
        String email = People.email();
        invitations.invite(new NewInvitation(email, Locale.ENGLISH, Set.of(Role.MEMBER)));

        MailContent letter = letterbox.of(email).get(0);

        assertThat(letter.summary().subject()).isEqualTo("An invitation from Comunità di pratica");
        assertThat(letter.html()).contains("<html lang=\"en\">", "Accept the invitation");
    }

    @Test
    void areOneForEachAddress() {
        String email = People.email();
        invite(email, Role.MEMBER);

        assertThatThrownBy(() -> invite(email.toUpperCase(Locale.ROOT), Role.MEMBER))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() ->
                        invite(accounts.create(People.someone(Role.MEMBER)).email(), Role.MEMBER))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void areGoodForFourteenDays() {
        String email = People.email();
        InvitationDetails invitation = invite(email, Role.MEMBER);
        String token = letterbox.tokenFor(email);
        clock.set(invitation.expiresAt().minusMillis(1));
        assertThat(invitations.look(token).id()).isEqualTo(invitation.id());

        long before = invitations.countExpired();

        clock.advance(Duration.ofMillis(1));
        assertEnded(token);
        assertThat(invitations.countExpired()).isGreaterThan(before);
        assertThat(invitations.expired(100)).contains(invitation);
        assertThat(invite(email, Role.EXPERT).roles()).containsExactly(Role.EXPERT);
    }

    @Test
    void areSentAgainWithAnotherLink() {
        String email = People.email();
        InvitationDetails invitation = invite(email, Role.MEMBER);
        String first = letterbox.tokenFor(email);
        clock.advance(Invitation.LIFE.plusDays(1));

        invitations.sendAgain(invitation.id());

        assertThat(letterbox.of(email)).hasSize(2);
        String second = letterbox.tokenFor(email);
        assertEnded(first);
        assertThat(invitations.look(second).expiresAt())
                .isEqualTo(clock.instant().plus(Invitation.LIFE));
    }

    @Test
    void areNotSentAgainAndAgain() {
        String email = People.email();
        InvitationDetails invitation = invite(email, Role.MEMBER);
        for (int i = 1; i < LinkLimit.PER_MAILBOX; i++) {
            invitations.sendAgain(invitation.id());
        }

        assertThatThrownBy(() -> invitations.sendAgain(invitation.id())).isInstanceOf(TooManyRequestsException.class);
    }

    @Test
    void areWithdrawn(AuditTrail audit) {
        String email = People.email();
        InvitationDetails invitation = invite(email, Role.MEMBER);
        String token = letterbox.tokenFor(email);

        invitations.withdraw(invitation.id());

        assertEnded(token);
        assertThatThrownBy(() -> invitations.withdraw(invitation.id())).isInstanceOf(NotFoundException.class);
        assertThat(audit.search(AuditQuery.about(new Ref("invitation", invitation.id())), PageRequest.first(5))
                        .items())
                .extracting(AuditRecord::action)
                .containsExactlyInAnyOrder("invitation.withdrawn", "invitation.sent");
    }

    @Test
    void areListedWhileTheyAreOpen() {
        InvitationDetails one = invite(People.email(), Role.MEMBER);
        clock.advance(Duration.ofSeconds(1));
        InvitationDetails two = invite(People.email(), Role.MEMBER);
        invitations.withdraw(two.id());
        clock.advance(Duration.ofSeconds(1));
        InvitationDetails three = invite(People.email(), Role.MEMBER);

        assertThat(invitations.list(PageRequest.first(100)).items())
                .extracting(InvitationDetails::id)
                .contains(three.id(), one.id())
                .doesNotContain(two.id());
    }

    @Test
    void giveNoRolesThatTheInviterMayNotGive() {
        Caller membership = permissions
                .callerOf(accounts.create(People.someone(Role.STAFF_MEMBERSHIP)).id())
                .orElseThrow();
        InvitationDetails administrator = invite(People.email(), Role.ADMIN);
        callers.run(membership, () -> {
            assertThat(invite(People.email(), Role.MEMBER).invitedBy()).isEqualTo(membership.account());
            assertThatThrownBy(() -> invite(People.email(), Role.ADMIN)).isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> invitations.sendAgain(administrator.id())).isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> invitations.withdraw(administrator.id())).isInstanceOf(ForbiddenException.class);
        });
        callers.run(VISITOR, () -> assertThatThrownBy(() -> invite(People.email(), Role.MEMBER))
                .isInstanceOf(UnauthenticatedException.class));
    }

    @Test
    void areRefusedWithAllThatIsWrong() {
        assertThatThrownBy(() -> invitations.invite(new NewInvitation("niente", Locale.FRENCH, Set.of())))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.gaps())
                        .extracting(Gap::pointer)
                        .containsExactly("/email", "/locale", "/roles"));
    }

    @Test
    void stayOpenWhenThePasswordIsNotFit() {
        String email = People.email();
        invite(email, Role.MEMBER);
        String token = letterbox.tokenFor(email);

        assertThatThrownBy(() -> invitations.accept(token, "Ada", "breve")).isInstanceOf(InvalidInputException.class);

        assertThat(invitations.look(token).email()).isEqualTo(email);
    }

    private InvitationDetails invite(String email, Role role) {
        return invitations.invite(new NewInvitation(email, Locale.ITALIAN, Set.of(role)));
    }

    private void assertEnded(String token) {
        callers.run(VISITOR, () -> {
            assertThatThrownBy(() -> invitations.look(token)).isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> invitations.accept(token, "Ada", People.PASSWORD))
                    .isInstanceOf(ForbiddenException.class);
        });
    }
}
