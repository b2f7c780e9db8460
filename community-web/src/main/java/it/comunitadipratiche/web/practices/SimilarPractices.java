package it.comunitadipratiche.web.practices;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.practices.Practice;
import it.comunitadipratiche.core.practices.Similar;
import it.comunitadipratiche.core.practices.Similarities;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.EntryAside;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Which practices are similar to one, on its page. */
@ApplicationScoped
class SimilarPractices implements EntryAside {
    private static final int MOST = 5;
    private Similarities similarities;

    @SuppressWarnings("NullAway.Init")
    protected SimilarPractices() {
        // for the CDI proxy
    }

    @Inject
    SimilarPractices(Similarities similarities) {
        this.similarities = similarities;
    }

    @Override
    public String type() {
        return Practice.TYPE;
    }

    @Override
    public Optional<Aside> of(ReadyDocument document, Visit visit) {
        List<Line> lines = similarities.to(document.key().entry().toString(), visit.language(), MOST).stream()
                .map(similar -> line(similar, visit))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Aside(
                        visit.texts().of("similar.title"), visit.texts().of("similar.lead"), lines));
    }

    private static Line line(Similar similar, Visit visit) {
        return new Line(
                TypedContent.parse(similar.practice().json()).getString("title", ""),
                visit.link("/practices/" + similar.practice().slug()),
                similar.reasons().stream()
                        .map(reason -> reason.in(visit.language()))
                        .toList());
    }
}
