package it.comunitadipratiche.core.mail;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.outbox.UndeliverableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** The mail server of the settings, by SMTP. */
@ApplicationScoped
class MailServer {
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");
    private static final int REFUSED_FOR_GOOD = 500;
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private Letters letters;
    private Clock clock;
    private Optional<SmtpSettings> smtp = Optional.empty();

    @SuppressWarnings("NullAway.Init")
    protected MailServer() {
        // for the CDI proxy
    }

    @Inject
    MailServer(Letters letters, Clock clock, Settings settings) {
        this.letters = letters;
        this.clock = clock;
        this.smtp = SmtpSettings.of(settings);
    }

    boolean isThere() {
        return smtp.isPresent();
    }

    /**
     * Sends a letter.
     *
     * @param id the same when it is sent again, so that mail programs show it once
     * @throws UndeliverableException if the server refuses it for good
     * @throws IllegalStateException if it cannot be sent now
     */
    void send(Id id, Letter letter, String text, String html) {
        SmtpSettings to = smtp.orElseThrow(() -> new IllegalStateException("There is no mail server"));
        try {
            Transport.send(message(to, id, letter, text, html));
        } catch (MessagingException e) {
            String reason = told(e);
            if (isForGood(e)) {
                throw new UndeliverableException(reason);
            }
            throw new IllegalStateException(reason);
        }
    }

    private MimeMessage message(SmtpSettings to, Id id, Letter letter, String text, String html)
            throws MessagingException {
        MimeMessage message = new Letterhead(session(to), "<" + id + "@" + domain(to.from()) + ">");
        message.setFrom(sender(to.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        if (letter.isOfAPerson()) {
            message.setReplyTo(new InternetAddress[] {new InternetAddress(letter.writer(), true)});
        } else {
            message.setHeader("Auto-Submitted", "auto-generated");
        }
        if (letter.hasEnd()) {
            message.setHeader("List-Unsubscribe", "<" + letter.endOneClick() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setHeader("Content-Language", letter.locale().toLanguageTag());
        message.setContent(new MimeMultipart("alternative", part(text, "plain"), part(html, "html")));
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private InternetAddress sender(String address) throws MessagingException {
        InternetAddress from = new InternetAddress(address, true);
        try {
            from.setPersonal(letters.community().replaceAll("\\p{Cntrl}", " "), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform has UTF-8", e);
        }
        return from;
    }

    private static Session session(SmtpSettings to) {
        if (!to.hasUser()) {
            return Session.getInstance(to.properties());
        }
        return Session.getInstance(to.properties(), new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(to.user(), to.password());
            }
        });
    }

    private static boolean isForGood(MessagingException failure) {
        for (Exception e = failure; e instanceof MessagingException; e = ((MessagingException) e).getNextException()) {
            if (e instanceof SMTPAddressFailedException refused && refused.getReturnCode() >= REFUSED_FOR_GOOD) {
                return true;
            }
            if (e instanceof SMTPSendFailedException refused && refused.getReturnCode() >= REFUSED_FOR_GOOD) {
                return true;
            }
        }
        return false;
    }

    /** What went wrong, without the addresses of people, for it is logged. */
    private static String told(MessagingException failure) {
        StringBuilder told = new StringBuilder();
        @Nullable Exception e = failure;
        while (e != null) {
            told.append(told.isEmpty() ? "" : "; ")
                    .append(ADDRESS.matcher(String.valueOf(e.getMessage())).replaceAll("…"));
            e = e instanceof MessagingException messaging ? messaging.getNextException() : null;
        }
        return told.toString().strip();
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** A message with an id of our own. */
    private static final class Letterhead extends MimeMessage {
        private final String id;

        Letterhead(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
