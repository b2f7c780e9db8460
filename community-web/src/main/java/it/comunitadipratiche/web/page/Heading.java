package it.comunitadipratiche.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a page says of itself, to people, search engines and those who share it.
 *
 * @param title without the name of the site; empty for the home page
 * @param description one or two sentences; empty if there are none
 * @param crumbs the way to it from the home page, both left out
 * @param languages the paths of the same page by language tag; those of its own path if empty
 * @param image the path of a picture that stands for it
 * @param data what it is about as JSON-LD
 * @param feed the path of a feed of what it lists
 * @param meta what else it tells machines in its head
 * @param indexed whether search engines should find it
 */
public record Heading(
        String title,
        String description,
        List<Crumb> crumbs,
        Map<String, String> languages,
        Optional<String> image,
        Optional<String> data,
        Optional<String> feed,
        List<Meta> meta,
        boolean indexed) {

    public Heading {
        crumbs = List.copyOf(crumbs);
        languages = Map.copyOf(languages);
        meta = List.copyOf(meta);
    }

    /** A name and what it says, as in {@code <meta name="citation_title" content="…">}. */
    public record Meta(String name, String content) {}

    /** Of a page with a title only. */
    public static Heading of(String title) {
        return new Heading(
                title, "", List.of(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), true);
    }

    public Heading described(String words) {
        return new Heading(title, words, crumbs, languages, image, data, feed, meta, indexed);
    }

    public Heading below(List<Crumb> way) {
        return new Heading(title, description, way, languages, image, data, feed, meta, indexed);
    }

    public Heading spoken(Map<String, String> paths) {
        return new Heading(title, description, crumbs, paths, image, data, feed, meta, indexed);
    }

    public Heading shown(Optional<String> picture) {
        return new Heading(title, description, crumbs, languages, picture, data, feed, meta, indexed);
    }

    public Heading about(String jsonLd) {
        return new Heading(title, description, crumbs, languages, image, Optional.of(jsonLd), feed, meta, indexed);
    }

    public Heading fed(String path) {
        return new Heading(title, description, crumbs, languages, image, data, Optional.of(path), meta, indexed);
    }

    public Heading told(List<Meta> more) {
        return new Heading(title, description, crumbs, languages, image, data, feed, more, indexed);
    }

    public Heading hidden() {
        return new Heading(title, description, crumbs, languages, image, data, feed, meta, false);
    }
}
