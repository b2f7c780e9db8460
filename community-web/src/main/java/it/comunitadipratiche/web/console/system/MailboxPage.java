package it.comunitadipratiche.web.console.system;

import it.comunitadipratiche.core.mail.MailSummary;
import it.comunitadipratiche.web.console.Paging;
import java.util.List;

/**
 * Letters that were not sent, the newest first.
 *
 * @param inUse whether letters are kept here, not sent
 */
public record MailboxPage(String path, boolean inUse, List<MailSummary> letters, Paging paging) {

    public MailboxPage {
        letters = List.copyOf(letters);
    }
}
