package it.comunitadipratiche.api.json;

import it.comunitadipratiche.api.problem.ProblemType;
import it.comunitadipratiche.api.problem.RequestProblemException;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads a body into the {@code JsonObject} or {@code JsonArray} a resource asks for. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json", "application/*+json"})
public class JsonBodyReader implements MessageBodyReader<JsonStructure> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return JsonStructure.class.isAssignableFrom(type);
    }

    @Override
    public JsonStructure readFrom(
            Class<JsonStructure> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        JsonStructure json = JsonText.parse(body.readAllBytes());
        if (!type.isInstance(json)) {
            throw new RequestProblemException(ProblemType.MALFORMED_BODY, "api.json.object");
        }
        return json;
    }
}
