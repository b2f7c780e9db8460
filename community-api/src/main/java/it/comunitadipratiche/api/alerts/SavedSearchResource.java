package it.comunitadipratiche.api.alerts;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.ETags;
import it.comunitadipratiche.api.http.Listing;
import it.comunitadipratiche.api.http.Once;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.api.http.Versions;
import it.comunitadipratiche.api.json.JsonInput;
import it.comunitadipratiche.core.alerts.Frequency;
import it.comunitadipratiche.core.alerts.SavedSearchDetails;
import it.comunitadipratiche.core.alerts.SavedSearchDraft;
import it.comunitadipratiche.core.alerts.SavedSearches;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.search.Filter;
import it.comunitadipratiche.core.search.Operator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The caller's saved searches. */
@Path("me/saved-searches")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SavedSearchResource {
    private SavedSearches searches;
    private Locales locales;
    private Settings settings;
    private Once once;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public SavedSearchResource() {
        // for the CDI proxy
    }

    @Inject
    SavedSearchResource(SavedSearches searches, Locales locales, Settings settings, Once once, Answers answers) {
        this.searches = searches;
        this.locales = locales;
        this.settings = settings;
        this.once = once;
        this.answers = answers;
    }

    /**
     * A saved search.
     *
     * @param q its words
     * @param feed the address of its feed, which whoever knows it can read
     */
    public record Shown(
            Id id,
            long version,
            String name,
            List<String> types,
            Locale locale,
            String q,
            List<Filter> filters,
            Frequency frequency,
            String feed,
            Instant createdAt) {}

    @GET
    public Response list(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        return answers.of(Listing.whole(searches.own().stream().map(this::shown).toList()), request);
    }

    @POST
    public Response save(JsonObject body, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        JsonInput input = new JsonInput(body);
        SavedSearchDraft draft = new SavedSearchDraft(
                input.requiredText("name"),
                input.texts("types"),
                input.text("locale").map(locales::of).orElseGet(locales::standard),
                input.text("q").orElse(""),
                filters(input),
                input.choice("frequency", Frequency.class).orElse(Frequency.NEVER));
        input.end();
        return once.create(request, body, () -> {
            SavedSearchDetails saved = searches.save(draft);
            return Once.created("/api/v1/me/saved-searches/" + saved.id(), ETags.of(saved.version()), shown(saved));
        });
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") Id id, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        SavedSearchDetails saved = searches.get(id);
        return answers.versioned(shown(saved), ETags.of(saved.version()), request);
    }

    /** Gives it another name or another rhythm; what it looks for stays. */
    @PUT
    @Path("{id}")
    public Response change(
            @PathParam("id") Id id,
            JsonObject body,
            @Context UriInfo uri,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        Parameters.none(uri);
        JsonInput input = new JsonInput(body);
        String name = input.requiredText("name");
        Frequency frequency = input.choice("frequency", Frequency.class).orElse(Frequency.NEVER);
        input.end();
        long version = Versions.read(ifMatch, () -> searches.get(id).version());
        SavedSearchDetails changed = searches.change(id, version, name, frequency);
        return Versions.changed(shown(changed), changed.version());
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") Id id, @Context UriInfo uri) {
        Parameters.none(uri);
        searches.remove(id);
    }

    /** Gives its feed another address. */
    @POST
    @Path("{id}/feed")
    public Response renewFeed(@PathParam("id") Id id, @Context UriInfo uri) {
        Parameters.none(uri);
        SavedSearchDetails renewed = searches.renewFeed(id);
        return Versions.changed(shown(renewed), renewed.version());
    }

    private static List<Filter> filters(JsonInput input) {
        List<Filter> filters = new ArrayList<>();
        for (JsonValue value : input.array("filters").orElse(JsonValue.EMPTY_JSON_ARRAY)) {
            if (!(value instanceof JsonObject object)) {
                input.gap("filters", "alerts.operator", value.toString());
                continue;
            }
            JsonInput filter = new JsonInput(object);
            String path = filter.requiredText("path");
            Operator operator = filter.choice("operator", Operator.class).orElse(Operator.EQ);
            List<String> values = filter.texts("values");
            filter.end();
            filters.add(new Filter(path, operator, values));
        }
        return filters;
    }

    private Shown shown(SavedSearchDetails saved) {
        return new Shown(
                saved.id(),
                saved.version(),
                saved.name(),
                saved.types(),
                saved.locale(),
                saved.words(),
                saved.filters(),
                saved.frequency(),
                settings.siteUrl() + "/api/v1/saved-searches/" + saved.feed() + ".atom",
                saved.createdAt());
    }
}
