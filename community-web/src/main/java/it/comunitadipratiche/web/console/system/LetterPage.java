package it.comunitadipratiche.web.console.system;

import it.comunitadipratiche.core.mail.MailSummary;
import java.util.List;

/** A letter that was not sent, opened: its text, and what its HTML says. */
public record LetterPage(MailSummary summary, List<Piece> text, List<Piece> html) {

    public LetterPage {
        text = List.copyOf(text);
        html = List.copyOf(html);
    }

    @Override
    public String toString() {
        return "LetterPage[" + summary.id() + "]";
    }
}
