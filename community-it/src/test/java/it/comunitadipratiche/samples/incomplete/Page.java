package it.comunitadipratiche.samples.incomplete;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A page nobody should see. */
@ApplicationScoped
@Path("incomplete-page")
public class Page {

    @GET
    public String show() {
        return "incomplete";
    }
}
