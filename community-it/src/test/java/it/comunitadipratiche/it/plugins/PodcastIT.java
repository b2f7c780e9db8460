package it.comunitadipratiche.it.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.it.server.Http;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PodcastIT {
    private final Http http = new Http();

    @Test
    void servesTheCollectionOfAPlugin() {
        assertThat(http.get("api/v1/podcasts").statusCode()).isEqualTo(200);
        assertThat(http.get("api/v1/content-types/podcast").body()).contains("\"origin\":\"podcast\"");
    }

    @Test
    void servesTheResourceOfAPlugin() {
        assertThat(http.send(http.to("api/v1/podcast-plays/0ABCDEFGHJKMN")
                                .POST(java.net.http.HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void staysUpWhereAPluginIsBroken() {
        assertThat(http.get("api/v1/status").statusCode()).isEqualTo(200);
    }
}
