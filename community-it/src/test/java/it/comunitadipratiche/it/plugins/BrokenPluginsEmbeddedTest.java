package it.comunitadipratiche.it.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.embedded.Community;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.plugin.PluginRegistry;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenPluginsEmbeddedTest {
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    private URLClassLoader jars;
    private Community community;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        CompiledSamples samples =
                CompiledSamples.in(folder, "broken", "unsatisfied", "ambiguous", "unproxyable", "incomplete", "orphan");
        jars = samples.loader();
        Thread.currentThread().setContextClassLoader(jars);
        community = Community.in(folder.resolve("data"))
                .setting("community.background", "false")
                .beans(samples.classes(jars))
                .open();
    }

    @AfterAll
    void close() throws IOException {
        community.close();
        Thread.currentThread().setContextClassLoader(before);
        jars.close();
    }

    @Test
    void startsAndTellsWhatIsWrongWithEachPlugin() {
        Map<String, String> reasons = reasons();

        assertThat(reasons.get("unsatisfied")).contains("elsewhere.unsatisfied.Letter#stamp", "che nessuno fornisce");
        assertThat(reasons.get("ambiguous")).contains("Walker#walk", "in più d'uno");
        assertThat(reasons.get("unproxyable")).contains("Page#statue", "estendibile");
        assertThat(reasons.get("incomplete")).contains("incomplete.Reader", "incomplete.Library");
        assertThat(reasons.get("OrphanPlugin")).contains("perché manca", "orphan.Parent");
        assertThat(reasons.get("late")).contains("[99.0,)");
    }

    @Test
    void publishesAlthoughTheObserversOfDisabledPluginsObject() {
        JsonObject fields = Json.createObjectBuilder()
                .add("title", Json.createObjectBuilder().add("it", "Un patto"))
                .add("body", Json.createObjectBuilder().add("it", "<p>Testo</p>"))
                .build();

        community.run(Caller.system(), () -> {
            EntryDetails entry = community.get(Entries.class).create(EntryDraft.of("article", fields));
            community.get(Publishing.class).publish(entry.id(), Locale.ITALIAN, PublishOrder.now());
        });
    }

    private Map<String, String> reasons() {
        Map<String, String> reasons = new TreeMap<>();
        community
                .call(Caller.system(), community.get(PluginRegistry.class)::plugins)
                .forEach(plugin -> reasons.put(
                        plugin.descriptor().id(),
                        plugin.reason().map(reason -> reason.in(Locale.ITALIAN)).orElse("")));
        return reasons;
    }
}
