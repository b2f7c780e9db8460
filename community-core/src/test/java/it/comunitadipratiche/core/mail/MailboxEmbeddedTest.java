package it.comunitadipratiche.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.TestClock;
import it.comunitadipratiche.core.embedded.TestTransactions;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Cursor;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.outbox.Outbox;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class MailboxEmbeddedTest {
    private final Mailer mailer;
    private final Mailbox mailbox;
    private final Outbox outbox;
    private final TestTransactions transactions;

    MailboxEmbeddedTest(Mailer mailer, Mailbox mailbox, Outbox outbox, TestTransactions transactions) {
        this.mailer = mailer;
        this.mailbox = mailbox;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    @Test
    void keepsLettersWhereThereIsNoMailServer() {
        String ada = Mails.someone();
        send(ada);

        assertThat(mailbox.isInUse()).isTrue();
        MailSummary newest = mailbox.list(1, Optional.empty()).items().get(0);
        assertThat(newest.to()).isEqualTo(ada);
        assertThat(newest.subject()).isEqualTo("Benvenuta");
        MailContent open = mailbox.open(newest.id());
        assertThat(open.text()).contains(Mails.ADDRESS);
        assertThat(open.html()).startsWith("<!DOCTYPE html>");
        assertThat(open.toString()).doesNotContain(ada);
    }

    @Test
    void isLeafedThroughBothWays() {
        String one = Mails.someone();
        String two = Mails.someone();
        String three = Mails.someone();
        send(one);
        send(two);
        send(three);

        Page<MailSummary> newest = mailbox.list(2, Optional.empty());
        assertThat(newest.items()).extracting(MailSummary::to).containsExactly(three, two);
        assertThat(newest.previous()).isEmpty();
        Page<MailSummary> older = mailbox.list(1, newest.next().map(Cursor::encoded));
        assertThat(older.items()).extracting(MailSummary::to).containsExactly(one);
        Page<MailSummary> back = mailbox.list(2, older.previous().map(Cursor::encoded));
        assertThat(back.items()).extracting(MailSummary::to).containsExactly(three, two);
    }

    @Test
    void isOpenToAdministratorsAlone(Callers callers) {
        Caller staff =
                new Caller(Optional.of(Id.next()), Set.of(Role.STAFF_CONTENT), Set.of("identity.own"), Locale.ITALIAN);
        callers.run(staff, () -> {
            assertThatThrownBy(() -> mailbox.list(1, Optional.empty())).isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> mailbox.open(Id.next())).isInstanceOf(ForbiddenException.class);
        });
    }

    @Test
    void refusesWhatItCannotList() {
        assertThatThrownBy(() -> mailbox.list(0, Optional.empty())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> mailbox.list(1, Optional.of("x"))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> mailbox.open(Id.next())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void isSweptAfterThirtyDays(MailboxSweep sweep, TestClock clock) {
        send(Mails.someone());
        Id id = mailbox.list(1, Optional.empty()).items().get(0).id();

        clock.advance(MailboxSweep.KEPT);
        sweep.run();
        assertThat(mailbox.open(id)).isNotNull();
        clock.advance(Duration.ofMillis(1));
        sweep.run();
        assertThatThrownBy(() -> mailbox.open(id)).isInstanceOf(NotFoundException.class);
    }

    private void send(String to) {
        transactions.run(() -> mailer.send(Mails.letter(to)));
        outbox.drain();
    }
}
