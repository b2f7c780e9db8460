package it.comunitadipratiche.api.status;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.core.kernel.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Whether the interface answers. */
@Path("status")
@ApplicationScoped
public class StatusResource {

    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public StatusResource() {
        // for the CDI proxy
    }

    @Inject
    StatusResource(Answers answers) {
        this.answers = answers;
    }

    /** What RFC 9457 calls a problem, though there is none. */
    public record Status(int status, String title, String detail) {}

    @GET
    public Response status() {
        return Response.ok(
                        new Status(200, "OK", new Message("api.status").in(answers.locale())),
                        "application/problem+json")
                .header("Cache-Control", "no-store")
                .build();
    }
}
