package it.comunitadipratiche.api.library;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Listing;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.content.EntryStatus;
import it.comunitadipratiche.core.identity.PageRequest;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.library.MaterialKind;
import it.comunitadipratiche.core.library.catalogue.Catalogue;
import it.comunitadipratiche.core.library.catalogue.Lack;
import it.comunitadipratiche.core.library.catalogue.Pile;
import it.comunitadipratiche.core.library.catalogue.QueueFilter;
import it.comunitadipratiche.core.library.catalogue.QueueItem;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The materials whoever catalogues has to do with, drafts too, and what each lacks. */
@Path("materials/queue")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class QueueResource {
    private Catalogue catalogue;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public QueueResource() {
        // for the CDI proxy
    }

    @Inject
    QueueResource(Catalogue catalogue, Answers answers) {
        this.catalogue = catalogue;
        this.answers = answers;
    }

    @GET
    public Response list(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        QueueFilter filter = new QueueFilter(
                parameters.choice("pile", Pile.class).orElse(Pile.ALL),
                parameters.choice("lack", Lack.class),
                parameters.choice("kind", MaterialKind.class),
                parameters.text("q"));
        PageRequest page = parameters.page();
        parameters.end();
        return answers.of(
                Listing.of(catalogue.queue(filter, page.limit(), page.cursor()), page.limit(), Waiting::of), request);
    }

    /** How many materials there are in each pile. */
    @GET
    @Path("piles")
    public Response piles(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        List<Count> counts = catalogue.counts().entrySet().stream()
                .map(pile -> new Count(pile.getKey(), pile.getValue()))
                .toList();
        return answers.of(Listing.whole(counts), request);
    }

    /** A pile and how many lie in it. */
    public record Count(Pile pile, long count) {}

    /**
     * A material in a pile.
     *
     * @param version to be given back when it is changed
     * @param statuses where it stands, by language
     * @param lacks what is needed most first
     */
    public record Waiting(
            Id id,
            long version,
            LocalizedText title,
            Audience audience,
            Map<String, EntryStatus> statuses,
            List<Lack> lacks,
            Optional<LocalDate> reviewBy,
            Optional<LocalDate> embargoUntil,
            Instant modifiedAt) {

        static Waiting of(QueueItem item) {
            Map<String, EntryStatus> statuses = new TreeMap<>();
            item.entry().locales().forEach((language, state) -> statuses.put(language, state.status()));
            return new Waiting(
                    item.entry().id(),
                    item.entry().version(),
                    item.entry().title(),
                    item.entry().audience(),
                    statuses,
                    item.lacks(),
                    item.reviewBy(),
                    item.embargoUntil(),
                    item.entry().modifiedAt());
        }
    }
}
