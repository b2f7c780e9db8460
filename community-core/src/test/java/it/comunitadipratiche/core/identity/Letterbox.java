package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Cursor;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.mail.MailContent;
import it.comunitadipratiche.core.mail.MailSummary;
import it.comunitadipratiche.core.mail.Mailbox;
import it.comunitadipratiche.core.outbox.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people find in their letterbox, after everything that is due was delivered. */
final class Letterbox {
    private static final Pattern TOKEN = Pattern.compile("\\?token=([A-Za-z0-9_-]+)");
    private final Outbox outbox;
    private final Mailbox mailbox;

    Letterbox(Outbox outbox, Mailbox mailbox) {
        this.outbox = outbox;
        this.mailbox = mailbox;
    }

    /** The letters to an address, the newest first. */
    List<MailContent> of(String email) {
        outbox.drain();
        List<MailContent> letters = new ArrayList<>();
        Page<MailSummary> page = mailbox.list(100, Optional.empty());
        while (!page.items().isEmpty()) {
            page.items().stream()
                    .filter(letter -> letter.to().equals(email))
                    .forEach(letter -> letters.add(mailbox.open(letter.id())));
            Optional<String> next = page.next().map(Cursor::encoded);
            if (next.isEmpty()) {
                break;
            }
            page = mailbox.list(100, next);
        }
        return letters;
    }

    /** What the link in the newest letter to an address holds. */
    String tokenFor(String email) {
        return tokenIn(of(email).get(0));
    }

    static String tokenIn(MailContent letter) {
        Matcher link = TOKEN.matcher(letter.text());
        if (!link.find()) {
            throw new AssertionError("A letter without a link: " + letter.text());
        }
        return link.group(1);
    }
}
