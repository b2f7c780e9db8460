package it.comunitadipratiche.api.content;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Listing;
import it.comunitadipratiche.api.http.Once;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.api.json.JsonInput;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.ReviewNote;
import it.comunitadipratiche.core.content.Reviews;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Locales;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The review of an entry: each step is handed in, approved, sent back or remarked on, with a comment. */
@Path("entries/{id}/review")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ReviewResource {
    private Reviews reviews;
    private Locales locales;
    private Answers answers;
    private Once once;

    @SuppressWarnings("NullAway.Init")
    public ReviewResource() {
        // for the CDI proxy
    }

    @Inject
    ReviewResource(Reviews reviews, Locales locales, Answers answers, Once once) {
        this.reviews = reviews;
        this.locales = locales;
        this.answers = answers;
        this.once = once;
    }

    @GET
    public Response notes(@PathParam("id") Id id, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        return answers.of(
                Listing.whole(reviews.notes(id).stream().map(EntryJson::of).toList()), request);
    }

    @POST
    public Response step(
            @PathParam("id") Id id, JsonObject body, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        JsonInput input = new JsonInput(body);
        input.requiredText("step");
        Optional<ReviewNote.Step> step = input.choice("step", ReviewNote.Step.class);
        String tag = input.requiredText("locale");
        String comment = input.text("comment").orElse("");
        Optional<Instant> at = input.instant("at");
        input.end();
        Locale locale = locales.of(tag);
        return once.create(request, body, () -> {
            ReviewNote note = take(id, locale, step.orElseThrow(), comment, at);
            return Once.created("/api/v1/entries/" + id + "/review", EntryJson.of(note));
        });
    }

    private ReviewNote take(Id id, Locale locale, ReviewNote.Step step, String comment, Optional<Instant> at) {
        return switch (step) {
            case SUBMITTED -> reviews.submit(id, locale, comment);
            case APPROVED -> reviews.approve(id, locale, comment, new PublishOrder(Optional.empty(), at, List.of()));
            case SENT_BACK -> reviews.sendBack(id, locale, comment);
            case COMMENTED -> reviews.comment(id, locale, comment);
        };
    }
}
