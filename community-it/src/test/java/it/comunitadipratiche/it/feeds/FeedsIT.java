package it.comunitadipratiche.it.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.it.server.Http;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FeedsIT {
    private final Http http = new Http();

    @Test
    void servesEachCollectionAsAtomAndRss() {
        HttpResponse<String> atom = http.get("api/v1/articles.atom");
        HttpResponse<String> rss = http.get("api/v1/articles.rss");

        assertThat(atom.statusCode()).isEqualTo(200);
        assertThat(type(atom)).startsWith("application/atom+xml");
        assertThat(atom.body()).contains("<feed", "rel=\"self\"", "tag:");
        assertThat(rss.statusCode()).isEqualTo(200);
        assertThat(type(rss)).startsWith("application/rss+xml");
        assertThat(rss.body()).contains("<rss", "<channel>");
    }

    @Test
    void servesAFeedToWhoAcceptsOne() {
        HttpResponse<String> atom = http.send(http.to("api/v1/articles").header("Accept", "application/atom+xml"));

        assertThat(atom.statusCode()).isEqualTo(200);
        assertThat(type(atom)).startsWith("application/atom+xml");
        assertThat(type(http.get("api/v1/articles"))).startsWith("application/json");
    }

    @Test
    void sendsAFeedAgainOnlyIfItChanged() {
        HttpResponse<String> first = http.get("api/v1/pages.atom");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        String changed = first.headers().firstValue("Last-Modified").orElseThrow();

        assertThat(http.send(http.to("api/v1/pages.atom").header("If-None-Match", etag))
                        .statusCode())
                .isEqualTo(304);
        assertThat(http.send(http.to("api/v1/pages.atom").header("If-Modified-Since", changed))
                        .statusCode())
                .isEqualTo(304);
        assertThat(http.send(http.to("api/v1/pages.atom").header("If-None-Match", "\"other\""))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void doesNotKnowFeedsOfNothing() {
        assertThat(http.get("api/v1/stones.atom").statusCode()).isEqualTo(404);
        assertThat(http.get("api/v1/articles.atom?term=tags:nessuno").statusCode())
                .isEqualTo(404);
        assertThat(http.get("api/v1/articles.atom?locale=xx").statusCode()).isEqualTo(400);
    }

    @Test
    void showsRobotsTheSiteMap() {
        HttpResponse<String> map = http.get("sitemap.xml");

        assertThat(http.get("robots.txt").body()).contains("Sitemap: ", "Disallow: /api/");
        assertThat(map.statusCode()).isEqualTo(200);
        assertThat(map.body()).contains("http://www.sitemaps.org/schemas/sitemap/0.9");
        assertThat(http.get("sitemap.xml?part=99").statusCode()).isEqualTo(404);
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}
