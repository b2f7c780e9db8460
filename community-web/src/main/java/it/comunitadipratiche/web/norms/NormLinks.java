package it.comunitadipratiche.web.norms;

import it.comunitadipratiche.core.content.types.RichText;
import it.comunitadipratiche.core.legal.LegalReferences;
import it.comunitadipratiche.core.norms.Norms;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.TextLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Citations in formatted texts lead to the pages of what they cite. */
@ApplicationScoped
class NormLinks implements TextLinks {

    @Override
    public List<RichText.Way> in(String words, Visit visit) {
        return LegalReferences.find(words).stream()
                .filter(reference -> reference.start() < reference.end())
                .map(reference -> new RichText.Way(
                        reference.start(),
                        reference.end(),
                        NormPaths.of(Norms.keyOf(reference.source()), visit)
                                + (reference.passage().isWhole()
                                        ? ""
                                        : "/" + reference.passage().code())))
                .toList();
    }
}
