package it.comunitadipratiche.api.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.kernel.JsonLibrary;
import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;

/** A collection as one JSON document: its publications as they are read one by one. */
@Path("{collection:[a-z][a-z0-9-]*}.json")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class DumpResource {
    private DataSets sets;
    private Settings settings;

    @SuppressWarnings("NullAway.Init")
    public DumpResource() {
        // for the CDI proxy
    }

    @Inject
    DumpResource(DataSets sets, Settings settings) {
        this.sets = sets;
        this.settings = settings;
    }

    @GET
    public Response dump(
            @PathParam("collection") String collection, @Context UriInfo uri, @Context HttpServletRequest request) {
        DataSet set = sets.read(collection, new Parameters(uri));
        StreamingOutput body = out -> write(set, out);
        return sets.answer(set, ".json", MediaType.APPLICATION_JSON, body, request);
    }

    private void write(DataSet set, OutputStream out) throws IOException {
        Licence licence = Licence.of(settings);
        JsonObject head = JsonLibrary.JSON
                .createObjectBuilder()
                .add("type", set.type().name())
                .add("locale", set.locale().toLanguageTag())
                .add(
                        "licence",
                        JsonLibrary.JSON
                                .createObjectBuilder()
                                .add("name", licence.name())
                                .add("address", licence.address()))
                .build();
        String begin = head.toString();
        out.write((begin.substring(0, begin.length() - 1) + ",\"items\":[").getBytes(UTF_8));
        boolean[] begun = {false};
        set.each(document -> {
            if (begun[0]) {
                out.write(',');
            }
            begun[0] = true;
            out.write(document.body());
        });
        out.write("]}".getBytes(UTF_8));
    }
}
