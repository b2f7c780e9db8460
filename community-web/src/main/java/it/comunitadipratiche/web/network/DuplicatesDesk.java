package it.comunitadipratiche.web.network;

import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.GoneException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.MovedException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.network.Candidate;
import it.comunitadipratiche.core.network.Duplicates;
import it.comunitadipratiche.core.network.LikelyDuplicate;
import it.comunitadipratiche.core.network.Organization;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.core.territories.TerritoryDetails;
import it.comunitadipratiche.web.console.Desk;
import it.comunitadipratiche.web.console.DeskGroup;
import it.comunitadipratiche.web.console.DeskLine;
import it.comunitadipratiche.web.console.Objections;
import it.comunitadipratiche.web.console.Spot;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Leaving;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Where staff make one of two organizations that are the same. */
@ApplicationScoped
class DuplicatesDesk implements Desk {
    static final String PATH = "/console/duplicates";

    private static final int MOST = 100;
    private Duplicates duplicates;
    private Pairs pairs;
    private Publications publications;
    private Territories territories;

    @SuppressWarnings("NullAway.Init")
    protected DuplicatesDesk() {
        // for the CDI proxy
    }

    @Inject
    DuplicatesDesk(Duplicates duplicates, Pairs pairs, Publications publications, Territories territories) {
        this.duplicates = duplicates;
        this.pairs = pairs;
        this.publications = publications;
        this.territories = territories;
    }

    @Override
    public String name() {
        return "duplicates";
    }

    @Override
    public String permission() {
        return "content.merge";
    }

    @Override
    public DeskGroup group() {
        return DeskGroup.MATERIALS;
    }

    @Override
    public List<DeskLine> lines(Visit visit) {
        return List.of(new DeskLine(95, visit.texts().of("console.duplicates.title"), "/duplicates"));
    }

    @Override
    public Answer show(Visit visit) {
        Spot spot = Spot.of(visit);
        if (spot.depth() == 0) {
            return visit.has("one") ? choose(visit) : list(visit, Objections.NONE);
        }
        if (spot.depth() == 2) {
            return pairs.page(spot.id(), second(spot), Objections.NONE, visit);
        }
        throw spot.unknown();
    }

    @Override
    public Answer take(Visit visit) {
        Spot spot = Spot.of(visit);
        if (spot.depth() != 2) {
            throw spot.unknown();
        }
        Id one = spot.id();
        Id other = second(spot);
        try {
            Id stays = visit.parameter("stays")
                    .flatMap(Id::tryParse)
                    .filter(id -> id.equals(one) || id.equals(other))
                    .orElseThrow(() -> new InvalidInputException("stays", "console.duplicates.choose"));
            duplicates.merge(stays.equals(one) ? other : one, stays);
            return Leaving.to(visit.link(PATH) + "?done=merged");
        } catch (InvalidInputException | ConflictException refusal) {
            return pairs.page(one, other, Objections.of(refusal, visit), visit);
        }
    }

    private static Id second(Spot spot) {
        return Id.tryParse(spot.last()).orElseThrow(spot::unknown);
    }

    private Answer list(Visit visit, Objections objections) {
        List<DuplicatesPage.Pair> likely =
                duplicates.likely(MOST).stream().map(pair -> pair(pair, visit)).toList();
        DuplicatesPage page = new DuplicatesPage(
                visit.link(PATH),
                likely,
                visit.parameter("one").orElse(""),
                visit.parameter("other").orElse(""),
                objections);
        return objections.on(
                "console/network/duplicates", Heading.of(visit.texts().of("console.duplicates.title")), page);
    }

    private DuplicatesPage.Pair pair(LikelyDuplicate pair, Visit visit) {
        return new DuplicatesPage.Pair(
                side(pair.one(), visit),
                side(pair.other(), visit),
                visit.texts().of("console.duplicates.sign." + pair.sign()),
                path(pair.one().id(), pair.other().id(), visit));
    }

    private DuplicatesPage.Side side(Candidate one, Visit visit) {
        return new DuplicatesPage.Side(
                one.name().best(visit.language()),
                one.taxCode(),
                territories
                        .find(one.municipality())
                        .map(TerritoryDetails::label)
                        .orElse(""),
                one.isPublic());
    }

    static String path(Id one, Id other, Visit visit) {
        return visit.link(PATH + "/" + one + "/" + other);
    }

    /** Leads to the two that somebody named by their addresses, their slugs or their ids. */
    private Answer choose(Visit visit) {
        try {
            return Leaving.to(path(named("one", visit), named("other", visit), visit));
        } catch (CommunityException refusal) {
            return list(visit, Objections.of(refusal, visit));
        }
    }

    private Id named(String field, Visit visit) {
        String typed = visit.parameter(field).orElse("");
        String last = typed.substring(typed.replaceFirst("/+$", "").lastIndexOf('/') + 1)
                .replaceFirst("[/?#].*", "");
        Optional<Id> id = Id.tryParse(last);
        if (id.isPresent()) {
            return id.get();
        }
        try {
            return publications
                    .read(Organization.TYPE, last, Optional.of(visit.language()))
                    .key()
                    .entry();
        } catch (NotFoundException | GoneException | MovedException e) {
            throw new InvalidInputException(field, "console.duplicates.unknown", typed);
        }
    }
}
