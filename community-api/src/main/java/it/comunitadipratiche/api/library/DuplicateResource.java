package it.comunitadipratiche.api.library;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Listing;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.content.EntrySummary;
import it.comunitadipratiche.core.identity.PageRequest;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.library.catalogue.DuplicatePair;
import it.comunitadipratiche.core.library.catalogue.MaterialDuplicates;
import it.comunitadipratiche.core.library.catalogue.Sign;
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
import java.util.Optional;

/** Materials that are likely there twice, the surest first. */
@Path("materials/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class DuplicateResource {
    private MaterialDuplicates duplicates;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public DuplicateResource() {
        // for the CDI proxy
    }

    @Inject
    DuplicateResource(MaterialDuplicates duplicates, Answers answers) {
        this.duplicates = duplicates;
        this.answers = answers;
    }

    /** {@code different=true} gives those of which somebody said that they are not the same. */
    @GET
    public Response list(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        boolean different = parameters.flag("different");
        PageRequest page = parameters.page();
        parameters.end();
        return answers.of(
                Listing.of(duplicates.list(different, page.limit(), page.cursor()), page.limit(), Two::of), request);
    }

    /** Two materials, the one that would rather stay first. */
    public record Two(
            Side one, Side other, Sign sign, int weight, Optional<Id> decidedBy, Optional<Instant> decidedAt) {

        static Two of(DuplicatePair pair) {
            return new Two(
                    Side.of(pair.one()),
                    Side.of(pair.other()),
                    pair.sign(),
                    pair.weight(),
                    pair.decidedBy(),
                    pair.decidedAt());
        }
    }

    /** One of two. */
    public record Side(Id id, LocalizedText title, Instant modifiedAt) {

        static Side of(EntrySummary entry) {
            return new Side(entry.id(), entry.title(), entry.modifiedAt());
        }
    }
}
