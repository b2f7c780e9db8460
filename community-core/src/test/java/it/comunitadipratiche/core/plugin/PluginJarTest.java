package it.comunitadipratiche.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginJarTest {
    private static final String BEAN = "@jakarta.enterprise.context.ApplicationScoped public class ";

    @TempDir
    Path folder;

    @Test
    void findsTheBeansThatMissAClass() throws IOException {
        compile("Library", "public class Library {}");
        compile("Heir", BEAN + "Heir extends Library {}");
        compile("Reader", BEAN + "Reader { void read(Library library) {} }");
        compile("Whole", BEAN + "Whole {}");
        compile("Optional", "public class Optional extends Library {}");
        PluginJar jar = jar("Heir", "Reader", "Whole", "Optional");

        try (URLClassLoader loader = loader(jar)) {
            assertThat(jar.unloadable(loader))
                    .containsOnlyKeys("Heir", "Reader")
                    .allSatisfy((name, fault) -> {
                        assertThat(fault.code()).isEqualTo("plugin.class.missing");
                        assertThat(fault.in(Locale.ITALIAN)).contains(name, "manca Library");
                    });
        }
    }

    @Test
    void knowsAPluginThatCannotBeLoaded() throws IOException {
        compile("Library", "public class Library {}");
        compile("Plugin", BEAN + "Plugin extends Library implements " + CommunityPlugin.class.getName() + """
                 { public it.comunitadipratiche.core.plugin.PluginDescriptor descriptor() { return null; } }""");
        compile("Other", BEAN + "Other extends Library {}");
        PluginJar jar = jar("Plugin", "Other");

        assertThat(jar.namesPlugin("Plugin")).isTrue();
        assertThat(jar.namesPlugin("Other")).isFalse();
    }

    @Test
    void isSeenWhereItHasABeansXml() throws IOException {
        compile("Whole", BEAN + "Whole {}");
        PluginJar jar = jar("META-INF/beans.xml", "Whole");

        try (URLClassLoader loader = loader(jar)) {
            assertThat(PluginJar.seenBy(loader)).contains(jar);
        }
    }

    @Test
    void readsAddressesAsServersWriteThem() {
        assertThat(PluginJar.path("jar:file:/lib/a%20b.jar!/META-INF/beans.xml"))
                .isEqualTo("/lib/a b.jar");
        assertThat(PluginJar.path("wsjar:file:/lib/a.jar!/META-INF/beans.xml")).isEqualTo("/lib/a.jar");
        assertThat(PluginJar.path("file:/lib/a.jar")).isEqualTo("/lib/a.jar");
        assertThat(PluginJar.path("file:/classes/")).isEqualTo("/classes/");
    }

    private void compile(String name, String text) throws IOException {
        Path source = Files.writeString(folder.resolve(name + ".java"), text);
        String classpath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", folder + ":" + classpath, source.toString());
        assertThat(result).isZero();
    }

    private PluginJar jar(String... names) throws IOException {
        Path file = folder.resolve("plugin.jar");
        List<String> entries = new ArrayList<>();
        for (String name : names) {
            entries.add(name.contains("/") ? name : name + ".class");
        }
        try (OutputStream stream = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(stream)) {
            for (String entry : entries) {
                jar.putNextEntry(new JarEntry(entry));
                if (entry.endsWith(".class")) {
                    Files.copy(folder.resolve(entry), jar);
                }
            }
        }
        return new PluginJar(file.toString());
    }

    private static URLClassLoader loader(PluginJar jar) throws IOException {
        return new URLClassLoader(
                new URL[] {Path.of(jar.path()).toUri().toURL()}, PluginJarTest.class.getClassLoader());
    }
}
