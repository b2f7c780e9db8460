package it.comunitadipratiche.api.content;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.ETags;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
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

/** The kinds of content there are; those defined at run time can be changed and removed. */
@Path("content-types")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ContentTypeResource {
    private ContentTypes types;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public ContentTypeResource() {
        // for the CDI proxy
    }

    @Inject
    ContentTypeResource(ContentTypes types, Answers answers) {
        this.types = types;
        this.answers = answers;
    }

    @GET
    public Response list(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        JsonArrayBuilder items = JSON.createArrayBuilder();
        types.all().forEach(type -> items.add(types.json(type)));
        return answers.of(JSON.createObjectBuilder().add("items", items).build(), request);
    }

    @GET
    @Path("{type}")
    public Response get(@PathParam("type") String name, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        return answers.of(types.json(types.get(name)), request);
    }

    @GET
    @Path("{type}/schema")
    @Produces({"application/schema+json", MediaType.APPLICATION_JSON})
    public Response schema(@PathParam("type") String name, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        byte[] schema = Answers.json(types.schema(types.get(name)));
        return answers.ready(schema, ETags.of(schema), "application/schema+json", request)
                .build();
    }

    @PUT
    @Path("{type}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response define(
            @PathParam("type") String name,
            JsonObject definition,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        Parameters.none(uri);
        if (!definition.getString("name", name).equals(name)) {
            throw new InvalidInputException("/name", "api.type.name", name);
        }
        boolean isNew = types.find(name).isEmpty();
        ContentType type = types.define(
                JSON.createObjectBuilder(definition).add("name", name).build());
        return Response.status(isNew ? Response.Status.CREATED : Response.Status.OK)
                .header("Location", isNew ? request.getContextPath() + "/api/v1/content-types/" + name : null)
                .header("Cache-Control", "no-store")
                .entity(Answers.json(types.json(type)))
                .build();
    }

    @DELETE
    @Path("{type}")
    public void remove(@PathParam("type") String name, @Context UriInfo uri) {
        Parameters.none(uri);
        types.remove(name);
    }
}
