package it.comunitadipratiche.samples.clumsy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Puts the foot out. */
@ApplicationScoped
@Path("clumsy-page")
public class Page {
    @Inject
    Foot foot;

    @GET
    public String show() {
        return "clumsy";
    }

    @POST
    public void putOut() {
        foot.putOut();
    }
}
