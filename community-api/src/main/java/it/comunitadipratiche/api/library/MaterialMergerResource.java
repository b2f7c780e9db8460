package it.comunitadipratiche.api.library;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.api.json.JsonInput;
import it.comunitadipratiche.core.content.Merger;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.core.library.catalogue.MaterialDuplicates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** How a material becomes one with another. */
@Path("materials/{id}/merger")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MaterialMergerResource {
    private MaterialDuplicates duplicates;

    @SuppressWarnings("NullAway.Init")
    public MaterialMergerResource() {
        // for the CDI proxy
    }

    @Inject
    MaterialMergerResource(MaterialDuplicates duplicates) {
        this.duplicates = duplicates;
    }

    /** {@code into} names the one that stays; with {@code fill} that one gets what it lacks. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response merge(@PathParam("id") Id id, JsonObject body, @Context UriInfo uri) {
        Parameters.none(uri);
        JsonInput input = new JsonInput(body);
        String text = input.requiredText("into");
        boolean fill = input.flag("fill").orElse(false);
        if (!text.isEmpty() && Id.tryParse(text).isEmpty()) {
            input.gap("into", "kernel.id", text);
        }
        input.end();
        Merger merger = duplicates.merge(id, Id.of(text), fill);
        return Response.ok(Answers.json(Merged.of(merger)))
                .header("Cache-Control", "no-store")
                .build();
    }

    /**
     * What became of two.
     *
     * @param id the material that is gone
     * @param into the one that stays
     * @param relinked what points to that one now
     */
    public record Merged(Id id, Id into, List<Ref> relinked) {

        static Merged of(Merger merger) {
            return new Merged(merger.gone().id(), merger.into().id(), merger.relinked());
        }
    }
}
