package it.comunitadipratiche.core.library.bibliography;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.DefaultAbbreviationProvider;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLDateBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.csl.CSLType;
import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.PersonName;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts references into words, in Italian or English.
 *
 * <p>What was put into words is kept by the reference itself, so that it is new whenever the publication it was made of
 * differs.
 */
@Guarded
@ApplicationScoped
public class Citations {
    private static final int KEPT = 5_000;
    private static final int LONGEST = 2_000;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern TWO_STOPS = Pattern.compile("(?<=[.!?])\\.$|(?<=[.!?][»”])\\.$");

    private final Cache<Wanted, String> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Map<String, String> files = new ConcurrentHashMap<>();

    private record Wanted(Reference reference, CitationStyle style, String language) {}

    /** A citation as plain text. */
    @Anyone
    public String cite(Reference reference, CitationStyle style, Locale locale) {
        String language = locale.getLanguage().equals("en") ? "en-US" : "it-IT";
        return Objects.requireNonNull(
                kept.get(new Wanted(reference, style, language), wanted -> put(reference, style, language)));
    }

    private String put(Reference reference, CitationStyle style, String language) {
        CSLItemData item = item(reference);
        try {
            CSL csl = new CSL(
                    new ListItemDataProvider(item),
                    asked -> file("locale-" + language + ".xml"),
                    new DefaultAbbreviationProvider(),
                    file(style.resource()),
                    language);
            csl.setOutputFormat("text");
            csl.registerCitationItems(item.getId());
            String text = String.join(" ", csl.makeBibliography().getEntries());
            return TWO_STOPS
                    .matcher(BLANKS.matcher(text).replaceAll(" ").strip())
                    .replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String file(String name) {
        return files.computeIfAbsent(name, Citations::load);
    }

    private static String load(String name) {
        try (InputStream in = Objects.requireNonNull(Citations.class.getResourceAsStream("/citations/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CSLItemData item(Reference reference) {
        CSLItemDataBuilder item = new CSLItemDataBuilder()
                .id("item")
                .type(CSLType.fromString(reference.kind().csl()))
                .title(text(reference, Variable.TITLE))
                .titleShort(text(reference, Variable.TITLE_SHORT))
                .containerTitle(text(reference, Variable.CONTAINER))
                .collectionTitle(text(reference, Variable.SERIES))
                .volume(text(reference, Variable.VOLUME))
                .issue(text(reference, Variable.ISSUE))
                .page(text(reference, Variable.PAGES))
                .publisher(text(reference, Variable.PUBLISHER))
                .publisherPlace(text(reference, Variable.PLACE))
                .edition(text(reference, Variable.EDITION))
                .number(text(reference, Variable.NUMBER))
                .authority(text(reference, Variable.AUTHORITY))
                .genre(text(reference, Variable.GENRE))
                .DOI(text(reference, Variable.DOI))
                .URL(text(reference, Variable.URL))
                .author(names(reference.authors()))
                .editor(names(reference.editors()));
        reference.issued().ifPresent(issued -> item.issued(date(issued)));
        reference.accessed().ifPresent(accessed -> item.accessed(date(accessed)));
        return item.build();
    }

    private static @Nullable String text(Reference reference, Variable variable) {
        String text = reference.text(variable);
        return text.isEmpty() ? null : text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static CSLName @Nullable [] names(List<PersonName> people) {
        return people.isEmpty() ? null : people.stream().map(Citations::name).toArray(CSLName[]::new);
    }

    private static CSLName name(PersonName person) {
        return person.isWhole()
                ? new CSLNameBuilder().literal(person.family()).build()
                : new CSLNameBuilder()
                        .family(person.family())
                        .given(person.given())
                        .suffix(person.suffix().isEmpty() ? null : person.suffix())
                        .build();
    }

    private static CSLDate date(PartialDate date) {
        CSLDateBuilder builder = new CSLDateBuilder();
        if (date.day() > 0) {
            return builder.dateParts(date.year(), date.month(), date.day()).build();
        }
        return date.month() > 0
                ? builder.dateParts(date.year(), date.month()).build()
                : builder.dateParts(date.year()).build();
    }
}
