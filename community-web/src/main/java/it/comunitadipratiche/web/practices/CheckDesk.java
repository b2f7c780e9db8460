package it.comunitadipratiche.web.practices;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryChange;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.StaleVersionException;
import it.comunitadipratiche.core.practices.Practice;
import it.comunitadipratiche.web.console.Desk;
import it.comunitadipratiche.web.console.DeskGroup;
import it.comunitadipratiche.web.console.Objections;
import it.comunitadipratiche.web.console.Spot;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Leaving;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** Where whoever tells a practice is led through the questions that tell shared administration from a purchase. */
@ApplicationScoped
class CheckDesk implements Desk {
    static final String PATH = "/console/check";

    private static final String SAVED = "saved";
    private Entries entries;

    @SuppressWarnings("NullAway.Init")
    protected CheckDesk() {
        // for the CDI proxy
    }

    @Inject
    CheckDesk(Entries entries) {
        this.entries = entries;
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String permission() {
        return "content.edit";
    }

    @Override
    public boolean isOpenFor(Caller caller) {
        return caller.can(permission()) || entries.mayCreate(Practice.TYPE);
    }

    @Override
    public DeskGroup group() {
        return DeskGroup.CONTENT;
    }

    @Override
    public Answer show(Visit visit) {
        EntryDetails entry = practice(visit);
        return page(entry, Checked.of(entry.as(Practice.class), visit), Objections.NONE, visit);
    }

    @Override
    public Answer take(Visit visit) {
        EntryDetails entry = practice(visit);
        Checked checked = Checked.written(entry.as(Practice.class), visit);
        try {
            List<Gap> gaps = checked.gaps(visit);
            if (!gaps.isEmpty()) {
                throw new InvalidInputException(gaps);
            }
            EntryChange change = EntryChange.of(JSON.createObjectBuilder()
                    .add("collaborationCheck", checked.field())
                    .build());
            entries.patch(entry.id(), change, version(visit));
            return Leaving.to(visit.link(PATH + "/" + entry.id()) + "?" + SAVED + "=1");
        } catch (InvalidInputException | StaleVersionException refusal) {
            return page(entry, checked, Objections.of(refusal, visit), visit);
        }
    }

    private EntryDetails practice(Visit visit) {
        Spot spot = Spot.of(visit);
        if (spot.depth() != 1) {
            throw spot.unknown();
        }
        EntryDetails entry = entries.get(spot.id());
        if (!entry.type().equals(Practice.TYPE)) {
            throw spot.unknown();
        }
        return entry;
    }

    private static long version(Visit visit) {
        String written = visit.written("version");
        return written.matches("[0-9]{1,18}") ? Long.parseLong(written) : 0;
    }

    private static Answer page(EntryDetails entry, Checked checked, Objections objections, Visit visit) {
        Heading heading = Heading.of(visit.texts().of("console.check.title"));
        CheckPage page = new CheckPage(
                entry.as(Practice.class).title().best(visit.language()),
                visit.link("/console/content/practices/" + entry.id()),
                visit.link(PATH + "/" + entry.id()),
                entry.version(),
                checked.lines(),
                Locale.forLanguageTag(checked.language()),
                visit.has(SAVED),
                objections);
        return objections.on("console/practices/check", heading, page);
    }
}
