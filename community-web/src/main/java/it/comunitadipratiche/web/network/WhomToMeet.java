package it.comunitadipratiche.web.network;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.network.Meeting;
import it.comunitadipratiche.core.network.Meetings;
import it.comunitadipratiche.core.network.Organization;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.EntryAside;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Whom an organization may want to meet, on its page. */
@ApplicationScoped
class WhomToMeet implements EntryAside {
    private static final int MOST = 6;
    private Meetings meetings;

    @SuppressWarnings("NullAway.Init")
    protected WhomToMeet() {
        // for the CDI proxy
    }

    @Inject
    WhomToMeet(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public String type() {
        return Organization.TYPE;
    }

    @Override
    public Optional<Aside> of(ReadyDocument document, Visit visit) {
        List<Line> lines = meetings.of(document.key().entry().toString(), visit.language(), MOST).stream()
                .map(meeting -> line(meeting, visit))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Aside(
                        visit.texts().of("network.meetings"), visit.texts().of("network.meetings-lead"), lines));
    }

    private static Line line(Meeting meeting, Visit visit) {
        return new Line(
                meeting.organization().as(Organization.class).name().best(visit.language()),
                visit.link("/organizations/" + meeting.organization().slug()),
                meeting.reasons().stream()
                        .map(reason -> reason.in(visit.language()))
                        .toList());
    }
}
