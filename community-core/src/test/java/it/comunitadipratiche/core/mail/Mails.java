package it.comunitadipratiche.core.mail;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Message;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Letters for tests; what has no text is its own code. */
final class Mails {
    static final String ADDRESS = "https://comunita.example.org/invitation?token=abc&x=1";

    private Mails() {}

    static MailMessage letter(String to) {
        return new MailMessage(
                to,
                Locale.ITALIAN,
                new Message("Benvenuta"),
                List.of(new Message("Ciao, Ada & <Grace>!"), new Message("Perché no?")),
                Optional.of(new MailLink(new Message("Accetta l'invito"), ADDRESS)),
                Optional.of(new Message("Se non te lo aspettavi, ignoralo")));
    }

    static MailMessage ofAPerson(String to, String writer) {
        MailMessage letter = letter(to);
        return new MailMessage(
                to,
                letter.locale(),
                letter.subject(),
                letter.paragraphs(),
                Optional.empty(),
                letter.note(),
                Optional.of(writer));
    }

    static String someone() {
        return "persona-" + Id.next() + "@example.org";
    }
}
