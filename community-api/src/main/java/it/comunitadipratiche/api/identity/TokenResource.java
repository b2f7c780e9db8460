package it.comunitadipratiche.api.identity;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Listing;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.api.json.JsonInput;
import it.comunitadipratiche.api.problem.ProblemType;
import it.comunitadipratiche.api.problem.RequestProblemException;
import it.comunitadipratiche.core.identity.IssuedToken;
import it.comunitadipratiche.core.identity.NewToken;
import it.comunitadipratiche.core.identity.TokenDetails;
import it.comunitadipratiche.core.identity.Tokens;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The caller's own personal access tokens; making one takes name and password (HTTP Basic). */
@Path("tokens")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class TokenResource {
    private Tokens tokens;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public TokenResource() {
        // for the CDI proxy
    }

    @Inject
    TokenResource(Tokens tokens, Answers answers) {
        this.tokens = tokens;
        this.answers = answers;
    }

    /** A new token with its secret, which is shown this once. */
    public record Issued(Id id, String name, Set<String> scopes, Instant createdAt, Instant expiresAt, String token) {}

    /** A token as its owner sees it later. */
    public record Shown(
            Id id,
            String name,
            Set<String> scopes,
            Instant createdAt,
            Instant expiresAt,
            Optional<Instant> lastUsedAt,
            Optional<Instant> revokedAt) {

        static Shown of(TokenDetails token) {
            return new Shown(
                    token.id(),
                    token.name(),
                    token.scopes(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.lastUsedAt(),
                    token.revokedAt());
        }
    }

    @GET
    public Response list(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        return answers.of(Listing.whole(tokens.own().stream().map(Shown::of).toList()), request);
    }

    /** A secret is not kept, so its answer cannot be repeated: a key is refused rather than half honoured. */
    @POST
    public Response create(
            JsonObject body,
            @Context UriInfo uri,
            @Context HttpServletRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Parameters.none(uri);
        if (key != null) {
            throw new RequestProblemException(ProblemType.INVALID_INPUT, "api.token.key");
        }
        JsonInput input = new JsonInput(body);
        NewToken wanted = new NewToken(
                input.requiredText("name"), new LinkedHashSet<>(input.texts("scopes")), input.instant("expiresAt"));
        input.end();
        IssuedToken issued = tokens.create(wanted);
        TokenDetails token = issued.details();
        return Response.status(Response.Status.CREATED)
                .header("Location", request.getContextPath() + "/api/v1/tokens/" + token.id())
                .header("Cache-Control", "no-store")
                .entity(Answers.json(new Issued(
                        token.id(),
                        token.name(),
                        token.scopes(),
                        token.createdAt(),
                        token.expiresAt(),
                        issued.bearer())))
                .build();
    }

    @DELETE
    @Path("{id}")
    public void revoke(@PathParam("id") Id id, @Context UriInfo uri) {
        Parameters.none(uri);
        tokens.revoke(id);
    }
}
