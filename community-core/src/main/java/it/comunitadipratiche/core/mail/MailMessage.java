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
 * @param shelves what it tells of, after the paragraphs
 * @param end how the reader puts an end to such letters, if that is possible
 */
public record MailMessage(
        String to,
        Locale locale,
        Message subject,
        List<Message> paragraphs,
        Optional<MailLink> link,
        Optional<Message> note,
        Optional<String> writer,
        List<MailShelf> shelves,
        Optional<MailEnd> end) {

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

    /** One without shelves. */
    public MailMessage(
            String to,
            Locale locale,
            Message subject,
            List<Message> paragraphs,
            Optional<MailLink> link,
            Optional<Message> note,
            Optional<String> writer) {
        this(to, locale, subject, paragraphs, link, note, writer, List.of(), Optional.empty());
    }

    public MailMessage {
        paragraphs = List.copyOf(paragraphs);
        shelves = List.copyOf(shelves);
    }

    @Override
    public String toString() {
        return "MailMessage[" + subject.code() + "]";
    }
}
