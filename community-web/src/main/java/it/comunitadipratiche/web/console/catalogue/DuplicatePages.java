package it.comunitadipratiche.web.console.catalogue;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.EntrySummary;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.identity.Accounts;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.core.library.Material;
import it.comunitadipratiche.core.library.catalogue.DuplicatePair;
import it.comunitadipratiche.core.library.catalogue.MaterialDuplicates;
import it.comunitadipratiche.web.console.Address;
import it.comunitadipratiche.web.console.Objections;
import it.comunitadipratiche.web.console.Paging;
import it.comunitadipratiche.web.console.Places;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Crumb;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Leaving;
import it.comunitadipratiche.web.page.Texts;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Shows materials that are likely there twice, and takes what staff decide. */
@ApplicationScoped
class DuplicatePages {
    static final String PATH = QueuePages.PATH + "/duplicates";
    private static final int AT_ONCE = 25;
    private MaterialDuplicates duplicates;
    private MaterialValues values;
    private Entries entries;
    private ContentTypes types;
    private Accounts accounts;
    private Places places;

    @SuppressWarnings("NullAway.Init")
    protected DuplicatePages() {
        // for the CDI proxy
    }

    @Inject
    DuplicatePages(
            MaterialDuplicates duplicates,
            MaterialValues values,
            Entries entries,
            ContentTypes types,
            Accounts accounts,
            Places places) {
        this.duplicates = duplicates;
        this.values = values;
        this.entries = entries;
        this.types = types;
        this.accounts = accounts;
        this.places = places;
    }

    static String path(Id one, Id other, Visit visit) {
        return visit.link(PATH + "/" + one + "/" + other);
    }

    Answer list(Visit visit) {
        boolean different = visit.has("different");
        var found = duplicates.list(different, AT_ONCE, visit.parameter(Paging.CURSOR));
        Address here = new Address(visit.link(PATH));
        DuplicatesPage page = new DuplicatesPage(
                visit.link(PATH),
                different,
                found.items().stream().map(pair -> pair(pair, visit)).toList(),
                Paging.of(found, different ? here.with("different", "true") : here),
                Objections.NONE);
        return Objections.NONE.on(
                "console/catalogue/duplicates", heading(visit.texts().of("console.catalogue.duplicates"), visit), page);
    }

    private static Heading heading(String title, Visit visit) {
        return Heading.of(title)
                .below(List.of(new Crumb(visit.texts().of("console.catalogue.title"), visit.link(QueuePages.PATH))));
    }

    private DuplicatesPage.Pair pair(DuplicatePair pair, Visit visit) {
        return new DuplicatesPage.Pair(
                side(pair.one(), visit),
                side(pair.other(), visit),
                visit.texts().of("console.catalogue.sign." + pair.sign()),
                told(pair, visit),
                path(pair.one().id(), pair.other().id(), visit));
    }

    private String told(DuplicatePair pair, Visit visit) {
        String who = pair.decidedBy()
                .map(id -> accounts.names(List.of(id)).getOrDefault(id, ""))
                .orElse("");
        return pair.decidedAt()
                .map(at -> visit.texts()
                        .of("console.catalogue.told-apart", visit.texts().moment(at), who))
                .orElse("");
    }

    private static DuplicatesPage.Side side(EntrySummary entry, Visit visit) {
        Texts texts = visit.texts();
        String title = entry.title().best(visit.language());
        return new DuplicatesPage.Side(
                title.isEmpty() ? texts.of("console.content.untitled") : title,
                texts.moment(entry.modifiedAt()),
                isPublic(entry));
    }

    private static boolean isPublic(EntrySummary entry) {
        return entry.locales().values().stream()
                .anyMatch(state -> state.publishedRevision().isPresent());
    }

    Answer page(Id oneId, Id otherId, Objections objections, Visit visit) {
        EntryDetails one = material(oneId, visit);
        EntryDetails other = material(otherId, visit);
        ContentType type = types.get(Material.TYPE);
        List<MaterialPairPage.Row> rows = type.fields().stream()
                .map(field -> new MaterialPairPage.Row(
                        field.label().best(visit.language()),
                        values.of(field, one.fields().get(field.name()), visit),
                        values.of(field, other.fields().get(field.name()), visit)))
                .filter(row -> !row.one().isEmpty() || !row.other().isEmpty())
                .sorted(Comparator.comparing((MaterialPairPage.Row row) -> !row.isDifferent()))
                .toList();
        Optional<DuplicatePair> pair = duplicates.find(oneId, otherId);
        boolean otherRather = isPublic(other) && !isPublic(one);
        MaterialPairPage page = new MaterialPairPage(
                path(oneId, otherId, visit),
                visit.link(PATH),
                pair.filter(known -> !known.different() || known.weight() > 0)
                        .map(known -> visit.texts().of("console.catalogue.sign." + known.sign()))
                        .orElse(""),
                pair.filter(DuplicatePair::different)
                        .map(known -> told(known, visit))
                        .orElse(""),
                List.of(side(one, !otherRather, visit), side(other, otherRather, visit)),
                rows,
                objections);
        String title = visit.texts().of("console.catalogue.pair");
        Heading heading = Heading.of(title)
                .below(List.of(
                        new Crumb(visit.texts().of("console.catalogue.title"), visit.link(QueuePages.PATH)),
                        new Crumb(visit.texts().of("console.catalogue.duplicates"), page.back())));
        return objections.on("console/catalogue/pair", heading, page);
    }

    private EntryDetails material(Id id, Visit visit) {
        EntryDetails entry = entries.get(id);
        if (!entry.type().equals(Material.TYPE)) {
            throw new NotFoundException("web.page.unknown", visit.path());
        }
        return entry;
    }

    private MaterialPairPage.Side side(EntryDetails entry, boolean suggested, Visit visit) {
        String title = entry.as(Material.class).title().best(visit.language());
        return new MaterialPairPage.Side(
                entry.id().toString(),
                title.isEmpty() ? visit.texts().of("console.content.untitled") : title,
                places.of(new Ref(entry.type(), entry.id()), visit).orElse(""),
                isPublic(entry),
                visit.texts().moment(entry.createdAt()),
                entries.referrers(entry.id()).size(),
                suggested);
    }

    private static boolean isPublic(EntryDetails entry) {
        return entry.locales().values().stream()
                .anyMatch(state -> state.publishedRevision().isPresent());
    }

    Answer take(Id one, Id other, Visit visit) {
        try {
            return switch (visit.parameter("do").orElse("merge")) {
                case "different" -> {
                    duplicates.tellApart(one, other);
                    yield Leaving.to(visit.link(PATH) + "?done=told-apart");
                }
                case "reopen" -> {
                    duplicates.reopen(one, other);
                    yield Leaving.to(path(one, other, visit));
                }
                default -> {
                    Id stays = visit.parameter("stays")
                            .flatMap(Id::tryParse)
                            .filter(id -> id.equals(one) || id.equals(other))
                            .orElseThrow(() -> new InvalidInputException("stays", "console.duplicates.choose"));
                    duplicates.merge(stays.equals(one) ? other : one, stays, visit.has("fill"));
                    yield Leaving.to(visit.link(PATH) + "?done=materials-merged");
                }
            };
        } catch (InvalidInputException | ConflictException refusal) {
            return page(one, other, Objections.of(refusal, visit), visit);
        }
    }
}
