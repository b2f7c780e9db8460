package it.comunitadipratiche.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import it.comunitadipratiche.core.embedded.Community;
import it.comunitadipratiche.core.embedded.TestClock;
import it.comunitadipratiche.core.embedded.TestTransactions;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.outbox.DeadLetter;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.outbox.UndeliverableException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServerTest {
    private final GreenMail smtp = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        smtp.start();
    }

    @AfterEach
    void stop() {
        smtp.stop();
    }

    @Test
    void takesALetterInBothForms() throws Exception {
        Id id = Id.next();
        send(server(smtp.getSmtp().getPort(), Map.of()), id);

        MimeMessage received = smtp.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Benvenuta");
        assertThat(received.getFrom()[0])
                .hasToString("=?UTF-8?Q?Comunit=C3=A0_di_pratica?= <noreply@comunita.example.org>");
        assertThat(received.getAllRecipients()).extracting(Object::toString).containsExactly("ada@example.org");
        assertThat(received.getMessageID()).isEqualTo("<" + id + "@comunita.example.org>");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        MimeMultipart parts = (MimeMultipart) received.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("Perché no?");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContent().toString()).contains("<h1");
    }

    @Test
    void isToldWhoWeAreIfItAsks() {
        smtp.setUser("comunita", "segreto");
        MailServer server = server(
                smtp.getSmtp().getPort(),
                Map.of("community.mail.user", "comunita", "community.mail.password", "segreto"));

        send(server, Id.next());

        assertThat(smtp.getReceivedMessages()).hasSize(1);
    }

    @Test
    void getsNothingInTheClearUnlessThatIsSet() {
        MailServer server = server(smtp.getSmtp().getPort(), Map.of("community.mail.tls", "required"));

        assertThatThrownBy(() -> send(server, Id.next())).isInstanceOf(IllegalStateException.class);
        assertThat(smtp.getReceivedMessages()).isEmpty();
    }

    @Test
    void mayRefuseForGood() throws Exception {
        try (RefusingServer refusing = new RefusingServer("550 5.1.1 <ada@example.org> unknown")) {
            MailServer server = server(refusing.port(), Map.of());
            assertThatThrownBy(() -> send(server, Id.next()))
                    .isInstanceOf(UndeliverableException.class)
                    .hasMessageContaining("550")
                    .hasMessageNotContaining("ada@");
        }
    }

    @Test
    void mayRefuseForNow() throws Exception {
        try (RefusingServer refusing = new RefusingServer("451 4.3.0 later")) {
            MailServer server = server(refusing.port(), Map.of());
            assertThatThrownBy(() -> send(server, Id.next())).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void mayBeAway() {
        int port = smtp.getSmtp().getPort();
        smtp.stop();
        MailServer server = server(port, Map.of());

        assertThatThrownBy(() -> send(server, Id.next())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void getsWhatIsLeftWithTheMailerOnceItIsCommitted() {
        try (Community community = open(smtp.getSmtp().getPort())) {
            Mailer mailer = community.get(Mailer.class);
            TestTransactions transactions = community.get(TestTransactions.class);
            assertThatThrownBy(() -> transactions.run(() -> {
                        mailer.send(Mails.letter("grace@example.org"));
                        throw new IllegalStateException("no");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            transactions.run(() -> mailer.send(Mails.letter("ada@example.org")));

            community.get(Outbox.class).drain();

            assertThat(smtp.getReceivedMessages()).singleElement().satisfies(received -> assertThat(
                            GreenMailUtil.getAddressList(received.getAllRecipients()))
                    .isEqualTo("ada@example.org"));
            community.run(
                    Caller.system(),
                    () -> assertThat(community.get(Mailbox.class).isInUse()).isFalse());
        }
    }

    @Test
    void leavesADeadLetterOfWhatItRefusesForGood() throws Exception {
        try (RefusingServer refusing = new RefusingServer("554 5.7.1 no");
                Community community = open(refusing.port())) {
            community
                    .get(TestTransactions.class)
                    .run(() -> community.get(Mailer.class).send(Mails.letter("ada@example.org")));

            community.get(Outbox.class).drain();

            List<DeadLetter> dead = community.call(
                    Caller.system(), () -> community.get(Outbox.class).deadLetters(Optional.empty(), 10));
            assertThat(dead).singleElement().satisfies(letter -> {
                assertThat(letter.attempts()).isEqualTo(1);
                assertThat(letter.lastError()).contains("554");
            });
        }
    }

    @Test
    void lettersOfAPersonAreAnsweredToThatPerson() throws Exception {
        try (Community community = open(smtp.getSmtp().getPort())) {
            community.get(TestTransactions.class).run(() -> community
                    .get(Mailer.class)
                    .send(Mails.ofAPerson("ada@example.org", "grace@example.net")));

            community.get(Outbox.class).drain();

            MimeMessage received = smtp.getReceivedMessages()[0];
            assertThat(received.getReplyTo()).extracting(Object::toString).containsExactly("grace@example.net");
            assertThat(received.getHeader("Auto-Submitted")).isNull();
        }
    }

    @Test
    void lettersOfAPersonLeaveNothingBehindWhenTheyAreRefused() throws Exception {
        try (RefusingServer refusing = new RefusingServer("554 5.7.1 no");
                Community community = open(refusing.port())) {
            community.get(TestTransactions.class).run(() -> community
                    .get(Mailer.class)
                    .send(Mails.ofAPerson("ada@example.org", "grace@example.net")));

            community.get(Outbox.class).drain();

            List<DeadLetter> dead = community.call(
                    Caller.system(), () -> community.get(Outbox.class).deadLetters(Optional.empty(), 10));
            assertThat(dead).isEmpty();
        }
    }

    private Community open(int port) {
        return Community.in(folder)
                .clock(new TestClock())
                .setting("community.background", "false")
                .setting("community.mail.host", "localhost")
                .setting("community.mail.port", String.valueOf(port))
                .setting("community.mail.tls", "none")
                .open();
    }

    private static MailServer server(int port, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "community.site-url",
                "https://comunita.example.org",
                "community.mail.host",
                "localhost",
                "community.mail.port",
                String.valueOf(port),
                "community.mail.tls",
                "none"));
        settings.putAll(more);
        Settings all = new Settings(settings);
        return new MailServer(new Letters(all), new TestClock(), all);
    }

    private static void send(MailServer server, Id id) {
        server.send(id, Letter.of(Mails.letter("ada@example.org")), "Perché no?", "<h1>Perché no?</h1>");
    }
}
