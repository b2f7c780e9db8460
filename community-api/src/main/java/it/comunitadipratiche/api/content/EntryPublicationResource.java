package it.comunitadipratiche.api.content;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.api.http.Versions;
import it.comunitadipratiche.api.json.JsonText;
import it.comunitadipratiche.api.problem.ProblemType;
import it.comunitadipratiche.api.problem.RequestProblemException;
import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.LocaleState;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** What is public of an entry, locale by locale: put there to publish, deleted to withdraw. */
@Path("entries/{id}/publications/{locale}")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class EntryPublicationResource {
    private Publishing publishing;
    private Entries entries;
    private Locales locales;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public EntryPublicationResource() {
        // for the CDI proxy
    }

    @Inject
    EntryPublicationResource(Publishing publishing, Entries entries, Locales locales, Answers answers) {
        this.publishing = publishing;
        this.entries = entries;
        this.locales = locales;
        this.answers = answers;
    }

    @GET
    public Response get(
            @PathParam("id") Id id,
            @PathParam("locale") String tag,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        Parameters.none(uri);
        EntryDetails entry = entries.get(id);
        LocaleState state = entry.locales().get(locales.of(tag).toLanguageTag());
        if (state == null) {
            throw new NotFoundException("api.publication.none", tag);
        }
        return answers.of(EntryJson.of(state), request);
    }

    /** Publishes or schedules; without a body the newest revision, at once. */
    @PUT
    @Consumes(MediaType.WILDCARD)
    public Response publish(
            @PathParam("id") Id id,
            @PathParam("locale") String tag,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte[] body,
            @Context UriInfo uri) {
        Parameters.none(uri);
        PublishOrder order = order(body);
        demand(id, ifMatch);
        LocaleState state = publishing.publish(id, locales.of(tag), order);
        return Response.ok(Answers.json(EntryJson.of(state)))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static PublishOrder order(byte[] body) {
        if (body.length == 0) {
            return PublishOrder.now();
        }
        if (JsonText.parse(body) instanceof JsonObject object) {
            return EntryBody.order(object);
        }
        throw new RequestProblemException(ProblemType.MALFORMED_BODY, "api.json.object");
    }

    /** Withdraws what is public; what was only scheduled is not published. */
    @DELETE
    public void withdraw(
            @PathParam("id") Id id,
            @PathParam("locale") String tag,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Context UriInfo uri) {
        Parameters.none(uri);
        demand(id, ifMatch);
        publishing.withdraw(id, locales.of(tag));
    }

    /** To say which version one has seen is allowed here, not required: publishing overwrites nothing. */
    private void demand(Id id, @Nullable String ifMatch) {
        Versions.check(ifMatch, () -> entries.get(id).version());
    }
}
