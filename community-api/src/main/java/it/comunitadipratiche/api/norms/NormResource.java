package it.comunitadipratiche.api.norms;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Listing;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.identity.PageRequest;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.legal.Passage;
import it.comunitadipratiche.core.norms.CitedPassage;
import it.comunitadipratiche.core.norms.NormChanges;
import it.comunitadipratiche.core.norms.NormDetails;
import it.comunitadipratiche.core.norms.NormKind;
import it.comunitadipratiche.core.norms.NormPassage;
import it.comunitadipratiche.core.norms.NormQuery;
import it.comunitadipratiche.core.norms.Norms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The laws and judgments that publications cite, and who cites them. */
@Path("norms")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class NormResource {
    private Norms norms;
    private NormChanges changes;
    private Locales locales;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public NormResource() {
        // for the CDI proxy
    }

    @Inject
    NormResource(Norms norms, NormChanges changes, Locales locales, Answers answers) {
        this.norms = norms;
        this.changes = changes;
        this.locales = locales;
        this.answers = answers;
    }

    /** The most cited first; or the one that {@code reference} cites. */
    @GET
    public Response list(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        Optional<String> reference = parameters.text("reference");
        Optional<NormKind> kind = parameters.choice("kind", NormKind.class);
        Optional<String> words = parameters.text("q");
        PageRequest page = parameters.page();
        parameters.end();
        return reference
                .map(text -> answers.of(
                        Listing.whole(
                                norms.find(text).map(ShownNorm::of).stream().toList()),
                        request))
                .orElseGet(() -> answers.of(
                        Listing.of(
                                norms.mostCited(new NormQuery(kind, words), page),
                                page.limit(),
                                (NormDetails norm) -> ShownNorm.of(norm)),
                        request));
    }

    /**
     * A norm with the articles that are cited.
     *
     * @param whole how many entries cite it as a whole
     */
    public record One(ShownNorm norm, long whole, List<Article> articles, List<ShownChange> changes) {}

    /** An article, with how many entries cite it or a part of it. */
    public record Article(String passage, String label, String identifier, Optional<String> link, long citing) {

        static Article of(NormDetails norm, CitedPassage cited) {
            Passage passage = cited.passage();
            return new Article(
                    passage.code(),
                    norm.label(passage),
                    norm.identifier(passage),
                    norm.link(passage).map(Object::toString),
                    cited.citing());
        }
    }

    @GET
    @Path("{identifier:.+}")
    public Response read(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        NormPassage found = norms.get(NormPath.norm(uri, ""));
        NormDetails norm = found.norm();
        List<CitedPassage> articles = norms.articles(norm.key());
        long whole = articles.stream()
                .filter(one -> one.passage().isWhole())
                .mapToLong(CitedPassage::citing)
                .sum();
        return answers.of(
                new One(
                        ShownNorm.of(found),
                        whole,
                        articles.stream()
                                .filter(one -> !one.passage().isWhole())
                                .map(one -> Article.of(norm, one))
                                .toList(),
                        changes.of(norm.key()).stream().map(ShownChange::of).toList()),
                request);
    }

    /** Who cites it, or a passage of it; {@code whole} for those who cite it as a whole. */
    @GET
    @Path("{identifier:.+}/citations")
    public Response citations(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        boolean whole = parameters.flag("whole");
        Optional<Passage> asked = NormPath.passage(parameters);
        Locale locale = parameters.text("locale").map(locales::of).orElseGet(locales::standard);
        PageRequest page = parameters.page();
        parameters.end();
        NormPassage found = norms.get(NormPath.norm(uri, "/citations"));
        Optional<Passage> named = Optional.of(found.passage()).filter(passage -> !passage.isWhole());
        Optional<Passage> passage = whole ? Optional.of(Passage.WHOLE) : asked.or(() -> named);
        return answers.of(
                Listing.of(norms.citing(found.norm().key(), passage, locale, page), page.limit(), ShownCiting::of),
                request);
    }
}
