package it.comunitadipratiche.core.mail;

import it.comunitadipratiche.core.kernel.Message;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A letter to one person.
 *
 * @param to the e-mail address
 * @param locale the language it is written in
 * @param link where the reader may go, if anywhere
 * @param note what stands below in small, such as what to do if the reader did not expect the letter
 * @param writer the e-mail address of the person who wrote it, to whom the reader answers; nobody if the platform did.
 *     Nothing of such a letter is kept: what cannot be delivered is let go
 */
public record MailMessage(
        String to,
        Locale locale,
        Message subject,
        List<Message> paragraphs,
        Optional<MailLink> link,
        Optional<Message> note,
        Optional<String> writer) {

    /** One that the platform writes. */
    public MailMessage(
            String to,
            Locale locale,
            Message subject,
            List<Message> paragraphs,
            Optional<MailLink> link,
            Optional<Message> note) {
        this(to, locale, subject, paragraphs, link, note, Optional.empty());
    }

    public MailMessage {
        paragraphs = List.copyOf(paragraphs);
    }

    @Override
    public String toString() {
        return "MailMessage[" + subject.code() + "]";
    }
}
