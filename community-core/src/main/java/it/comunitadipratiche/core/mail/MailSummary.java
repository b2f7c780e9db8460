package it.comunitadipratiche.core.mail;

import it.comunitadipratiche.core.kernel.Id;
import java.time.Instant;

/** A letter in the mailbox, from outside. */
public record MailSummary(Id id, String to, String subject, Instant writtenAt) {

    @Override
    public String toString() {
        return "MailSummary[" + id + "]";
    }
}
