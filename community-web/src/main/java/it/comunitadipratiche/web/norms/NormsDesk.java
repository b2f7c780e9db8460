package it.comunitadipratiche.web.norms;

import it.comunitadipratiche.core.identity.PageRequest;
import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.norms.ChangeDetails;
import it.comunitadipratiche.core.norms.FlaggedChange;
import it.comunitadipratiche.core.norms.NewChange;
import it.comunitadipratiche.core.norms.NormChanges;
import it.comunitadipratiche.core.norms.ReviewState;
import it.comunitadipratiche.web.console.Address;
import it.comunitadipratiche.web.console.Desk;
import it.comunitadipratiche.web.console.DeskGroup;
import it.comunitadipratiche.web.console.DeskLine;
import it.comunitadipratiche.web.console.Objections;
import it.comunitadipratiche.web.console.Paging;
import it.comunitadipratiche.web.console.Spot;
import it.comunitadipratiche.web.console.TimeInput;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Leaving;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where staff say that a norm has changed, and go through what cites it. */
@ApplicationScoped
class NormsDesk implements Desk {
    static final String PATH = "/console/norms";

    private static final int AT_ONCE = 20;
    private NormChanges changes;
    private NormReviews reviews;

    @SuppressWarnings("NullAway.Init")
    protected NormsDesk() {
        // for the CDI proxy
    }

    @Inject
    NormsDesk(NormChanges changes, NormReviews reviews) {
        this.changes = changes;
        this.reviews = reviews;
    }

    @Override
    public String name() {
        return "norms";
    }

    @Override
    public String permission() {
        return NormChanges.REVIEW;
    }

    @Override
    public DeskGroup group() {
        return DeskGroup.MATERIALS;
    }

    @Override
    public List<DeskLine> lines(Visit visit) {
        return List.of(new DeskLine(96, visit.texts().of("console.norms.title"), "/norms", changes.waiting()));
    }

    @Override
    public Answer show(Visit visit) {
        Spot spot = Spot.of(visit);
        return switch (spot.depth()) {
            case 0 -> list(visit, Objections.NONE);
            case 1 -> reviews.page(spot.id(), Objections.NONE, visit);
            default -> throw spot.unknown();
        };
    }

    @Override
    public Answer take(Visit visit) {
        Spot spot = Spot.of(visit);
        if (spot.depth() == 0) {
            return flag(visit);
        }
        if (spot.depth() != 2) {
            throw spot.unknown();
        }
        Id change = spot.id();
        if (spot.last().equals("removal")) {
            changes.takeBack(change);
            return Leaving.to(visit.link(PATH) + "?done=norm-taken-back");
        }
        Id entry = Id.tryParse(spot.last()).orElseThrow(spot::unknown);
        try {
            ReviewState decision = visit.parameter("state")
                    .flatMap(name -> Arrays.stream(ReviewState.values())
                            .filter(state -> state.name().equals(name))
                            .findFirst())
                    .orElseThrow(spot::unknown);
            changes.decide(change, entry, decision);
            return reviews.after(change, entry, decision, visit);
        } catch (NotFoundException unknown) {
            throw unknown;
        } catch (CommunityException refusal) {
            return reviews.page(change, Objections.of(refusal, visit), visit);
        }
    }

    private Answer flag(Visit visit) {
        try {
            NewChange change = new NewChange(
                    day(visit.written("day")), visit.written("act"), visit.written("note"), visit.has("whole"));
            Id flagged = changes.flag(visit.written("norm"), Optional.empty(), change)
                    .change()
                    .id();
            return Leaving.to(visit.link(PATH + "/" + flagged) + "?done=norm-flagged");
        } catch (InvalidInputException | NotFoundException refusal) {
            return list(visit, Objections.of(refusal, visit));
        }
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new InvalidInputException("/day", "norms.change.day");
        }
    }

    private Answer list(Visit visit, Objections objections) {
        boolean sent = visit.request().getMethod().equals("POST");
        Page<FlaggedChange> found =
                changes.all(new PageRequest(AT_ONCE, sent ? Optional.empty() : visit.parameter(Paging.CURSOR)));
        String path = visit.link(PATH);
        String day = visit.written("day");
        NormsDeskPage page = new NormsDeskPage(
                path,
                found.items().stream().map(one -> row(one, visit)).toList(),
                Paging.of(found, new Address(path)),
                visit.written("norm"),
                day,
                TimeInput.ofDay(day),
                visit.written("act"),
                visit.written("note"),
                visit.has("whole"),
                objections);
        return objections.on("console/norms/changes", Heading.of(visit.texts().of("console.norms.title")), page);
    }

    private static NormsDeskPage.Row row(FlaggedChange flagged, Visit visit) {
        ChangeDetails change = flagged.change();
        long all =
                flagged.entries().values().stream().mapToLong(Long::longValue).sum();
        long waiting = flagged.entries(ReviewState.MARKED);
        return new NormsDeskPage.Row(
                change.norm().label(change.passage()),
                change.norm().name().orElse(""),
                visit.texts().day(change.day()),
                change.act(),
                waiting,
                all - waiting,
                visit.link(PATH + "/" + change.id()));
    }
}
