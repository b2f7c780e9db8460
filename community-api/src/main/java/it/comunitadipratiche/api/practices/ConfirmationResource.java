package it.comunitadipratiche.api.practices;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Listing;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.practices.Confirmations;
import it.comunitadipratiche.core.practices.PartnerAnswer;
import it.comunitadipratiche.core.practices.Practice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What the organizations that a practice names as partners say of it. */
@Path("practices/{id}/confirmations")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ConfirmationResource {
    private Confirmations confirmations;
    private Publications publications;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public ConfirmationResource() {
        // for the CDI proxy
    }

    @Inject
    ConfirmationResource(Confirmations confirmations, Publications publications, Answers answers) {
        this.confirmations = confirmations;
        this.publications = publications;
        this.answers = answers;
    }

    /** A partner that is in the network, and whether it confirmed that it is one. */
    public record Confirmation(Id organization, boolean confirmed) {}

    /** How many letters were sent. */
    public record Sent(int letters) {}

    @GET
    public Response list(@PathParam("id") Id id, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        List<Practice.Partner> partners = publications
                .read(Practice.TYPE, id.toString(), Optional.empty())
                .as(Practice.class)
                .partners();
        Set<Id> confirmed = confirmations.confirmed(id);
        List<Confirmation> all = (partners == null ? List.<Practice.Partner>of() : partners)
                .stream()
                        .map(Practice.Partner::organization)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(organization -> new Confirmation(organization, confirmed.contains(organization)))
                        .toList();
        return answers.of(Listing.whole(all), request);
    }

    /** Each organization that was asked, with what it answered and when. */
    @GET
    @Path("answers")
    public Response answered(@PathParam("id") Id id, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        List<PartnerAnswer> all = confirmations.of(id);
        return answers.of(Listing.whole(all), request);
    }

    /** Asks those that have not answered. */
    @POST
    public Response ask(@PathParam("id") Id id, @Context UriInfo uri) {
        Parameters.none(uri);
        return Response.ok(Answers.json(new Sent(confirmations.ask(id))))
                .header("Cache-Control", "no-store")
                .build();
    }
}
