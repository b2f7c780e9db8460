package it.comunitadipratiche.api.identity;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.ETags;
import it.comunitadipratiche.api.http.Listing;
import it.comunitadipratiche.api.http.Once;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.api.http.Versions;
import it.comunitadipratiche.api.json.JsonInput;
import it.comunitadipratiche.core.identity.AccountDetails;
import it.comunitadipratiche.core.identity.AccountProfile;
import it.comunitadipratiche.core.identity.AccountQuery;
import it.comunitadipratiche.core.identity.AccountState;
import it.comunitadipratiche.core.identity.Accounts;
import it.comunitadipratiche.core.identity.NewAccount;
import it.comunitadipratiche.core.identity.PageRequest;
import it.comunitadipratiche.core.identity.Passwords;
import it.comunitadipratiche.core.identity.Tokens;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.servlet.http.HttpServletRequest;
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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Accounts, for the staff that handles them. */
@Path("accounts")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AccountResource {
    private Accounts accounts;
    private Passwords passwords;
    private Tokens tokens;
    private Answers answers;
    private Once once;

    @SuppressWarnings("NullAway.Init")
    public AccountResource() {
        // for the CDI proxy
    }

    @Inject
    AccountResource(Accounts accounts, Passwords passwords, Tokens tokens, Answers answers, Once once) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
        this.answers = answers;
        this.once = once;
    }

    @GET
    public Response list(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        AccountQuery query = new AccountQuery(
                parameters.text("q"),
                parameters.choice("role", Role.class),
                parameters.choice("state", AccountState.class));
        PageRequest page = parameters.page();
        parameters.end();
        return answers.of(Listing.of(accounts.list(query, page), page.limit()), request);
    }

    @POST
    public Response create(JsonObject body, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        JsonInput input = new JsonInput(body);
        NewAccount wanted = new NewAccount(profile(input), roles(input), input.text("password"));
        input.end();
        return once.create(request, body, () -> {
            AccountDetails account = accounts.create(wanted);
            return Once.created("/api/v1/accounts/" + account.id(), ETags.of(account.version()), account);
        });
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") Id id, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        AccountDetails account = find(id);
        return answers.versioned(account, ETags.of(account.version()), request);
    }

    @PUT
    @Path("{id}")
    public Response change(
            @PathParam("id") Id id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            JsonObject body,
            @Context UriInfo uri) {
        Parameters.none(uri);
        JsonInput input = new JsonInput(body);
        AccountProfile profile = profile(input);
        input.end();
        return changed(id, ifMatch, version -> accounts.change(id, version, profile));
    }

    @PUT
    @Path("{id}/roles")
    public Response setRoles(
            @PathParam("id") Id id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            JsonObject body,
            @Context UriInfo uri) {
        Parameters.none(uri);
        JsonInput input = new JsonInput(body);
        Set<Role> roles = roles(input);
        input.end();
        return changed(id, ifMatch, version -> accounts.setRoles(id, version, roles));
    }

    /** Shuts an account out, or lets it in again. */
    @PUT
    @Path("{id}/state")
    public Response setState(
            @PathParam("id") Id id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            JsonObject body,
            @Context UriInfo uri) {
        Parameters.none(uri);
        JsonInput input = new JsonInput(body);
        input.requiredText("state");
        Optional<Wanted> state = input.choice("state", Wanted.class);
        input.end();
        boolean active = state.filter(wanted -> wanted == Wanted.ACTIVE).isPresent();
        return changed(
                id, ifMatch, version -> active ? accounts.reactivate(id, version) : accounts.deactivate(id, version));
    }

    private enum Wanted {
        ACTIVE,
        INACTIVE
    }

    @PUT
    @Path("{id}/password")
    public void setPassword(@PathParam("id") Id id, JsonObject body, @Context UriInfo uri) {
        Parameters.none(uri);
        JsonInput input = new JsonInput(body);
        String password = input.requiredText("newPassword");
        input.end();
        passwords.reset(id, password);
    }

    @GET
    @Path("{id}/tokens")
    public Response tokens(@PathParam("id") Id id, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        return answers.of(
                Listing.whole(
                        tokens.of(id).stream().map(TokenResource.Shown::of).toList()),
                request);
    }

    private Response changed(Id id, @Nullable String ifMatch, LongFunction<AccountDetails> change) {
        long version = Versions.read(ifMatch, () -> find(id).version());
        AccountDetails account = change.apply(version);
        return Versions.changed(account, account.version());
    }

    private AccountDetails find(Id id) {
        return accounts.find(id).orElseThrow(() -> new NotFoundException("api.account.unknown", id));
    }

    private static AccountProfile profile(JsonInput input) {
        return new AccountProfile(
                input.requiredText("email"),
                input.requiredText("displayName"),
                Locale.forLanguageTag(input.text("locale").orElse("it")));
    }

    private static Set<Role> roles(JsonInput input) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        JsonArray names = input.array("roles").orElse(JsonArray.EMPTY_JSON_ARRAY);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i) instanceof JsonString text ? text.getString() : "";
            Optional<Role> role = Arrays.stream(Role.values())
                    .filter(known -> known.name().equals(name))
                    .findFirst();
            if (role.isEmpty()) {
                input.gap("roles", "api.json.choice", Arrays.toString(Role.values()));
            }
            role.ifPresent(roles::add);
        }
        return roles;
    }
}
