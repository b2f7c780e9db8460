package it.comunitadipratiche.api.norms;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Listing;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.api.json.JsonInput;
import it.comunitadipratiche.core.identity.PageRequest;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.legal.Passage;
import it.comunitadipratiche.core.norms.FlaggedChange;
import it.comunitadipratiche.core.norms.NewChange;
import it.comunitadipratiche.core.norms.NormChanges;
import it.comunitadipratiche.core.norms.NormPassage;
import it.comunitadipratiche.core.norms.Norms;
import it.comunitadipratiche.core.norms.Review;
import it.comunitadipratiche.core.norms.ReviewState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What staff say of a norm that has changed, and the entries that cite it. The parameter {@code passage} narrows all to an article or less. */
@Path("norms/{identifier:.+}/change")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class NormChangeResource {
    private static final String AFTER = "/change";
    private Norms norms;
    private NormChanges changes;
    private Locales locales;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public NormChangeResource() {
        // for the CDI proxy
    }

    @Inject
    NormChangeResource(Norms norms, NormChanges changes, Locales locales, Answers answers) {
        this.norms = norms;
        this.changes = changes;
        this.locales = locales;
        this.answers = answers;
    }

    @GET
    public Response read(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        Optional<Passage> passage = NormPath.passage(parameters);
        parameters.end();
        return answers.of(ShownChange.Flagged.of(change(uri, passage)), request);
    }

    /** Says that it has changed; sending it again changes nothing. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response flag(JsonObject body, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri);
        Optional<Passage> passage = NormPath.passage(parameters);
        parameters.end();
        JsonInput input = new JsonInput(body);
        Optional<LocalDate> day = day(input);
        String act = input.requiredText("act");
        String note = input.text("note").orElse("");
        boolean wholeToo = input.flag("wholeToo").orElse(false);
        input.end();
        FlaggedChange flagged =
                changes.flag(NormPath.norm(uri, AFTER), passage, new NewChange(day.orElseThrow(), act, note, wholeToo));
        return Response.ok(Answers.json(ShownChange.Flagged.of(flagged)))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Optional<LocalDate> day(JsonInput input) {
        String text = input.requiredText("day");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            input.gap("day", "api.http.parameter.date", text);
            return Optional.empty();
        }
    }

    /** Takes back that it has changed. */
    @DELETE
    public Response takeBack(@Context UriInfo uri) {
        Parameters parameters = new Parameters(uri);
        Optional<Passage> passage = NormPath.passage(parameters);
        parameters.end();
        changes.takeBack(change(uri, passage).change().id());
        return Response.noContent().build();
    }

    /** An entry that cites what has changed, and what became of it. */
    public record Shown(
            Id id,
            ReviewState state,
            Instant markedAt,
            Optional<Instant> decidedAt,
            Optional<Id> decidedBy,
            Optional<ShownCiting> citing) {

        static Shown of(Review review) {
            return new Shown(
                    review.entry(),
                    review.state(),
                    review.markedAt(),
                    review.decidedAt(),
                    review.decidedBy(),
                    review.citing().map(ShownCiting::of));
        }
    }

    /** The entries to look at, or those in another state. */
    @GET
    @Path("entries")
    public Response entries(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        Optional<Passage> passage = NormPath.passage(parameters);
        Set<ReviewState> states = parameters
                .choice("state", ReviewState.class)
                .map(EnumSet::of)
                .orElseGet(() -> EnumSet.allOf(ReviewState.class));
        Locale locale = parameters.text("locale").map(locales::of).orElseGet(locales::standard);
        PageRequest page = parameters.page();
        parameters.end();
        return answers.of(
                Listing.of(
                        changes.reviews(change(uri, passage).change().id(), states, locale, page),
                        page.limit(),
                        Shown::of),
                request);
    }

    /** Says what becomes of an entry. */
    @PUT
    @Path("entries/{entry}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decide(@PathParam("entry") Id entry, JsonObject body, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri);
        Optional<Passage> passage = NormPath.passage(parameters);
        parameters.end();
        JsonInput input = new JsonInput(body);
        Optional<ReviewState> state = input.choice("state", ReviewState.class);
        if (state.isEmpty() && !input.has("state")) {
            input.gap("state", "api.json.required");
        }
        input.end();
        changes.decide(change(uri, passage).change().id(), entry, state.orElseThrow());
        return Response.noContent().build();
    }

    private FlaggedChange change(UriInfo uri, Optional<Passage> passage) {
        NormPassage found = norms.get(NormPath.norm(uri, AFTER));
        return changes.get(found.norm().key(), passage.orElse(found.passage()));
    }
}
