package it.comunitadipratiche.api.identity;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.api.json.JsonInput;
import it.comunitadipratiche.core.identity.AccountDetails;
import it.comunitadipratiche.core.identity.AccountProfile;
import it.comunitadipratiche.core.identity.Setup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;

/** The set-up of an empty installation: its first administrator, made with the secret the server printed. */
@Path("setup")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SetupResource {
    private Setup setup;

    @SuppressWarnings("NullAway.Init")
    public SetupResource() {
        // for the CDI proxy
    }

    @Inject
    SetupResource(Setup setup) {
        this.setup = setup;
    }

    @POST
    public Response complete(JsonObject body, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        JsonInput input = new JsonInput(body);
        String secret = input.requiredText("secret");
        AccountProfile profile = new AccountProfile(
                input.requiredText("email"),
                input.requiredText("displayName"),
                Locale.forLanguageTag(input.text("locale").orElse("it")));
        String password = input.requiredText("password");
        input.end();
        AccountDetails administrator = setup.complete(secret, profile, password);
        return Response.status(Response.Status.CREATED)
                .header("Location", request.getContextPath() + "/api/v1/accounts/" + administrator.id())
                .header("Cache-Control", "no-store")
                .entity(Answers.json(administrator))
                .build();
    }
}
