package it.comunitadipratiche.web.library;

import it.comunitadipratiche.core.library.DocumentLanguage;
import it.comunitadipratiche.core.library.Licence;
import it.comunitadipratiche.core.library.Material;
import it.comunitadipratiche.web.page.Texts;
import it.comunitadipratiche.web.portal.EntryPage.Value;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a material is, whether it still counts, and where to have it.
 *
 * @param line what stands under its title: its kind and act, who issued it, its number and date
 * @param paragraphs its abstract, where lists and the head of the page show only the beginning
 * @param template what it is a template of, in words; empty if it is none
 * @param later when its files can be had, in words; empty if they can be had, or there are none
 * @param rights who holds the rights, and what they granted
 */
public record Holding(
        List<Value> line,
        Optional<Standing> standing,
        List<String> paragraphs,
        String template,
        List<FileLine> files,
        String later,
        Optional<Value> source,
        Optional<Value> licence,
        String rights) {
    /** What the head of the page shows of an abstract at most. */
    private static final int SHOWN = 300;

    private static final int LONGEST_ENDING = 5;

    public Holding {
        line = List.copyOf(line);
        paragraphs = List.copyOf(paragraphs);
        files = List.copyOf(files);
    }

    /**
     * A file to download.
     *
     * @param about its kind and size
     * @param readable whether browsers show it in a page
     * @param language the tag of its language; null if it has none of those there are tags for
     */
    public record FileLine(
            String name,
            String about,
            String path,
            boolean readable,
            @Nullable String language) {}

    static Holding of(Consulted consulted, List<Naming> namings) {
        Material material = consulted.material();
        Texts texts = consulted.visit().texts();
        List<FileLine> files = files(consulted);
        boolean isLater = files.isEmpty() && material.embargoUntil() != null;
        return new Holding(
                line(consulted),
                Standing.of(consulted, namings),
                paragraphs(consulted.text(material.summary())),
                template(consulted),
                files,
                isLater ? texts.of("library.later", texts.day(Objects.requireNonNull(material.embargoUntil()))) : "",
                Optional.ofNullable(material.sourceUrl()).map(url -> new Value(host(url), url)),
                Optional.ofNullable(material.licence()).map(licence -> licence(licence, consulted)),
                Objects.requireNonNullElse(material.rights(), ""));
    }

    /** The files that can be had. */
    static List<FileLine> files(Consulted consulted) {
        return consulted.files().map(file -> file(file, consulted)).toList();
    }

    private static List<Value> line(Consulted consulted) {
        Material material = consulted.material();
        Texts texts = consulted.visit().texts();
        List<Value> line = new ArrayList<>();
        line.add(plain(consulted.label(material.kind())));
        line.add(plain(consulted.label(material.actType())));
        consulted.issuer().ifPresent(line::add);
        if (material.number() != null) {
            line.add(plain(texts.of("library.number", material.number())));
        }
        if (material.date() != null) {
            line.add(plain(texts.day(material.date())));
        }
        line.removeIf(value -> value.text().isEmpty());
        return line;
    }

    private static List<String> paragraphs(String summary) {
        return summary.length() <= SHOWN
                ? List.of()
                : summary.lines()
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList();
    }

    private static String template(Consulted consulted) {
        Material material = consulted.material();
        Texts texts = consulted.visit().texts();
        if (material.templateOf() != null) {
            return texts.of("library.template-of", consulted.label(material.templateOf()));
        }
        return material.isTemplate() ? texts.of("library.template") : "";
    }

    private static FileLine file(JsonObject file, Consulted consulted) {
        String name = file.getString("name");
        String size = consulted.visit().texts().size(file.getJsonNumber("size").longValue());
        return new FileLine(
                name,
                ending(name, file.getString("mediaType")) + ", " + size,
                consulted.visit().plain(file.getString("url")),
                file.getString("mediaType").equals("application/pdf"),
                Optional.ofNullable(consulted.material().language())
                        .flatMap(DocumentLanguage::tag)
                        .orElse(null));
    }

    /** What people call the format of a file. */
    private static String ending(String name, String mediaType) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        boolean tells = ending.length() < name.length() && ending.length() <= LONGEST_ENDING;
        return (tells ? ending : mediaType.substring(mediaType.indexOf('/') + 1)).toUpperCase(Locale.ROOT);
    }

    private static Value licence(Licence licence, Consulted consulted) {
        return new Value(consulted.label(licence), licence.uri().orElse(""));
    }

    private static String host(String url) {
        return Objects.requireNonNullElse(URI.create(url).getHost(), url);
    }

    private static Value plain(String text) {
        return new Value(text, "");
    }
}
