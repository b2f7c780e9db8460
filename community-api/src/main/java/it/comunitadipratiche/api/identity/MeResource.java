package it.comunitadipratiche.api.identity;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Authentication;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.api.json.JsonInput;
import it.comunitadipratiche.core.identity.AccountDetails;
import it.comunitadipratiche.core.identity.Accounts;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.identity.Passwords;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;

/** The caller's own account. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MeResource {
    private Accounts accounts;
    private Passwords passwords;
    private Callers callers;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public MeResource() {
        // for the CDI proxy
    }

    @Inject
    MeResource(Accounts accounts, Passwords passwords, Callers callers, Answers answers) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.callers = callers;
        this.answers = answers;
    }

    /**
     * An account as its owner sees it.
     *
     * @param permissions what the caller may do, with the token in use
     */
    public record Me(
            Id id, String email, String displayName, Locale locale, List<Role> roles, List<String> permissions) {}

    @GET
    public Response get(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        AccountDetails account = accounts.own();
        return answers.of(
                new Me(
                        account.id(),
                        account.email(),
                        account.displayName(),
                        account.locale(),
                        account.roles().stream().sorted().toList(),
                        callers.current().permissions().stream().sorted().toList()),
                request);
    }

    /** Takes name and password (HTTP Basic), for whoever has only a token shall not take the account over. */
    @PUT
    @Path("password")
    public void changePassword(JsonObject body, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        JsonInput input = new JsonInput(body);
        String current = input.requiredText("currentPassword");
        String next = input.requiredText("newPassword");
        boolean keepTokens = input.flag("keepTokens").orElse(false);
        input.end();
        passwords.change(current, next, keepTokens, Authentication.addressOf(request));
    }
}
