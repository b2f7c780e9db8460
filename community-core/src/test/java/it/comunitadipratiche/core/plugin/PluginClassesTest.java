package it.comunitadipratiche.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Settings;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PluginClassesTest {
    private static final String JAR = "/lib/podcast.jar";
    private static final String FOLDER = "/app/classes/";
    private final PluginClasses classes = new PluginClasses();

    @Test
    void givesAJarToItsPluginAsAWhole() {
        classes.addPlugin("org.example.podcast.core.Podcasts", JAR);

        assertThat(classes.ownersOf("org.example.podcast.rest.Page", JAR))
                .containsExactly("org.example.podcast.core.Podcasts");
        assertThat(classes.ownersOf("org.example.podcast.core.Feed", "/lib/other.jar"))
                .isEmpty();
    }

    @Test
    void givesAFolderToItsPluginFromItsPackageDownwards() {
        classes.addPlugin("org.example.podcast.Podcasts", FOLDER);

        assertThat(classes.ownersOf("org.example.podcast.Feed", FOLDER)).isNotEmpty();
        assertThat(classes.ownersOf("org.example.podcast.rest.Page", FOLDER)).isNotEmpty();
        assertThat(classes.ownersOf("org.example.podcasts.Page", FOLDER)).isEmpty();
        assertThat(classes.ownersOf("org.example.Portal", FOLDER)).isEmpty();
    }

    @Test
    void givesAClassToThePluginInTheNearestPackage() {
        classes.addPlugin("org.example.Outer", JAR);
        classes.addPlugin("org.example.inner.Inner", JAR);
        classes.addPlugin("org.example.inner.Twin", JAR);

        assertThat(classes.ownersOf("org.example.inner.deep.Page", JAR))
                .containsExactlyInAnyOrder("org.example.inner.Inner", "org.example.inner.Twin");
        assertThat(classes.ownersOf("org.example.other.Page", JAR)).containsExactly("org.example.Outer");
    }

    @Test
    void givesWhatLiesBesideAllPluginsOfAJarToAll() {
        classes.addPlugin("org.example.a.First", JAR);
        classes.addPlugin("org.example.b.Second", JAR);

        assertThat(classes.ownersOf("org.example.common.Page", JAR))
                .containsExactlyInAnyOrder("org.example.a.First", "org.example.b.Second");
    }

    @Test
    void givesNothingOfThePlatformAway() {
        String jar = Objects.requireNonNull(PluginClasses.archive(Settings.class));
        classes.addPlugin("it.comunitadipratiche.core.Stranger", jar);

        assertThat(classes.ownersOf(Settings.class)).isEmpty();
    }

    @Test
    void knowsAPluginWhenItSeesOne() {
        classes.add(TestPlugins.Good.class);
        classes.add(PluginPlugin.class);
        classes.add(CommunityPlugin.class);

        assertThat(classes.plugins()).containsExactly(TestPlugins.Good.class.getName());
    }
}
