package it.comunitadipratiche.api.operations;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Listing;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.plugin.PluginRegistry;
import it.comunitadipratiche.core.plugin.PluginStatus;
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
import java.util.Optional;

/** The plugins that were found, and why one does not take part. */
@Path("plugins")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PluginResource {
    private PluginRegistry plugins;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public PluginResource() {
        // for the CDI proxy
    }

    @Inject
    PluginResource(PluginRegistry plugins, Answers answers) {
        this.plugins = plugins;
        this.answers = answers;
    }

    /** A plugin; {@code reason} says why it is disabled. */
    public record Shown(
            String id,
            String name,
            String version,
            String coreVersions,
            boolean platform,
            boolean active,
            Optional<Message> reason,
            List<String> contributions) {

        static Shown of(PluginStatus plugin) {
            return new Shown(
                    plugin.descriptor().id(),
                    plugin.descriptor().name(),
                    plugin.descriptor().version(),
                    plugin.descriptor().coreVersions(),
                    plugin.platform(),
                    plugin.isActive(),
                    plugin.reason(),
                    plugin.contributions());
        }
    }

    @GET
    public Response list(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        return answers.of(
                Listing.whole(plugins.plugins().stream().map(Shown::of).toList()), request);
    }
}
