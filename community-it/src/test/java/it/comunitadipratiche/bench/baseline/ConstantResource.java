package it.comunitadipratiche.bench.baseline;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Objects of a size that never change, written by JSON-B at each request. */
@Path("constant")
@Produces(MediaType.APPLICATION_JSON)
public class ConstantResource {
    private static final int OTHER_MEMBERS = 380;
    private static final Map<Integer, Material> CONSTANTS = new ConcurrentHashMap<>();

    /** Something like a material. */
    public record Material(
            long id,
            String title,
            String slug,
            String summary,
            String body,
            String kind,
            int year,
            String territory,
            List<String> themes,
            String publishedAt,
            List<String> authors) {}

    /** A material that is about so many bytes long in JSON. */
    @GET
    @Path("{bytes}")
    public Material get(@PathParam("bytes") int bytes) {
        Material known = CONSTANTS.get(bytes);
        return known != null ? known : CONSTANTS.computeIfAbsent(bytes, ConstantResource::material);
    }

    private static Material material(int bytes) {
        String words = "patto di collaborazione ".repeat(Math.max(1, (bytes - OTHER_MEMBERS) / 24));
        return new Material(
                1,
                "Un patto di collaborazione per il parco",
                "un-patto-di-collaborazione-per-il-parco",
                "Come un Comune e cinque associazioni hanno scritto insieme le regole per la cura del parco.",
                words,
                "administrative",
                2024,
                "Lombardia",
                List.of("ambiente", "partecipazione"),
                "2024-02-26T20:32:11.000Z",
                List.of("Ada Bianchi"));
    }
}
