package it.comunitadipratiche.samples.unproxyable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A page nobody should see. */
@ApplicationScoped
@Path("unproxyable-page")
public class Page {
    @Inject
    Statue statue;

    @GET
    public String show() {
        return "unproxyable";
    }
}
