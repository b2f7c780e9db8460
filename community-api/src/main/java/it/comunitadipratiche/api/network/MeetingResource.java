package it.comunitadipratiche.api.network;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Listing;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.MovedException;
import it.comunitadipratiche.core.network.Meeting;
import it.comunitadipratiche.core.network.Meetings;
import it.comunitadipratiche.core.network.Organization;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;

/** Whom a published organization may want to meet, and why. */
@Path("organizations/{idOrSlug}/meetings")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MeetingResource {
    private Meetings meetings;
    private Locales locales;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public MeetingResource() {
        // for the CDI proxy
    }

    @Inject
    MeetingResource(Meetings meetings, Locales locales, Answers answers) {
        this.meetings = meetings;
        this.locales = locales;
        this.answers = answers;
    }

    @GET
    public Response list(
            @PathParam("idOrSlug") String idOrSlug, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        int limit = parameters.limit();
        parameters.end();
        Locale language = answers.locale();
        Locale content = locales.supports(language.toLanguageTag()) ? language : locales.standard();
        try {
            List<Suggestion> found = meetings.of(idOrSlug, content, limit).stream()
                    .map(meeting -> Suggestion.of(meeting, language))
                    .toList();
            return answers.of(Listing.whole(found), request);
        } catch (MovedException moved) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .header(
                            "Location",
                            request.getContextPath() + "/api/v1/organizations/" + moved.slug() + "/meetings" + query)
                    .header("Cache-Control", "public, max-age=300")
                    .header("Vary", "Accept-Language, Authorization")
                    .build();
        }
    }

    /** An organization to meet, with what speaks for it. */
    public record Suggestion(Id id, String slug, String name, List<String> reasons) {

        static Suggestion of(Meeting meeting, Locale language) {
            return new Suggestion(
                    meeting.organization().key().entry(),
                    meeting.organization().slug(),
                    meeting.organization().as(Organization.class).name().best(language),
                    meeting.reasons().stream()
                            .map(reason -> reason.in(language))
                            .toList());
        }
    }
}
