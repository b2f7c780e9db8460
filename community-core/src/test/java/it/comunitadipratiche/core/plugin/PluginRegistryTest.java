package it.comunitadipratiche.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.embedded.Community;
import it.comunitadipratiche.core.embedded.CommunityBuilder;
import it.comunitadipratiche.core.embedded.TestDatabase;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PluginRegistryTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void disablesWhatIsWrongAndKeepsTheRest(TestDatabase database) {
        Function<Path, CommunityBuilder> place = database.create();
        for (int i = 0; i < 2; i++) {
            try (Community community = open(place, TestPlugins.ALL)) {
                Map<String, String> reasons = reasons(community);
                assertThat(reasons.get("good")).isEmpty();
                assertThat(reasons.get("thrower")).contains("rotto");
                assertThat(reasons.get("future")).contains("[7.0,8.0)").contains("0.1.0");
                assertThat(reasons.get("norange")).contains("intervallo");
                assertThat(reasons.get("identity")).contains("appartiene alla piattaforma");
                assertThat(reasons.get("twin")).contains("più plugin");
                assertThat(reasons.get("Bad-Id")).contains("minuscole");
                assertThat(reasons.get("badpermission")).contains("good.steal").contains("badpermission.");
                assertThat(reasons.get("badprefix")).contains("entry_note").contains("badprefix_");
                assertThat(reasons.get("brokenscript")).contains("V1__broken.sql");
                assertThat(reasons.get("NoDescriptor")).contains("chi sono?");
                assertThat(community.get(PluginRegistry.class).permissions())
                        .extracting(permission -> permission.value().name())
                        .contains("good.read", "plugin.read")
                        .doesNotContain("good.steal");
            }
        }
    }

    @Test
    void wantsScriptsForEveryDatabase() {
        try (Community community = open(Community::in, TestPlugins.OneVendor.class)) {
            assertThat(reasons(community).get("onevendor")).contains("derby");
        }
    }

    @Test
    void keepsThePlatformsOwnPluginsFirst() {
        try (Community community = open(Community::in, TestPlugins.Good.class)) {
            List<PluginStatus> plugins = plugins(community);
            List<PluginStatus> own =
                    plugins.stream().filter(PluginStatus::platform).toList();

            assertThat(plugins).startsWith(own.toArray(PluginStatus[]::new));
            assertThat(own)
                    .allMatch(PluginStatus::isActive)
                    .extracting(plugin -> plugin.descriptor().id())
                    .isSorted()
                    .contains("identity", "outbox", "plugin");
            assertThat(plugins.subList(own.size(), plugins.size()))
                    .extracting(plugin -> plugin.descriptor().id())
                    .isSorted()
                    .contains("good");
        }
    }

    @Test
    void keepsTheTablesOfAPluginOverARestart() throws SQLException {
        try (Community community = open(Community::in, TestPlugins.Good.class)) {
            run(community, "insert into good_thing values (2, 'due')");
        }
        try (Community community = open(Community::in, TestPlugins.Good.class)) {
            assertThat(reasons(community).get("good")).isEmpty();
            run(community, "delete from good_thing where id = 2");
        }
    }

    @Test
    void refusesAPrefixThatIsTaken() throws SQLException {
        try (Community community = open(Community::in)) {
            run(community, "create table good_old (id int)");
        }
        try (Community community = open(Community::in, TestPlugins.Good.class)) {
            assertThat(reasons(community).get("good")).contains("good_");
        }
    }

    @Test
    void leavesOutWhatWasDisabledLater() {
        try (Community community = open(Community::in, TestPlugins.Good.class)) {
            PluginRegistry registry = community.get(PluginRegistry.class);
            registry.disable("good", new Message("plugin.failed", "tardi"));

            assertThat(registry.permissions())
                    .noneMatch(permission -> permission.plugin().equals("good"));
            assertThat(reasons(community).get("good")).contains("tardi");
        }
    }

    @Test
    void isShownOnlyToThoseWhoMaySeeIt() {
        try (Community community = open(Community::in)) {
            PluginRegistry registry = community.get(PluginRegistry.class);

            assertThatThrownBy(registry::plugins).isInstanceOf(UnauthenticatedException.class);
            assertThatCode(() -> community.run(Caller.system(), registry::plugins))
                    .doesNotThrowAnyException();
        }
    }

    private Community open(Function<Path, CommunityBuilder> place, Class<?>... plugins) {
        return place.apply(folder)
                .beans(Arrays.copyOf(plugins, plugins.length))
                .setting("community.background", "false")
                .open();
    }

    private static List<PluginStatus> plugins(Community community) {
        return community.call(Caller.system(), community.get(PluginRegistry.class)::plugins);
    }

    private static Map<String, String> reasons(Community community) {
        Map<String, String> reasons = new TreeMap<>();
        plugins(community)
                .forEach(plugin -> reasons.merge(
                        plugin.descriptor().id(),
                        plugin.reason().map(reason -> reason.in(Locale.ITALIAN)).orElse(""),
                        String::concat));
        return reasons;
    }

    private static void run(Community community, String sql) throws SQLException {
        try (Connection connection = community.get(DataSource.class).getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
