package it.comunitadipratiche.web.console.catalogue;

import it.comunitadipratiche.core.batches.BatchDetails;
import it.comunitadipratiche.core.batches.BatchEdits;
import it.comunitadipratiche.core.batches.BatchOrder;
import it.comunitadipratiche.core.content.EntryStatus;
import it.comunitadipratiche.core.content.EntrySummary;
import it.comunitadipratiche.core.content.types.RecordTypes;
import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.library.Material;
import it.comunitadipratiche.core.library.MaterialKind;
import it.comunitadipratiche.core.library.catalogue.Catalogue;
import it.comunitadipratiche.core.library.catalogue.Lack;
import it.comunitadipratiche.core.library.catalogue.Pile;
import it.comunitadipratiche.core.library.catalogue.QueueFilter;
import it.comunitadipratiche.core.library.catalogue.QueueItem;
import it.comunitadipratiche.core.plugin.PluginBeans;
import it.comunitadipratiche.web.console.Address;
import it.comunitadipratiche.web.console.Choice;
import it.comunitadipratiche.web.console.Objections;
import it.comunitadipratiche.web.console.Paging;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Contributor;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Leaving;
import it.comunitadipratiche.web.page.Texts;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows the piles of the desk, and takes what is to be changed in many materials. */
@ApplicationScoped
class QueuePages {
    static final String PATH = "/console/catalogue";
    private static final int AT_ONCE = 25;
    private static final int SHOWN_LACKS = 4;
    private Catalogue catalogue;
    private BulkForm bulk;
    private BatchEdits batches;
    private Locales locales;
    private List<Contributor<CataloguePiles>> elsewhere;

    @SuppressWarnings("NullAway.Init")
    protected QueuePages() {
        // for the CDI proxy
    }

    @Inject
    QueuePages(
            Catalogue catalogue,
            BulkForm bulk,
            BatchEdits batches,
            Locales locales,
            @Any Instance<CataloguePiles> elsewhere,
            PluginBeans plugins) {
        this.catalogue = catalogue;
        this.bulk = bulk;
        this.batches = batches;
        this.locales = locales;
        this.elsewhere = Contributor.all(elsewhere, plugins);
    }

    Answer page(Visit visit, Objections objections) {
        Map<Pile, Long> counts = catalogue.counts();
        QueueFilter filter = filter(visit, counts);
        var found = catalogue.queue(filter, AT_ONCE, visit.parameter(Paging.CURSOR));
        Texts texts = visit.texts();
        Address here = address(filter, visit);
        QueuePage page = new QueuePage(
                visit.link(PATH),
                filter.pile().name(),
                texts.of("console.catalogue.about." + filter.pile()),
                Stream.of(Pile.values())
                        .map(pile -> new QueuePage.Tab(
                                texts.of("console.catalogue.pile." + pile),
                                here.with("pile", pile.name()).toString(),
                                counts.getOrDefault(pile, 0L),
                                pile == filter.pile()))
                        .toList(),
                elsewhere.stream()
                        .flatMap(one -> one.ask(bean -> bean.piles(visit), List.<CataloguePiles.Pile>of()).stream())
                        .sorted(Comparator.comparingInt(CataloguePiles.Pile::order))
                        .map(pile -> new QueuePage.Tab(pile.label(), pile.path(), pile.count(), false))
                        .toList(),
                filter.words().orElse(""),
                lacks(filter, texts),
                kinds(filter, visit),
                filter.isNarrowed(),
                new Address(visit.link(PATH)).with("pile", filter.pile().name()).toString(),
                filter.isNarrowed() ? catalogue.count(filter) : counts.getOrDefault(filter.pile(), 0L),
                found.items().stream().map(item -> row(item, filter, visit)).toList(),
                Paging.of(found, here),
                BatchEdits.MOST,
                visit.link(BatchPages.PATH),
                bulk.edits(visit),
                objections);
        return objections.on("console/catalogue/queue", Heading.of(texts.of("console.catalogue.title")), page);
    }

    private static QueueFilter filter(Visit visit, Map<Pile, Long> counts) {
        Pile pile = named(Pile.values(), visit.parameter("pile"))
                .orElseGet(() -> counts.getOrDefault(Pile.REVIEW, 0L) > 0 ? Pile.REVIEW : Pile.INCOMPLETE);
        return new QueueFilter(
                pile,
                named(Lack.values(), visit.parameter("lack")),
                named(MaterialKind.values(), visit.parameter("kind")),
                visit.parameter("q"));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, Optional<String> name) {
        return name.flatMap(
                text -> Stream.of(values).filter(one -> one.name().equals(text)).findFirst());
    }

    private static Address address(QueueFilter filter, Visit visit) {
        return new Address(visit.link(PATH))
                .with("pile", filter.pile().name())
                .with("lack", filter.lack())
                .with("kind", filter.kind())
                .with("q", filter.words());
    }

    private static List<Choice> lacks(QueueFilter filter, Texts texts) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(
                "", texts.of("console.catalogue.anything"), filter.lack().isEmpty()));
        for (Lack lack : Lack.values()) {
            choices.add(new Choice(
                    lack.name(),
                    texts.of("console.catalogue.lack." + lack),
                    filter.lack().filter(lack::equals).isPresent()));
        }
        return choices;
    }

    private static List<Choice> kinds(QueueFilter filter, Visit visit) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(
                "", visit.texts().of("console.content.any"), filter.kind().isEmpty()));
        for (MaterialKind kind : MaterialKind.values()) {
            choices.add(new Choice(
                    kind.name(),
                    RecordTypes.labelOf(kind).best(visit.language()),
                    filter.kind().filter(kind::equals).isPresent()));
        }
        return choices;
    }

    private QueuePage.Row row(QueueItem item, QueueFilter filter, Visit visit) {
        EntrySummary entry = item.entry();
        Texts texts = visit.texts();
        String title = entry.title().best(visit.language());
        String path = visit.link("/console/content/materials/" + entry.id());
        return new QueuePage.Row(
                entry.id().toString(),
                title.isEmpty() ? texts.of("console.content.untitled") : title,
                path,
                about(item, filter, texts),
                states(entry, texts),
                item.lacks().stream()
                        .limit(SHOWN_LACKS)
                        .map(lack -> way("console.catalogue.lack." + lack, path, lack, texts))
                        .toList(),
                next(item, filter, path, texts));
    }

    private static String about(QueueItem item, QueueFilter filter, Texts texts) {
        if (filter.pile() == Pile.DUE && item.reviewBy().isPresent()) {
            return texts.of(
                    "console.waiting.materials-by", texts.day(item.reviewBy().get()));
        }
        if (item.embargoUntil().isPresent() && filter.pile() == Pile.EMBARGOED) {
            return texts.of(
                    "console.catalogue.embargo", texts.day(item.embargoUntil().get()));
        }
        return texts.moment(item.entry().modifiedAt());
    }

    private List<QueuePage.State> states(EntrySummary entry, Texts texts) {
        return locales.supported().stream()
                .map(Locale::toLanguageTag)
                .filter(entry.locales()::containsKey)
                .map(tag -> state(
                        tag,
                        Optional.ofNullable(entry.locales().get(tag))
                                .orElseThrow()
                                .status(),
                        texts))
                .toList();
    }

    private static QueuePage.State state(String tag, EntryStatus status, Texts texts) {
        return new QueuePage.State(tag, status.name(), texts.of("console.status." + status));
    }

    /** The one thing to do first. */
    private static QueuePage.Way next(QueueItem item, QueueFilter filter, String path, Texts texts) {
        Optional<String> inReview = inState(item, EntryStatus.IN_REVIEW);
        if (inReview.isPresent()) {
            return new QueuePage.Way(texts.of("console.catalogue.do.REVIEW"), path + "#state-" + inReview.get());
        }
        if (filter.pile() == Pile.DUE) {
            return new QueuePage.Way(texts.of("console.catalogue.do.DUE"), path + "#f-checkedAt");
        }
        if (filter.pile() == Pile.BEHIND) {
            return new QueuePage.Way(
                    texts.of("console.catalogue.do.BEHIND"),
                    path + "#state-" + inState(item, EntryStatus.PUBLISHED).orElse("it"));
        }
        return item.lacks().stream()
                .findFirst()
                .map(lack -> way("console.catalogue.next." + lack, path, lack, texts))
                .orElseGet(() -> new QueuePage.Way(texts.of("console.catalogue.do.OPEN"), path));
    }

    private static Optional<String> inState(QueueItem item, EntryStatus status) {
        return item.entry().locales().entrySet().stream()
                .filter(state -> state.getValue().status() == status)
                .map(Map.Entry::getKey)
                .sorted(Comparator.reverseOrder())
                .findFirst();
    }

    private static QueuePage.Way way(String key, String path, Lack lack, Texts texts) {
        return new QueuePage.Way(texts.of(key), path + "#f-" + lack.field());
    }

    /** Prepares a change to many materials, and leads to what it would do. */
    Answer take(Visit visit) {
        try {
            List<Id> chosen = chosen(visit);
            if (chosen.isEmpty()) {
                throw new InvalidInputException("id", "console.catalogue.none-chosen");
            }
            BatchDetails prepared =
                    batches.prepare(new BatchOrder(Material.TYPE, chosen, bulk.read(visit), visit.has("publish")));
            return Leaving.to(visit.link(BatchPages.PATH + "/" + prepared.id()));
        } catch (CommunityException refusal) {
            return page(visit, Objections.of(refusal, visit));
        }
    }

    private List<Id> chosen(Visit visit) {
        if (visit.parameter("which").filter("all"::equals).isEmpty()) {
            return visit.parameters("id").stream()
                    .flatMap(text -> Id.tryParse(text).stream())
                    .distinct()
                    .limit(BatchEdits.MOST)
                    .toList();
        }
        QueueFilter filter = filter(visit, Map.of());
        List<Id> all = catalogue.all(filter, BatchEdits.MOST + 1);
        if (all.size() > BatchEdits.MOST) {
            throw new InvalidInputException("which", "console.catalogue.too-many", BatchEdits.MOST);
        }
        return all;
    }
}
