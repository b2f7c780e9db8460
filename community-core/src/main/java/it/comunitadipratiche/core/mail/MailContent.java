package it.comunitadipratiche.core.mail;

/**
 * A letter in the mailbox, opened.
 *
 * @param html a whole document
 */
public record MailContent(MailSummary summary, String text, String html) {

    @Override
    public String toString() {
        return "MailContent[" + summary.id() + "]";
    }
}
