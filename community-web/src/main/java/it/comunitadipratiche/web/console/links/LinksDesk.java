package it.comunitadipratiche.web.console.links;

import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.core.links.LinkChecks;
import it.comunitadipratiche.core.links.LinkDetails;
import it.comunitadipratiche.core.links.LinkProblem;
import it.comunitadipratiche.core.links.LinkState;
import it.comunitadipratiche.core.links.LinkUse;
import it.comunitadipratiche.web.console.Address;
import it.comunitadipratiche.web.console.Desk;
import it.comunitadipratiche.web.console.DeskGroup;
import it.comunitadipratiche.web.console.DeskLine;
import it.comunitadipratiche.web.console.Paging;
import it.comunitadipratiche.web.console.Places;
import it.comunitadipratiche.web.console.Spot;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Leaving;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Texts;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Where staff see which links are broken, with the way to the entries they stand in. */
@ApplicationScoped
class LinksDesk implements Desk {
    static final String PATH = "/console/links";
    private static final String MOVED = "MOVED";
    private static final List<String> KINDS = List.of("BROKEN", "FAILING", MOVED, "SKIPPED");
    private static final int PART = 25;
    private LinkChecks checks;
    private Publications publications;
    private ContentTypes types;
    private Places places;

    @SuppressWarnings("NullAway.Init")
    protected LinksDesk() {
        // for the CDI proxy
    }

    @Inject
    LinksDesk(LinkChecks checks, Publications publications, ContentTypes types, Places places) {
        this.checks = checks;
        this.publications = publications;
        this.types = types;
        this.places = places;
    }

    @Override
    public String name() {
        return "links";
    }

    @Override
    public String permission() {
        return "links.read";
    }

    @Override
    public DeskGroup group() {
        return DeskGroup.MATERIALS;
    }

    @Override
    public List<DeskLine> lines(Visit visit) {
        return List.of(
                new DeskLine(97, visit.texts().of("console.links.title"), "/links", checks.count(LinkState.BROKEN)));
    }

    @Override
    public Answer show(Visit visit) {
        Spot spot = Spot.of(visit);
        if (spot.depth() > 0) {
            throw spot.unknown();
        }
        String kind = visit.parameter("state").filter(KINDS::contains).orElse(KINDS.get(0));
        var part = checks.list(
                kind.equals(MOVED) ? Optional.empty() : Optional.of(LinkState.valueOf(kind)),
                kind.equals(MOVED),
                PART,
                visit.parameter(Paging.CURSOR));
        String path = visit.link(PATH);
        LinksPage page = new LinksPage(
                path,
                kind,
                KINDS.stream()
                        .map(one -> new LinksPage.Tab(
                                visit.texts().of("console.links.tab." + one), path + "?state=" + one, one.equals(kind)))
                        .toList(),
                part.items().stream().map(link -> row(link, path, visit)).toList(),
                Paging.of(part, new Address(path).with("state", kind)));
        return Page.of("console/links/list", Heading.of(visit.texts().of("console.links.title")), page);
    }

    @Override
    public Answer take(Visit visit) {
        Spot spot = Spot.of(visit);
        if (spot.depth() != 1) {
            throw spot.unknown();
        }
        checks.recheck(spot.id());
        String kind = visit.parameter("state").filter(KINDS::contains).orElse(KINDS.get(0));
        return Leaving.to(visit.link(PATH) + "?state=" + kind + "&done=link-again");
    }

    private LinksPage.Row row(LinkDetails link, String path, Visit visit) {
        Texts texts = visit.texts();
        return new LinksPage.Row(
                link.url(),
                found(link, texts),
                link.brokenSince()
                        .map(since -> texts.of("console.links.since", texts.day(since)))
                        .or(() -> link.checkedAt().map(at -> texts.of("console.links.checked", texts.day(at))))
                        .orElse(""),
                link.redirectedTo(),
                link.uses().stream().map(use -> place(use, visit)).toList(),
                path + "/" + link.id());
    }

    private static String found(LinkDetails link, Texts texts) {
        if (link.state() == LinkState.SKIPPED) {
            return texts.of("console.links.skipped");
        }
        LinkProblem problem = link.problem().orElse(LinkProblem.STATUS);
        return texts.of(
                "console.links.problem." + problem,
                link.status().map(String::valueOf).orElse("–"));
    }

    private LinksPage.Place place(LinkUse use, Visit visit) {
        Optional<ContentType> type = types.find(use.type());
        String title = publications.readAll(List.of(new PublicationKey(use.entry(), use.locale()))).stream()
                .map(document -> TypedContent.parse(document.json()).getString("title", ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(use.entry().toString());
        return new LinksPage.Place(
                title,
                places.of(new Ref(use.type(), use.entry()), visit),
                type.map(known -> known.label().best(visit.language())).orElse(use.type())
                        + " · "
                        + use.locale().toLanguageTag());
    }
}
