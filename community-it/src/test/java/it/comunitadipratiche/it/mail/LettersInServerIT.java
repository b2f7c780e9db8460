package it.comunitadipratiche.it.mail;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.identity.Invitations;
import it.comunitadipratiche.core.identity.NewInvitation;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.mail.MailContent;
import it.comunitadipratiche.core.mail.MailSummary;
import it.comunitadipratiche.core.mail.Mailbox;
import it.comunitadipratiche.core.outbox.Outbox;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class LettersInServerIT {

    @Inject
    private Invitations invitations;

    @Inject
    private Mailbox mailbox;

    @Inject
    private Outbox outbox;

    @Inject
    private Callers callers;

    @Test
    void areWrittenFromTheTemplates() {
        String email = "persona-" + Id.next() + "@example.org";
        callers.run(Caller.system(), () -> {
            invitations.invite(new NewInvitation(email, Locale.ITALIAN, Set.of(Role.MEMBER)));
            outbox.drain();

            Id letter = mailbox.list(100, Optional.empty()).items().stream()
                    .filter(summary -> summary.to().equals(email))
                    .map(MailSummary::id)
                    .findFirst()
                    .orElseThrow();
            MailContent content = mailbox.open(letter);
            assertThat(content.text()).contains("/invitation?token=");
            assertThat(content.html()).contains("<html lang=\"it\">", "Accetta l'invito");
        });
    }

    @Test
    void areMadeIntoMessagesByTheLibraryOfTheApplication() throws MessagingException, IOException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText("<p>Perché no?</p>", StandardCharsets.UTF_8.name(), "html");
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        message.setContent(new MimeMultipart("alternative", part));
        message.saveChanges();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        message.writeTo(out);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("multipart/alternative", "Perch=C3=A9 no?");
    }
}
