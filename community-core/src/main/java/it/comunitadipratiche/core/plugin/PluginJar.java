package it.comunitadipratiche.core.plugin;

import it.comunitadipratiche.core.kernel.Message;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A jar with beans of strangers. The container passes in silence over a class whose superclass is missing, so such
 * classes are looked for here, among those whose file names an annotation that makes a bean, or the plugin interface.
 *
 * @param path where it lies
 */
record PluginJar(String path) {
    private static final Logger LOG = LoggerFactory.getLogger(PluginJar.class);
    private static final String BEANS_XML = "META-INF/beans.xml";
    private static final String CLASS = ".class";
    private static final String PLUGIN = CommunityPlugin.class.getName().replace('.', '/');
    private static final List<String> MARKS = List.of(
            "Ljakarta/enterprise/context/",
            "Ljakarta/inject/Singleton;",
            "Ljakarta/interceptor/Interceptor;",
            "Ljakarta/ws/rs/Path;",
            PLUGIN);

    /** The jars with a {@code beans.xml} that a class loader sees. */
    static List<PluginJar> seenBy(ClassLoader loader) {
        try {
            return Collections.list(loader.getResources(BEANS_XML)).stream()
                    .map(url -> path(url.toString()))
                    .filter(path -> path.endsWith(".jar") && new File(path).isFile())
                    .distinct()
                    .map(PluginJar::new)
                    .toList();
        } catch (IOException e) {
            LOG.warn("The bean archives cannot be listed", e);
            return List.of();
        }
    }

    /** The classes that should be beans and cannot be loaded, with what is wrong. */
    Map<String, Message> unloadable(ClassLoader loader) {
        Map<String, Message> unloadable = new TreeMap<>();
        marked().keySet().forEach(name -> {
            try {
                BeanRules.checkLoads(Class.forName(name, false, loader));
            } catch (PluginRefusedException e) {
                unloadable.put(name, e.text());
            } catch (ClassNotFoundException | LinkageError e) {
                unloadable.put(name, new Message("plugin.class.missing", name, missing(e)));
            }
        });
        return unloadable;
    }

    /** Whether the file of a class names the plugin interface. */
    boolean namesPlugin(String className) {
        return marked().getOrDefault(className, false);
    }

    /** The class a failure to load another names, or the failure itself. */
    static String missing(Throwable failure) {
        return failure instanceof NoClassDefFoundError && failure.getMessage() != null
                ? failure.getMessage().replace('/', '.')
                : failure.toString();
    }

    /** The file behind the address of a jar or of something in it, however a server writes it. */
    static String path(String url) {
        int file = url.indexOf("file:");
        String path = file < 0 ? url : url.substring(file + "file:".length());
        int inside = path.indexOf("!/");
        return (inside < 0 ? path : path.substring(0, inside)).replace("%20", " ");
    }

    /** The strangers' classes whose file names one of the marks, and whether that is the plugin interface. */
    private Map<String, Boolean> marked() {
        Map<String, Boolean> marked = new TreeMap<>();
        try (JarFile jar = new JarFile(path)) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (isOfAStranger(entry.getName())) {
                    String text = read(jar, entry);
                    if (MARKS.stream().anyMatch(text::contains)) {
                        marked.put(className(entry.getName()), text.contains(PLUGIN));
                    }
                }
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be read", path, e);
        }
        return marked;
    }

    private static boolean isOfAStranger(String entry) {
        return entry.endsWith(CLASS)
                && !entry.startsWith("META-INF/")
                && !PluginClasses.isNamedLikeThePlatform(className(entry));
    }

    private static String className(String entry) {
        return entry.substring(0, entry.length() - CLASS.length()).replace('/', '.');
    }

    private static String read(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream stream = jar.getInputStream(entry)) {
            return new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
