package it.comunitadipratiche.web.practices;

import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.practices.Confirmations;
import it.comunitadipratiche.core.practices.PartnerAnswer;
import it.comunitadipratiche.core.practices.PartnerState;
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
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where staff see what the partners of a practice said, and ask again those who have not answered. */
@ApplicationScoped
class PartnersDesk implements Desk {
    static final String PATH = "/console/partners";

    private static final String SENT = "sent";
    private Confirmations confirmations;
    private Publications publications;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected PartnersDesk() {
        // for the CDI proxy
    }

    @Inject
    PartnersDesk(Confirmations confirmations, Publications publications, Callers callers) {
        this.confirmations = confirmations;
        this.publications = publications;
        this.callers = callers;
    }

    @Override
    public String name() {
        return "partners";
    }

    @Override
    public String permission() {
        return "content.publish";
    }

    @Override
    public DeskGroup group() {
        return DeskGroup.CONTENT;
    }

    /** Whether whoever asks may sit at it. */
    boolean isOpenToCaller() {
        return isOpenFor(callers.current());
    }

    @Override
    public Answer show(Visit visit) {
        Id practice = practice(visit);
        Told told =
                new Told(publications.read(Practice.TYPE, practice.toString(), Optional.of(visit.language())), visit);
        Map<Id, PartnerAnswer> answers = confirmations.of(practice).stream()
                .collect(Collectors.toMap(PartnerAnswer::organization, Function.identity()));
        List<PartnersPage.Row> rows = Told.all(told.practice().partners()).stream()
                .map(partner -> row(told, partner, answers))
                .toList();
        PartnersPage page = new PartnersPage(
                told.practice().title().best(visit.language()),
                visit.link("/practices/" + told.slug()),
                visit.link(PATH + "/" + practice),
                rows,
                rows.stream().anyMatch(row -> !row.good()),
                visit.parameter(SENT).map(PartnersDesk::number).orElse(-1));
        return Objections.NONE.on(
                "console/practices/partners", Heading.of(visit.texts().of("console.partners.title")), page);
    }

    @Override
    public Answer take(Visit visit) {
        Id practice = practice(visit);
        int sent = confirmations.ask(practice);
        return Leaving.to(visit.link(PATH + "/" + practice) + "?" + SENT + "=" + sent);
    }

    private static PartnersPage.Row row(Told told, Practice.Partner partner, Map<Id, PartnerAnswer> answers) {
        Visit visit = told.visit();
        @Nullable Id organization = partner.organization();
        PartnerAnswer answer = organization == null ? null : answers.get(organization);
        String state = answer == null
                ? organization == null ? "NAME" : "NEVER"
                : answer.state().name();
        String when =
                answer == null ? "" : visit.texts().moment(answer.answeredAt().orElse(answer.askedAt()));
        return new PartnersPage.Row(
                told.party(organization, partner.name()).text(),
                visit.texts().of("console.partners.state." + state),
                answer != null && answer.state() == PartnerState.CONFIRMED,
                when);
    }

    private static Id practice(Visit visit) {
        Spot spot = Spot.of(visit);
        if (spot.depth() != 1) {
            throw spot.unknown();
        }
        return spot.id();
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
    }
}
