package it.comunitadipratiche.samples.unsatisfied;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A page nobody should see. */
@ApplicationScoped
@Path("unsatisfied-page")
public class Page {

    @GET
    public String show() {
        return "unsatisfied";
    }
}
