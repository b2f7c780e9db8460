package it.comunitadipratiche.samples.podcast;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The plays of one podcast, below {@code /api/v1}. */
@ApplicationScoped
@Path("podcast-plays/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class PlayResource {
    private Plays plays;

    @SuppressWarnings("NullAway.Init")
    public PlayResource() {
        // for the CDI proxy
    }

    @Inject
    public PlayResource(Plays plays) {
        this.plays = plays;
    }

    /** Counts one more. */
    @POST
    public void play(@PathParam("id") String podcast) {
        plays.play(Id.of(podcast));
    }

    @GET
    public PlayCount count(@PathParam("id") String podcast) {
        return new PlayCount(podcast, plays.of(Id.of(podcast)));
    }

    /** How often a podcast was played. */
    public record PlayCount(String podcast, long plays) {}
}
