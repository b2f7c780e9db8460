package it.comunitadipratiche.web.console.search;

import it.comunitadipratiche.core.unanswered.Unanswered;
import it.comunitadipratiche.core.unanswered.UnansweredSearch;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.IntStream;

/** Where staff see what people look for in vain, and make synonyms of it. */
@ApplicationScoped
class UnansweredDesk implements Desk {
    static final String PATH = "/console/unanswered";

    private static final int USUAL = 30;
    private Unanswered unanswered;

    @SuppressWarnings("NullAway.Init")
    protected UnansweredDesk() {
        // for the CDI proxy
    }

    @Inject
    UnansweredDesk(Unanswered unanswered) {
        this.unanswered = unanswered;
    }

    @Override
    public String name() {
        return "unanswered";
    }

    @Override
    public String permission() {
        return "synonyms.edit";
    }

    @Override
    public DeskGroup group() {
        return DeskGroup.MATERIALS;
    }

    @Override
    public List<DeskLine> lines(Visit visit) {
        return List.of(new DeskLine(98, visit.texts().of("console.unanswered.title"), "/unanswered"));
    }

    @Override
    public Answer show(Visit visit) {
        Spot spot = Spot.of(visit);
        if (spot.depth() > 0) {
            throw spot.unknown();
        }
        int kept = unanswered.keptDays();
        int days = visit.parameter("days")
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(Integer::parseInt)
                .orElse(USUAL);
        UnansweredPage page = new UnansweredPage(
                visit.link(PATH),
                kept,
                IntStream.of(7, USUAL, kept)
                        .distinct()
                        .filter(span -> span <= kept)
                        .mapToObj(
                                span -> new UnansweredPage.Span(span, visit.link(PATH) + "?days=" + span, span == days))
                        .toList(),
                unanswered.list(days).stream().map(one -> row(one, visit)).toList());
        return Objections.NONE.on(
                "console/search/unanswered", Heading.of(visit.texts().of("console.unanswered.title")), page);
    }

    @Override
    public Answer take(Visit visit) {
        Spot spot = Spot.of(visit);
        if (spot.depth() != 1 || !spot.last().equals("forget")) {
            throw spot.unknown();
        }
        unanswered.forget(visit.written("words"), visit.written("language"));
        return Leaving.to(visit.link(PATH) + "?done=deleted");
    }

    private static UnansweredPage.Row row(UnansweredSearch one, Visit visit) {
        return new UnansweredPage.Row(
                one.words(),
                one.language(),
                one.times(),
                one.last()
                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(visit.language())),
                visit.link(SynonymsDesk.PATH) + "/new?language=" + one.language() + "&words="
                        + URLEncoder.encode(one.words(), StandardCharsets.UTF_8));
    }
}
