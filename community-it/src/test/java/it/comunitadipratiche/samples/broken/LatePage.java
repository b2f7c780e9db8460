package it.comunitadipratiche.samples.broken;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A page nobody should see. */
@ApplicationScoped
@Path("late-page")
public class LatePage {

    @GET
    public String show() {
        return "broken";
    }
}
