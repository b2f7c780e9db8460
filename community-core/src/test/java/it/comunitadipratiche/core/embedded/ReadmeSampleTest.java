package it.comunitadipratiche.core.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs the Java sample of the README as it stands there. */
class ReadmeSampleTest {
    private static final Pattern SAMPLE = Pattern.compile("```java\\n(public class Sample .*?)```", Pattern.DOTALL);
    private static final String IMPORTS = """
            import it.comunitadipratiche.core.content.*;
            import it.comunitadipratiche.core.embedded.*;
            import it.comunitadipratiche.core.identity.*;
            import it.comunitadipratiche.core.kernel.*;
            import jakarta.json.*;
            import java.nio.file.Path;
            import java.util.*;
            """;

    @TempDir
    Path folder;

    @Test
    void publishesAndReadsAnArticle() throws IOException, ReflectiveOperationException {
        Matcher sample = SAMPLE.matcher(Files.readString(Path.of("../README.md")));
        assertThat(sample.find()).isTrue();
        Path source = Files.writeString(folder.resolve("Sample.java"), IMPORTS + sample.group(1));
        String classpath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", classpath, source.toString());
        assertThat(result).isZero();

        assertThat(run(folder.resolve("data"))).contains("Un parco per tutti").contains("Si comincia in piazza");
    }

    private String run(Path data) throws IOException, ReflectiveOperationException {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            loader.loadClass("Sample").getMethod("main", String[].class).invoke(null, (Object)
                    new String[] {data.toString()});
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
