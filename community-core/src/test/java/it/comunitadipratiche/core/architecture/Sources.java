package it.comunitadipratiche.core.architecture;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the tests read of the sources of all modules: the texts for people, the codes that stand for them, and the names
 * of settings.
 */
final class Sources {
    private static final Pattern BUNDLE = Pattern.compile("messages/([a-z]+(?:_en)?)\\.properties$");
    private static final Pattern SAID = Pattern.compile("new (?:\\w+Exception|Gap|Message)\\(");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern READ =
            Pattern.compile("\\b(?:find|text|number|flag|duration)\\(\\s*\"(community\\.[a-z.-]+)\"");
    private static final Pattern VARIABLE = Pattern.compile("<variable name=\"(community\\.[a-z.-]+)\"");
    private static final Pattern IN_ENVIRONMENT = Pattern.compile("\\$\\{(COMMUNITY_[A-Z_]+)");
    private static final Pattern CODE = Pattern.compile("[a-z]+(?:\\.[a-zA-Z0-9_-]+)+");

    private Sources() {}

    /** The Italian bundles, by name. */
    static Map<String, Path> bundles() {
        Map<String, Path> bundles = new TreeMap<>(files());
        bundles.keySet().removeIf(name -> name.endsWith("_en"));
        return bundles;
    }

    /** The texts of a bundle by key; none if there is no such bundle. */
    static Map<String, String> texts(String bundle) {
        Path file = files().get(bundle);
        if (file == null) {
            return Map.of();
        }
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, texts::getProperty, (a, b) -> a, TreeMap::new));
    }

    /** Every code of a text that is written where an exception, a gap or a message is made, with its file. */
    static Map<String, String> codes() {
        Map<String, String> codes = new TreeMap<>();
        for (Path file : below("src/main/java", ".java")) {
            String source = read(file);
            Matcher said = SAID.matcher(source);
            while (said.find()) {
                Matcher literal = LITERAL.matcher(call(source, said.end()));
                while (literal.find()) {
                    if (CODE.matcher(literal.group(1)).matches()) {
                        codes.put(literal.group(1), file.getFileName().toString());
                        break;
                    }
                }
            }
        }
        return codes;
    }

    /**
     * Every setting that is read, as a variable of the environment, with its file: by the code, by the configuration of
     * the server, and by the script that starts it. One whose name the code completes ends in an underscore.
     */
    static Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        List.of(READ, VARIABLE, IN_ENVIRONMENT).forEach(pattern -> {
            List<Path> files = new ArrayList<>(below("src/main/java", ".java"));
            files.addAll(below("src/main/liberty", ""));
            files.forEach(file -> pattern.matcher(read(file))
                    .results()
                    .forEach(found -> settings.put(
                            found.group(1)
                                    .toUpperCase(Locale.ROOT)
                                    .replace('.', '_')
                                    .replace('-', '_'),
                            file.getFileName().toString())));
        });
        return settings;
    }

    /** A document of the project. */
    static String document(String path) {
        return read(Path.of("..").resolve(path));
    }

    /** The text between a parenthesis that was just opened and the one that closes it. */
    private static String call(String source, int from) {
        int open = 1;
        boolean quoted = false;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '"' && source.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                open++;
            } else if (!quoted && c == ')' && --open == 0) {
                return source.substring(from, i);
            }
        }
        return source.substring(from);
    }

    private static Map<String, Path> files() {
        Map<String, Path> files = new TreeMap<>();
        for (Path file : below("src/main/resources", ".properties")) {
            Matcher bundle = BUNDLE.matcher(file.toString().replace('\\', '/'));
            if (bundle.find()) {
                files.put(bundle.group(1), file);
            }
        }
        return files;
    }

    private static List<Path> below(String folder, String suffix) {
        try (Stream<Path> modules = Files.list(Path.of("..").toRealPath())) {
            return modules.filter(module -> module.getFileName().toString().startsWith("community-"))
                    .map(module -> module.resolve(folder))
                    .filter(Files::isDirectory)
                    .flatMap(Sources::walk)
                    .filter(file -> file.toString().endsWith(suffix))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
