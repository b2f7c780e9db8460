package it.comunitadipratiche.api.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;

/** Whether the interface answers. */
@Path("status")
@ApplicationScoped
public class StatusResource {

    /** What RFC 9457 calls a problem, though there is none. */
    public record Status(int status, String title, String detail) {}

    @GET
    public Response status() {
        CacheControl fresh = new CacheControl();
        fresh.setNoStore(true);
        return Response.ok(new Status(200, "OK", "Il servizio risponde."), "application/problem+json")
                .cacheControl(fresh)
                .build();
    }
}
