package it.comunitadipratiche.api.feeds;

import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The public address of the site, {@code community.site-url}, and what follows from it. */
@ApplicationScoped
class Site {
    private static final String TAGGING_SINCE = "2026";
    private Settings settings;

    @SuppressWarnings("NullAway.Init")
    protected Site() {
        // for the CDI proxy
    }

    @Inject
    Site(Settings settings) {
        this.settings = settings;
    }

    /** The address of a path on the site. */
    String address(String path) {
        return root() + path;
    }

    String name() {
        return settings.siteName();
    }

    /** An id for ever (RFC 4151) of something on the site. */
    String tag(String specific) {
        String host = URI.create(root()).getHost();
        return "tag:" + (host == null ? "localhost" : host) + "," + TAGGING_SINCE + ":" + specific;
    }

    /** HTML whose links and pictures have whole addresses. */
    String absolute(String html) {
        Document document = Jsoup.parseBodyFragment(html, root() + "/");
        document.outputSettings().prettyPrint(false);
        for (String attribute : new String[] {"href", "src"}) {
            for (Element element : document.select("[" + attribute + "]")) {
                String whole = element.absUrl(attribute);
                if (!whole.isEmpty()) {
                    element.attr(attribute, whole);
                }
            }
        }
        return document.body().html();
    }

    private String root() {
        return settings.siteUrl();
    }
}
