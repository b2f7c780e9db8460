package it.comunitadipratiche.it.plugins;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;

/**
 * The sample plugins under another name, {@code elsewhere.<sample>}, so that their classes are in jars only and not among
 * the tests, where nothing is missing.
 */
final class CompiledSamples {
    private static final Path SOURCES = Path.of("src/test/java/it/comunitadipratiche/samples");
    private static final Set<String> LEFT_OUT = Set.of("Library.class", "Parent.class");
    private final Path folder;
    private final List<URL> jars = new ArrayList<>();
    private final List<String> classes = new ArrayList<>();

    private CompiledSamples(Path folder) {
        this.folder = folder;
    }

    /** Makes a jar of each sample. */
    static CompiledSamples in(Path folder, String... samples) throws IOException {
        CompiledSamples made = new CompiledSamples(folder);
        for (String sample : samples) {
            made.compile(sample);
            made.jars.add(made.jar(sample));
        }
        return made;
    }

    URLClassLoader loader() {
        return new URLClassLoader(jars.toArray(URL[]::new));
    }

    /** The classes in the jars that can be loaded. */
    Class<?>[] classes(ClassLoader loader) {
        List<Class<?>> loaded = new ArrayList<>();
        for (String name : classes) {
            try {
                loaded.add(loader.loadClass(name));
            } catch (ClassNotFoundException | NoClassDefFoundError e) {
                // as is meant
            }
        }
        return loaded.toArray(Class<?>[]::new);
    }

    private void compile(String sample) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", folder.toString(), "-cp", classpath()));
        for (Path source : files(SOURCES.resolve(sample))) {
            String text = Files.readString(source).replace("it.comunitadipratiche.samples.", "elsewhere.");
            Path renamed = Files.createDirectories(folder.resolve("sources").resolve(sample))
                    .resolve(source.getFileName());
            arguments.add(Files.writeString(renamed, text).toString());
        }
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (result != 0) {
            throw new AssertionError(sample + " does not compile");
        }
    }

    private URL jar(String sample) throws IOException {
        JavaArchive jar = ShrinkWrap.create(JavaArchive.class, sample + ".jar")
                .addAsResource("broken/META-INF/beans.xml", "META-INF/beans.xml");
        for (Path type : files(folder.resolve("elsewhere").resolve(sample))) {
            if (!LEFT_OUT.contains(type.getFileName().toString())) {
                jar.addAsResource(type.toFile(), "elsewhere/" + sample + "/" + type.getFileName());
                classes.add("elsewhere." + sample + "."
                        + type.getFileName().toString().replace(".class", ""));
            }
        }
        Path file = folder.resolve(jar.getName());
        jar.as(ZipExporter.class).exportTo(file.toFile());
        return file.toUri().toURL();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static String classpath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
