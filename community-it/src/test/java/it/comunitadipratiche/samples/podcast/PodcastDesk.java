package it.comunitadipratiche.samples.podcast;

import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.web.console.Desk;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Leaving;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tells staff how often podcasts were played, and counts from zero again where they wish. */
@ApplicationScoped
public class PodcastDesk implements Desk {
    static final String NAME = "podcast";
    static final String READ = "podcast.statistics";

    private Episodes episodes;
    private Plays plays;

    @SuppressWarnings("NullAway.Init")
    protected PodcastDesk() {
        // for the CDI proxy
    }

    @Inject
    PodcastDesk(Episodes episodes, Plays plays) {
        this.episodes = episodes;
        this.plays = plays;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String permission() {
        return READ;
    }

    @Override
    public Answer show(Visit visit) {
        List<Episode> most = episodes.mostPlayed(visit);
        return Page.made(Heading.of(text("desk.title", visit)), out -> write(most, visit, out));
    }

    @Override
    public Answer take(Visit visit) {
        Id podcast = visit.parameter("id")
                .flatMap(Id::tryParse)
                .orElseThrow(() -> new NotFoundException("web.page.unknown", visit.path()));
        plays.reset(podcast);
        return Leaving.to(visit.link("/console/" + NAME) + "?done=saved");
    }

    private static void write(List<Episode> episodes, Visit visit, TemplateOutput out) {
        out.writeContent("<h1>");
        out.writeUserContent(text("desk.title", visit));
        out.writeContent("</h1>");
        if (episodes.isEmpty()) {
            out.writeContent("<p class=\"k-empty\">");
            out.writeUserContent(text("top.none", visit));
            out.writeContent("</p>");
        }
        for (Episode episode : episodes) {
            out.writeContent("<section class=\"k-panel\"><h2>");
            out.writeUserContent(episode.title());
            out.writeContent("</h2><p>");
            out.writeUserContent(text("desk.plays", visit, episode.plays()));
            out.writeContent("</p>");
            writeForm(episode, visit, out);
            out.writeContent("</section>");
        }
    }

    /** A form carries what shows that it is ours. */
    private static void writeForm(Episode episode, Visit visit, TemplateOutput out) {
        out.writeContent("<form method=\"post\" action=\"");
        Escape.htmlAttribute(visit.link("/console/" + NAME), out);
        out.writeContent("\"><input type=\"hidden\" name=\"form\" value=\"");
        Escape.htmlAttribute(visit.form(), out);
        out.writeContent("\"><input type=\"hidden\" name=\"id\" value=\"" + episode.id() + "\">");
        out.writeContent("<p class=\"k-actions\"><button class=\"k-button k-button-plain\" type=\"submit\">");
        out.writeUserContent(text("desk.reset", visit));
        out.writeContent("<span class=\"visually-hidden\"> ");
        out.writeUserContent(episode.title());
        out.writeContent("</span></button></p></form>");
    }

    private static String text(String key, Visit visit, Object... arguments) {
        return new Message("podcast." + key, arguments).in(visit.language());
    }
}
