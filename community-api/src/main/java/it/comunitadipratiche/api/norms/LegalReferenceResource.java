package it.comunitadipratiche.api.norms;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.Listing;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.api.problem.ProblemType;
import it.comunitadipratiche.api.problem.RequestProblemException;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.legal.LegalReference;
import it.comunitadipratiche.core.legal.LegalReferences;
import it.comunitadipratiche.core.norms.Norms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds the citations of law in a text that somebody sends; nothing of it is kept. */
@Path("legal-references")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class LegalReferenceResource {
    private static final int LONGEST = 1_000_000;

    /**
     * A citation.
     *
     * @param start where it begins, in UTF-16 units
     * @param norm the key of what it cites, for {@code /norms}
     * @param passage none for the whole
     */
    public record Found(
            int start,
            int end,
            String text,
            String identifier,
            String label,
            Optional<String> link,
            String norm,
            Optional<String> passage) {

        static Found of(LegalReference reference) {
            return new Found(
                    reference.start(),
                    reference.end(),
                    reference.text(),
                    reference.identifier(),
                    reference.label(),
                    reference.link().map(Object::toString),
                    Norms.keyOf(reference.source()),
                    Optional.of(reference.passage().code()).filter(code -> !code.isEmpty()));
        }
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    public Response find(byte[] body, @Context UriInfo uri) {
        Parameters.none(uri);
        if (body.length > LONGEST) {
            throw new RequestProblemException(
                    ProblemType.PAYLOAD_TOO_LARGE, "api.http.payload-too-large.limit", LONGEST);
        }
        return Response.ok(Answers.json(Listing.whole(
                        LegalReferences.find(text(body)).stream().map(Found::of).toList())))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidInputException("", "api.legal-references.utf8");
        }
    }
}
