package it.comunitadipratiche.web.console.system;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.outbox.DeadLetter;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.web.console.Address;
import it.comunitadipratiche.web.console.Desk;
import it.comunitadipratiche.web.console.DeskGroup;
import it.comunitadipratiche.web.console.DeskLine;
import it.comunitadipratiche.web.console.Objections;
import it.comunitadipratiche.web.console.Paging;
import it.comunitadipratiche.web.console.Spot;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Leaving;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Shows the work that waits, and has what failed for good tried again or thrown away. */
@ApplicationScoped
class OutboxDesk implements Desk {
    static final String PATH = "/console/outbox";
    static final String PERMISSION = "outbox.manage";

    private static final int AT_ONCE = 25;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init")
    protected OutboxDesk() {
        // for the CDI proxy
    }

    @Inject
    OutboxDesk(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public String permission() {
        return PERMISSION;
    }

    @Override
    public DeskGroup group() {
        return DeskGroup.SYSTEM;
    }

    @Override
    public List<DeskLine> lines(Visit visit) {
        return List.of(new DeskLine(20, visit.texts().of("console.outbox.title"), "/outbox"));
    }

    @Override
    public Answer show(Visit visit) {
        Spot spot = Spot.of(visit);
        if (spot.depth() > 0) {
            throw spot.unknown();
        }
        return page(visit, Objections.NONE);
    }

    @Override
    public Answer take(Visit visit) {
        Spot spot = Spot.of(visit);
        if (spot.depth() == 1 && spot.last().equals("retries")) {
            outbox.retryAll(visit.parameter("topic").orElse(""));
            return Leaving.to(visit.link(PATH) + "?done=outbox-retried");
        }
        if (spot.depth() != 2) {
            throw spot.unknown();
        }
        Id id = spot.id();
        return switch (spot.last()) {
            case "retry" -> handle(visit, "outbox-retried", () -> outbox.retry(id));
            case "removal" -> handle(visit, "outbox-discarded", () -> outbox.discard(id));
            default -> throw spot.unknown();
        };
    }

    private Answer handle(Visit visit, String done, Runnable work) {
        try {
            work.run();
            return Leaving.to(visit.link(PATH) + "?done=" + done);
        } catch (NotFoundException gone) {
            return page(visit, Objections.of(gone, visit));
        }
    }

    private Answer page(Visit visit, Objections objections) {
        Optional<Id> after = visit.parameter(Paging.CURSOR).flatMap(Id::tryParse);
        List<DeadLetter> found = outbox.deadLetters(after, AT_ONCE + 1);
        List<DeadLetter> shown = found.subList(0, Math.min(AT_ONCE, found.size()));
        OutboxPage page = new OutboxPage(
                visit.link(PATH),
                outbox.counts().stream()
                        .map(count -> new OutboxPage.Topic(label(count.topic(), visit), count))
                        .toList(),
                shown.stream()
                        .map(letter -> new OutboxPage.Letter(
                                label(letter.topic(), visit), letter, visit.link(PATH + "/" + letter.id())))
                        .toList(),
                paging(after, found.size() > AT_ONCE, shown, visit),
                objections);
        return objections.on("console/system/outbox", Heading.of(visit.texts().of("console.outbox.title")), page);
    }

    /** Back goes to the beginning: dead letters are read forwards. */
    private static Paging paging(Optional<Id> after, boolean more, List<DeadLetter> shown, Visit visit) {
        Address address = new Address(visit.link(PATH));
        return new Paging(
                after.map(id -> address.toString()),
                more
                        ? Optional.of(address.with(
                                        Paging.CURSOR,
                                        shown.get(shown.size() - 1).id().toString())
                                .toString())
                        : Optional.empty());
    }

    /** What people call a topic; its name, if a plugin brings it. */
    static String label(String topic, Visit visit) {
        return Told.or("console.outbox.topic." + topic, topic, visit.texts());
    }
}
