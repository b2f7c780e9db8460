package it.comunitadipratiche.it.kit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.comunitadipratiche.core.embedded.Community;
import it.comunitadipratiche.core.embedded.CommunityBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A community on Derby and one on PostgreSQL, both with the plugin under test. */
final class Databases {
    private final List<Community> communities = new ArrayList<>();
    private final Set<String> platformTables = new HashSet<>();
    private @Nullable Path folder;
    private @Nullable EmbeddedPostgres postgres;

    void open(List<Class<?>> beans) {
        try {
            Path root = folder == null ? Files.createTempDirectory("plugin-contract") : folder;
            EmbeddedPostgres server = postgres == null ? EmbeddedPostgres.start() : postgres;
            if (folder == null) {
                rememberPlatform(root.resolve("platform"));
            }
            folder = root;
            postgres = server;
            communities.add(start(Community.in(root.resolve("derby")), beans));
            String url = server.getJdbcUrl("postgres", "postgres");
            communities.add(
                    start(Community.in(root.resolve("postgresql")).database(url, "postgres", "postgres"), beans));
        } catch (IOException e) {
            throw new UncheckedIOException("The databases do not start", e);
        }
    }

    private static Community start(CommunityBuilder builder, List<Class<?>> beans) {
        return builder.setting("community.background", "false")
                .beans(beans.toArray(Class<?>[]::new))
                .open();
    }

    /** The tables there are without the plugin. */
    Set<String> platformTables() {
        return platformTables;
    }

    private void rememberPlatform(Path root) {
        try (Community platform = start(Community.in(root), List.of())) {
            platformTables.addAll(Tables.of(platform));
        }
    }

    /** Closes both and opens them on the same data. */
    void reopen(List<Class<?>> beans) {
        closeCommunities();
        open(beans);
    }

    void each(Consumer<Community> check) {
        communities.forEach(check);
    }

    void close() {
        closeCommunities();
        try {
            if (postgres != null) {
                postgres.close();
            }
            if (folder != null) {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void closeCommunities() {
        communities.forEach(Community::close);
        communities.clear();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
