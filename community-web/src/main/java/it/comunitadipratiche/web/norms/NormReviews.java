package it.comunitadipratiche.web.norms;

import it.comunitadipratiche.core.identity.Accounts;
import it.comunitadipratiche.core.identity.PageRequest;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.core.norms.ChangeDetails;
import it.comunitadipratiche.core.norms.FlaggedChange;
import it.comunitadipratiche.core.norms.NormChanges;
import it.comunitadipratiche.core.norms.Review;
import it.comunitadipratiche.core.norms.ReviewState;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Shows the entries that cite a norm that has changed, by what became of them. */
@ApplicationScoped
class NormReviews {
    private static final int AT_ONCE = 20;
    private NormChanges changes;
    private CitingRows rows;
    private Places places;
    private Accounts accounts;

    @SuppressWarnings("NullAway.Init")
    protected NormReviews() {
        // for the CDI proxy
    }

    @Inject
    NormReviews(NormChanges changes, CitingRows rows, Places places, Accounts accounts) {
        this.changes = changes;
        this.rows = rows;
        this.places = places;
        this.accounts = accounts;
    }

    Answer page(Id id, Objections objections, Visit visit) {
        Texts texts = visit.texts();
        FlaggedChange flagged = changes.get(id);
        ChangeDetails change = flagged.change();
        ReviewState shown = visit.parameter("view")
                .flatMap(name -> Arrays.stream(ReviewState.values())
                        .filter(state -> state.name().equals(name))
                        .findFirst())
                .orElse(ReviewState.MARKED);
        Address path = new Address(visit.link(NormsDesk.PATH + "/" + id));
        Address list = path.with("view", shown.name());
        Page<Review> found = changes.reviews(
                id, Set.of(shown), visit.language(), new PageRequest(AT_ONCE, visit.parameter(Paging.CURSOR)));
        Map<Id, String> names = accounts.names(Stream.concat(
                        flagged.flaggedBy().stream(),
                        found.items().stream().flatMap(review -> review.decidedBy().stream()))
                .distinct()
                .toList());
        String label = change.norm().label(change.passage());
        NormReviewPage page = new NormReviewPage(
                label,
                change.norm().name().orElse(""),
                NormPaths.of(change.norm(), change.passage(), visit),
                texts.day(change.day()),
                change.act(),
                change.note(),
                flagged.wholeToo(),
                texts.of(
                        "console.norms.flagged-by",
                        flagged.flaggedBy()
                                .map(who -> names.getOrDefault(who, ""))
                                .orElse("–"),
                        texts.moment(flagged.flaggedAt())),
                path.toString(),
                views(flagged, shown, path, texts),
                found.items().stream()
                        .map(review -> row(review, change, names, path, visit))
                        .toList(),
                Paging.of(found, list),
                objections);
        Heading heading = Heading.of(label)
                .below(List.of(new Crumb(texts.of("console.norms.title"), visit.link(NormsDesk.PATH))));
        return objections.on("console/norms/reviews", heading, page);
    }

    /** Goes on to where an entry is corrected, or back to the list. */
    Answer after(Id change, Id entry, ReviewState decision, Visit visit) {
        Optional<String> desk = decision == ReviewState.OPENED
                ? type(visit).flatMap(type -> places.of(new Ref(type, entry), visit))
                : Optional.empty();
        String list = visit.link(NormsDesk.PATH + "/" + change);
        String done = decision.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Leaving.to(desk.orElse(list + "?done=norm-" + done));
    }

    private static Optional<String> type(Visit visit) {
        return visit.parameter("type").filter(type -> type.matches("[a-zA-Z][a-zA-Z0-9-]{0,39}"));
    }

    private static List<NormReviewPage.View> views(
            FlaggedChange flagged, ReviewState shown, Address path, Texts texts) {
        return Arrays.stream(ReviewState.values())
                .map(state -> new NormReviewPage.View(
                        texts.of("console.norms.view." + state),
                        flagged.entries(state),
                        path.with("view", state.name()).toString(),
                        state == shown))
                .toList();
    }

    private NormReviewPage.Row row(
            Review review, ChangeDetails change, Map<Id, String> names, Address path, Visit visit) {
        Texts texts = visit.texts();
        Optional<NormPage.Row> citing = review.citing().map(one -> rows.row(change.norm(), one, visit));
        String type = review.citing().map(one -> one.type()).orElse("");
        return new NormReviewPage.Row(
                citing.map(NormPage.Row::title).orElse(review.entry().toString()),
                citing.map(NormPage.Row::kind).orElse(""),
                citing.map(NormPage.Row::path).orElse(""),
                type.isEmpty() ? Optional.empty() : places.of(new Ref(type, review.entry()), visit),
                citing.map(NormPage.Row::places).orElse(List.of()),
                review.state(),
                review.decidedAt()
                        .map(when -> texts.of(
                                "console.norms.decided-by",
                                review.decidedBy()
                                        .map(who -> names.getOrDefault(who, ""))
                                        .orElse("–"),
                                texts.moment(when)))
                        .orElse(""),
                path + "/" + review.entry() + (type.isEmpty() ? "" : "?type=" + type));
    }
}
