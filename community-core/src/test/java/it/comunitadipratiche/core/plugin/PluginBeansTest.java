package it.comunitadipratiche.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.embedded.Community;
import it.comunitadipratiche.core.embedded.TestTransactions;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.outbox.OutboxHandler;
import it.comunitadipratiche.core.outbox.OutboxMessage;
import jakarta.inject.Singleton;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginBeansTest {
    private static final String TOPIC = "sound.bell";

    @TempDir
    Path folder;

    @Test
    void deliversToAPluginUntilItIsDisabled() {
        try (Community community = open(Wired.Sound.class, Bell.class)) {
            send(community);
            assertThat(waiting(community)).isZero();

            community.get(PluginRegistry.class).disable("sound", new PluginRefusedException("plugin.id", "x").text());
            send(community);

            assertThat(waiting(community)).isEqualTo(1);
            assertThat(community.get(Bell.class).rung).isEqualTo(1);
        }
    }

    @Test
    void disablesAPluginWhoseBeanFailsWhenItIsAsked() {
        try (Community community = open(Wired.Sound.class, Mute.class)) {
            community.get(Outbox.class).drain();

            assertThat(community.call(Caller.system(), community.get(PluginRegistry.class)::plugins))
                    .filteredOn(plugin -> plugin.descriptor().id().equals("sound"))
                    .singleElement()
                    .satisfies(
                            plugin -> assertThat(plugin.reason().orElseThrow().in(Locale.ITALIAN))
                                    .contains("no topic"));
        }
    }

    @Test
    void doesNotEvenAskTheBeansOfADisabledPlugin() {
        try (Community community = open(TestPlugins.Future.class, Mute.class)) {
            community.get(Outbox.class).drain();

            assertThat(community.get(Mute.class).asked).isZero();
        }
    }

    private Community open(Class<?>... beans) {
        return Community.in(folder)
                .beans(beans)
                .setting("community.background", "false")
                .open();
    }

    private static void send(Community community) {
        Outbox outbox = community.get(Outbox.class);
        community.get(TestTransactions.class).run(() -> outbox.add(TOPIC, "1", JsonValue.EMPTY_JSON_OBJECT));
        outbox.drain();
    }

    private static long waiting(Community community) {
        return community.call(Caller.system(), community.get(Outbox.class)::counts).stream()
                .filter(count -> count.topic().equals(TOPIC))
                .count();
    }

    @Singleton
    static class Bell implements OutboxHandler {
        int rung;

        @Override
        public String topic() {
            return TOPIC;
        }

        @Override
        public void handle(List<OutboxMessage> batch) {
            rung += batch.size();
        }
    }

    @Singleton
    static class Mute extends Bell {
        int asked;

        @Override
        public String topic() {
            asked++;
            throw new IllegalStateException("no topic");
        }
    }
}
