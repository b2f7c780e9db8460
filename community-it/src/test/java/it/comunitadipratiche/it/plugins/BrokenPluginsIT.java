package it.comunitadipratiche.it.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.server.Api;
import it.comunitadipratiche.it.server.Http;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BrokenPluginsIT {
    private static final String SAMPLES = "it.comunitadipratiche.samples.";
    private final Api staff = Api.as(Role.STAFF_CONTENT);

    @Test
    void tellsOfAnInjectionPointNobodyFills() {
        assertThat(reason("unsatisfied", "it"))
                .contains(SAMPLES + "unsatisfied.Letter#stamp")
                .contains("che nessuno fornisce");
        assertThat(reason("unsatisfied", "en")).contains("which nobody provides");
    }

    @Test
    void tellsOfAnInjectionPointThatMoreThanOneFills() {
        assertThat(reason("ambiguous", "it")).contains("Walker#walk").contains("Road$Left, " + SAMPLES);
        assertThat(reason("ambiguous", "en")).contains("more than one provides it");
    }

    @Test
    void tellsOfABeanThatCannotBeProxied() {
        assertThat(reason("unproxyable", "it")).contains("Page#statue").contains("estendibile");
        assertThat(reason("unproxyable", "en")).contains("open to extension");
    }

    @Test
    void tellsOfAResourceThatCannotBeConstructed() {
        assertThat(reason("unconstructible", "it"))
                .contains("unconstructible.Page")
                .contains("costruttore pubblico");
        assertThat(reason("unconstructible", "en")).contains("public constructor");
    }

    @Test
    void tellsOfAClassThatIsMissing() {
        assertThat(reason("incomplete", "it"))
                .contains("incomplete.Reader")
                .contains("perché manca " + SAMPLES + "incomplete.Library");
        assertThat(reason("incomplete", "en")).contains("is missing");
    }

    @Test
    void listsAPluginWhoseOwnClassCannotBeLoaded() {
        assertThat(reason("OrphanPlugin", "it")).contains("perché manca " + SAMPLES + "orphan.Parent");
    }

    @Test
    void publishesAlthoughTheObserversOfDisabledPluginsObject() {
        String id = draft();

        assertThat(publish(id).statusCode()).isEqualTo(200);
        assertThat(staff.get("podcast-plays/" + id).body()).contains("\"plays\":0");
    }

    @Test
    void disablesAPluginWhoseObserverKeepsFailing() {
        String id = draft();
        assertThat(staff.get("clumsy-page").body()).isEqualTo("clumsy");
        assertThat(new Http().get("clumsy-room").body()).contains("<h1>clumsy</h1>");
        staff.post("clumsy-page", "");

        for (int i = 0; i < 3; i++) {
            assertThat(publish(id).statusCode()).isEqualTo(500);
            assertThat(Api.visitor().get("podcasts/" + id).statusCode()).isEqualTo(404);
        }

        assertThat(publish(id).statusCode()).isEqualTo(200);
        assertThat(staff.get("clumsy-page").statusCode()).isEqualTo(404);
        assertThat(new Http().get("clumsy-room").statusCode()).isEqualTo(404);
        assertThat(reason("clumsy", "it"))
                .contains("clumsy.Foot")
                .contains("PublicationsChanged")
                .contains("Stumbled over 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"unsatisfied", "ambiguous", "unproxyable", "unconstructible", "incomplete", "orphan", "late"})
    void hidesTheResourcesOfADisabledPlugin(String plugin) {
        assertThat(staff.get(plugin + "-page").statusCode()).isEqualTo(404);
    }

    private String draft() {
        HttpResponse<String> created = staff.post(
                "podcasts", "{\"fields\":{\"title\":{\"it\":\"Puntata\"},\"audio\":\"https://example.org/1.mp3\"}}");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return Api.json(created).getString("id");
    }

    private HttpResponse<String> publish(String id) {
        return staff.put("entries/" + id + "/publications/it", "{}");
    }

    private String reason(String plugin, String language) {
        JsonObject list = Api.json(staff.get("plugins", "Accept-Language", language));
        return items(list)
                .filter(item -> item.getString("id").equals(plugin))
                .peek(item -> assertThat(item.getBoolean("active")).isFalse())
                .map(item -> item.getJsonObject("reason").getString("message"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(plugin + " is not in " + list));
    }

    private static Stream<JsonObject> items(JsonObject list) {
        return list.getJsonArray("items").stream().map(item -> item.asJsonObject());
    }
}
