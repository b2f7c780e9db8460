package it.comunitadipratiche.api.feeds;

import it.comunitadipratiche.api.http.ETags;
import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.StoredPublication;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The site map: the address of everything that everybody may read, and of the themes. It is written to files, a part of the publications
 * at a time, and written anew when something was published and the last one is some minutes old.
 */
@ApplicationScoped
public class Sitemaps {
    /** How many addresses one file may hold. */
    static final int MOST = 50_000;

    private static final int AT_ONCE = 500;
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private Publications publications;
    private ContentTypes types;
    private ThemeAddresses themes;
    private Site site;
    private Settings settings;
    private Clock clock;
    private @Nullable Written written;

    @SuppressWarnings("NullAway.Init")
    protected Sitemaps() {
        // for the CDI proxy
    }

    @Inject
    Sitemaps(
            Publications publications,
            ContentTypes types,
            ThemeAddresses themes,
            Site site,
            Settings settings,
            Clock clock) {
        this.publications = publications;
        this.types = types;
        this.themes = themes;
        this.site = site;
        this.settings = settings;
        this.clock = clock;
    }

    /** A site map on the disk; {@code etag} is strong. */
    public record SitemapFile(Path path, String etag, Instant updated) {}

    private record Written(List<SitemapFile> parts, Optional<SitemapFile> index, long generation, Instant at) {}

    /** The site map, or the list of its parts where one file cannot hold it. */
    public SitemapFile whole() throws IOException {
        Written current = current();
        return current.index().orElse(current.parts().get(0));
    }

    /** A part of the site map, counted from 1. */
    public Optional<SitemapFile> part(int number) throws IOException {
        List<SitemapFile> parts = current().parts();
        return number >= 1 && number <= parts.size() ? Optional.of(parts.get(number - 1)) : Optional.empty();
    }

    /** What robots may visit. */
    public String robots() {
        if (settings.text("community.robots", "open").equals("closed")) {
            return "User-agent: *\nDisallow: /\n";
        }
        return "User-agent: *\nDisallow: /api/\nAllow: /api/v1/assets/\n\nSitemap: " + site.address("/sitemap.xml")
                + "\n";
    }

    private synchronized Written current() throws IOException {
        long generation = types.all().stream()
                        .mapToLong(type -> publications.generation(type.name()))
                        .sum()
                + themes.generation();
        Written last = written;
        boolean fresh = last != null && last.at().plus(FRESH).isAfter(clock.instant());
        if (last != null && (fresh || last.generation() == generation)) {
            return last;
        }
        Written now = write(generation);
        written = now;
        return now;
    }

    private Written write(long generation) throws IOException {
        Path folder = Files.createDirectories(settings.folder("sitemaps"));
        Set<String> left =
                Set.of(settings.text("community.sitemap.without", "menu").split("[,\\s]+", -1));
        List<SitemapFile> parts = new ArrayList<>();
        Addresses addresses = new Addresses(left);
        do {
            Path file = folder.resolve("sitemap-" + (parts.size() + 1) + ".xml");
            Path unfinished = folder.resolve(file.getFileName() + ".part");
            Instant newest;
            try (Writer out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
                newest = addresses.write(out);
            }
            parts.add(finished(unfinished, file, newest));
        } while (addresses.hasMore());
        Optional<SitemapFile> index = parts.size() == 1 ? Optional.empty() : Optional.of(index(folder, parts));
        return new Written(parts, index, generation, clock.instant());
    }

    private SitemapFile index(Path folder, List<SitemapFile> parts) throws IOException {
        StringBuilder xml = new StringBuilder(HEAD).append("<sitemapindex xmlns=\"" + NAMESPACE + "\">\n");
        Instant newest = Instant.EPOCH;
        for (int i = 0; i < parts.size(); i++) {
            Instant updated = parts.get(i).updated();
            newest = updated.isAfter(newest) ? updated : newest;
            xml.append("<sitemap><loc>")
                    .append(XmlText.escaped(site.address("/sitemap.xml?part=" + (i + 1))))
                    .append("</loc><lastmod>")
                    .append(updated)
                    .append("</lastmod></sitemap>\n");
        }
        Path unfinished = folder.resolve("sitemap.xml.part");
        Files.writeString(unfinished, xml.append("</sitemapindex>\n"));
        return finished(unfinished, folder.resolve("sitemap.xml"), newest);
    }

    private static SitemapFile finished(Path unfinished, Path file, Instant newest) throws IOException {
        String etag = ETags.of((newest + " " + Files.size(unfinished)).getBytes(StandardCharsets.UTF_8));
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        return new SitemapFile(file, etag, newest);
    }

    /** Goes through all themes and publications once, a part at a time. */
    private final class Addresses {
        private final Set<String> left;
        private List<ThemeAddresses.Place> places = themes.all();
        private Optional<PublicationKey> last = Optional.empty();
        private List<StoredPublication> waiting = List.of();
        private int next;

        Addresses(Set<String> left) {
            this.left = left;
            fill();
        }

        boolean hasMore() {
            return next < waiting.size();
        }

        private void fill() {
            next = 0;
            do {
                List<PublicationKey> keys = publications.keysAfter(last, AT_ONCE);
                if (keys.isEmpty()) {
                    waiting = List.of();
                    return;
                }
                last = Optional.of(keys.get(keys.size() - 1));
                waiting = publications.stored(keys).stream()
                        .filter(found -> !found.withdrawn()
                                && found.audience() == Audience.PUBLIC
                                && !left.contains(found.type()))
                        .toList();
            } while (waiting.isEmpty());
        }

        /** Writes one file; tells the newest change in it. */
        Instant write(Writer out) throws IOException {
            Instant newest = Instant.EPOCH;
            out.write(HEAD + "<urlset xmlns=\"" + NAMESPACE + "\">\n");
            for (ThemeAddresses.Place place : places) {
                newest = place.updated().isAfter(newest) ? place.updated() : newest;
                write(out, place.path(), place.updated());
            }
            int most = MOST - places.size();
            places = List.of();
            for (int count = 0; count < most && hasMore(); count++) {
                StoredPublication found = waiting.get(next++);
                newest = found.modifiedAt().isAfter(newest) ? found.modifiedAt() : newest;
                write(out, found.document().getString("url"), found.modifiedAt());
                if (!hasMore()) {
                    fill();
                }
            }
            out.write("</urlset>\n");
            return newest;
        }

        private void write(Writer out, String path, Instant modified) throws IOException {
            out.write("<url><loc>" + XmlText.escaped(site.address(path)) + "</loc><lastmod>" + modified
                    + "</lastmod></url>\n");
        }
    }
}
