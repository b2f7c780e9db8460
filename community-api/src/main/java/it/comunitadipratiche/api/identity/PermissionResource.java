package it.comunitadipratiche.api.identity;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Listing;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.identity.Permissions;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** What callers may be allowed to do; the scopes of tokens are made of these names. */
@Path("permissions")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PermissionResource {
    private Permissions permissions;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public PermissionResource() {
        // for the CDI proxy
    }

    @Inject
    PermissionResource(Permissions permissions, Answers answers) {
        this.permissions = permissions;
        this.answers = answers;
    }

    /** A permission, and the roles that hold it from the start. */
    public record Shown(String name, LocalizedText label, List<Role> roles) {}

    @GET
    public Response list(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        List<Shown> all = permissions.all().stream()
                .map(permission -> new Shown(
                        permission.name(),
                        permission.label(),
                        permission.roles().stream().sorted().toList()))
                .toList();
        return answers.of(Listing.whole(all), request);
    }
}
