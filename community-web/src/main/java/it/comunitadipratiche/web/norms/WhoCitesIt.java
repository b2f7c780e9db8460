package it.comunitadipratiche.web.norms;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.identity.PageRequest;
import it.comunitadipratiche.core.legal.Passage;
import it.comunitadipratiche.core.norms.Citing;
import it.comunitadipratiche.core.norms.NormDetails;
import it.comunitadipratiche.core.norms.NormKind;
import it.comunitadipratiche.core.norms.Norms;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.EntryAside;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who cites the norm that a publication is, on its page. */
@ApplicationScoped
class WhoCitesIt implements EntryAside {
    private static final int MOST = 6;
    private Norms norms;

    @SuppressWarnings("NullAway.Init")
    protected WhoCitesIt() {
        // for the CDI proxy
    }

    @Inject
    WhoCitesIt(Norms norms) {
        this.norms = norms;
    }

    @Override
    public String type() {
        return ANY;
    }

    @Override
    public Optional<Aside> of(ReadyDocument document, Visit visit) {
        return norms.itself(document.key().entry()).stream()
                .filter(norm -> norm.citing() > 0)
                .findFirst()
                .map(norm -> aside(norm, visit));
    }

    private Aside aside(NormDetails norm, Visit visit) {
        List<Line> lines = new ArrayList<>();
        norms.citing(norm.key(), Optional.empty(), visit.language(), PageRequest.first(MOST))
                .items()
                .forEach(citing -> lines.add(line(norm, citing, visit)));
        lines.add(new Line(
                visit.texts().of("norms.all-citing", visit.texts().number(norm.citing())),
                NormPaths.of(norm.key(), visit),
                List.of()));
        return new Aside(
                visit.texts().of("norms.who-cites"), visit.texts().of("norms.who-cites-lead", norm.label()), lines);
    }

    private static Line line(NormDetails norm, Citing citing, Visit visit) {
        String paragraph = norm.kind() == NormKind.EUROPEAN ? "par." : "comma";
        String passages = citing.places().stream()
                .map(Citing.Place::passage)
                .filter(passage -> !passage.isWhole())
                .map((Passage passage) -> passage.label(paragraph))
                .distinct()
                .limit(MOST)
                .collect(Collectors.joining("; "));
        return new Line(citing.title(), visit.plain(citing.url()), passages.isEmpty() ? List.of() : List.of(passages));
    }
}
