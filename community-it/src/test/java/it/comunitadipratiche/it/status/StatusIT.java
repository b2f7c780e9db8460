package it.comunitadipratiche.it.status;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.it.server.Http;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class StatusIT {
    private final Http http = new Http();

    @Test
    void answersInTheFormOfAProblem() {
        HttpResponse<String> answer = http.get("api/v1/status");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\":200", "\"title\":\"OK\"");
    }

    @Test
    void isHealthy() {
        assertThat(http.get("/health").body()).contains("\"status\":\"UP\"");
    }

    @Test
    void showsItsMetrics() {
        http.get("api/v1/status");

        assertThat(http.get("metrics").body())
                .contains("jvm_memory_used_bytes", "http_server_requests_seconds_count{method=\"GET\",status=\"200\"}");
    }
}
