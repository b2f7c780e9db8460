package it.comunitadipratiche.samples.unconstructible;

import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Has no public constructor without parameters. */
@ApplicationScoped
@Path("unconstructible-page")
public class Page {
    private final Settings settings;

    @Inject
    Page(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String toString() {
        return settings.text("page", "");
    }

    @GET
    public String show() {
        return "unconstructible";
    }
}
