package it.comunitadipratiche.web.norms;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.legal.Passage;
import it.comunitadipratiche.core.norms.CitedNorm;
import it.comunitadipratiche.core.norms.NormKind;
import it.comunitadipratiche.core.norms.Norms;
import it.comunitadipratiche.web.page.Texts;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.EntryAside;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The norms that a publication cites, on its page. */
@ApplicationScoped
class CitedNorms implements EntryAside {
    private static final int MOST = 20;
    private static final int MOST_PASSAGES = 8;
    private Norms norms;

    @SuppressWarnings("NullAway.Init")
    protected CitedNorms() {
        // for the CDI proxy
    }

    @Inject
    CitedNorms(Norms norms) {
        this.norms = norms;
    }

    @Override
    public String type() {
        return ANY;
    }

    @Override
    public Optional<Aside> of(ReadyDocument document, Visit visit) {
        List<CitedNorm> cited = norms.citedBy(document.key());
        Texts texts = visit.texts();
        return cited.isEmpty()
                ? Optional.empty()
                : Optional.of(new Aside(
                        texts.of("norms.references"),
                        texts.of("norms.references-lead"),
                        cited.stream().limit(MOST).map(one -> line(one, visit)).toList()));
    }

    /** One passage is led to at once; of several the norm is. */
    private static Line line(CitedNorm cited, Visit visit) {
        Passage single = cited.passages().size() == 1 ? cited.passages().get(0) : Passage.WHOLE;
        List<String> notes = new ArrayList<>();
        cited.norm().name().ifPresent(notes::add);
        if (cited.passages().size() > 1) {
            String paragraph = cited.norm().kind() == NormKind.EUROPEAN ? "par." : "comma";
            String passages = cited.passages().stream()
                    .limit(MOST_PASSAGES)
                    .map(passage -> passage.label(paragraph))
                    .collect(Collectors.joining("; "));
            notes.add(cited.passages().size() > MOST_PASSAGES ? passages + " …" : passages);
        }
        return new Line(cited.norm().label(single), NormPaths.of(cited.norm(), single, visit), notes);
    }
}
