package it.comunitadipratiche.samples.podcast;

import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Room;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** The page of the podcasts that were played most, in each language of the site. */
@ApplicationScoped
public class PodcastRoom implements Room {
    static final String PATH = "/podcast-top";

    private Episodes episodes;

    @SuppressWarnings("NullAway.Init")
    protected PodcastRoom() {
        // for the CDI proxy
    }

    @Inject
    PodcastRoom(Episodes episodes) {
        this.episodes = episodes;
    }

    @Override
    public Set<String> names() {
        return Set.of("podcast-top");
    }

    @Override
    public Answer show(Visit visit) {
        if (!visit.path().equals(PATH)) {
            throw new NotFoundException("web.page.unknown", visit.path());
        }
        List<Episode> most = episodes.mostPlayed(visit);
        Heading heading = Heading.of(text("top.title", visit)).described(text("top.about", visit));
        return Page.made(heading, out -> write(most, visit, out));
    }

    private static void write(List<Episode> episodes, Visit visit, TemplateOutput out) {
        out.writeContent("<div class=\"container c-section c-narrow\"><h1>");
        out.writeUserContent(text("top.title", visit));
        out.writeContent("</h1><p class=\"c-lead\">");
        out.writeUserContent(text(episodes.isEmpty() ? "top.none" : "top.about", visit));
        out.writeContent("</p><ol class=\"c-lines\">");
        for (Episode episode : episodes) {
            out.writeContent("<li><a href=\"");
            Escape.htmlAttribute(episode.path(), out);
            out.writeContent("\">");
            out.writeUserContent(episode.title());
            out.writeContent("</a></li>");
        }
        out.writeContent("</ol></div>");
    }

    private static String text(String key, Visit visit) {
        return new Message("podcast." + key).in(visit.language());
    }
}
