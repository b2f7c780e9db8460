package it.comunitadipratiche.web.console.system;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.mail.MailContent;
import it.comunitadipratiche.core.mail.MailSummary;
import it.comunitadipratiche.core.mail.Mailbox;
import it.comunitadipratiche.web.console.Address;
import it.comunitadipratiche.web.console.Desk;
import it.comunitadipratiche.web.console.DeskGroup;
import it.comunitadipratiche.web.console.DeskLine;
import it.comunitadipratiche.web.console.Objections;
import it.comunitadipratiche.web.console.Paging;
import it.comunitadipratiche.web.console.Spot;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Crumb;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Shows the letters that were not sent because there is no mail server. */
@ApplicationScoped
class MailboxDesk implements Desk {
    private static final String PATH = "/console/mailbox";
    private static final int AT_ONCE = 25;
    private Mailbox mailbox;

    @SuppressWarnings("NullAway.Init")
    protected MailboxDesk() {
        // for the CDI proxy
    }

    @Inject
    MailboxDesk(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public String name() {
        return "mailbox";
    }

    @Override
    public String permission() {
        return "mail.read";
    }

    @Override
    public DeskGroup group() {
        return DeskGroup.SYSTEM;
    }

    @Override
    public List<DeskLine> lines(Visit visit) {
        return List.of(new DeskLine(30, visit.texts().of("console.mailbox.title"), "/mailbox"));
    }

    @Override
    public Answer show(Visit visit) {
        Spot spot = Spot.of(visit);
        return switch (spot.depth()) {
            case 0 -> list(visit);
            case 1 -> letter(spot.id(), visit);
            default -> throw spot.unknown();
        };
    }

    private Answer list(Visit visit) {
        Page<MailSummary> found = mailbox.list(AT_ONCE, visit.parameter(Paging.CURSOR));
        MailboxPage page = new MailboxPage(
                visit.link(PATH), mailbox.isInUse(), found.items(), Paging.of(found, new Address(visit.link(PATH))));
        return Objections.NONE.on(
                "console/system/mailbox", Heading.of(visit.texts().of("console.mailbox.title")), page);
    }

    private Answer letter(Id id, Visit visit) {
        MailContent letter = mailbox.open(id);
        Heading heading = Heading.of(letter.summary().subject())
                .below(List.of(new Crumb(visit.texts().of("console.mailbox.title"), visit.link(PATH))));
        LetterPage page = new LetterPage(letter.summary(), Piece.of(letter.text()), Piece.of(words(letter.html())));
        return Objections.NONE.on("console/system/letter", heading, page);
    }

    /** What an HTML document says, a line for each of its blocks. */
    private static String words(String html) {
        return Jsoup.parse(html)
                .body()
                .wholeText()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }
}
