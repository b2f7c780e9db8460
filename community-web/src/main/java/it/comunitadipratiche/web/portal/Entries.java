package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.api.jsonld.EntriesData;
import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.content.types.RichText;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.MovedException;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.search.Operator;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.core.search.Themes;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.web.page.Crumb;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.MovedPageException;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Shows one publication, whatever its type: what its fields hold, in their order. */
@ApplicationScoped
class Entries {
    private static final int RELATED = 3;

    /** Texts that may be longer than this have a heading of their own. */
    private static final int LONG = 500;

    private Publications publications;
    private Search search;
    private Pieces pieces;
    private Asides asides;
    private EntriesData data;
    private EntriesCited cited;
    private TextWays ways;
    private Territories territories;
    private Locales locales;
    private Settings settings;

    @SuppressWarnings("NullAway.Init")
    protected Entries() {
        // for the CDI proxy
    }

    @Inject
    Entries(
            Publications publications,
            Search search,
            Pieces pieces,
            Asides asides,
            EntriesData data,
            EntriesCited cited,
            TextWays ways,
            Territories territories,
            Locales locales,
            Settings settings) {
        this.publications = publications;
        this.search = search;
        this.pieces = pieces;
        this.asides = asides;
        this.data = data;
        this.cited = cited;
        this.ways = ways;
        this.territories = territories;
        this.locales = locales;
        this.settings = settings;
    }

    Page page(ContentType type, String slug, Visit visit) {
        ReadyDocument document = read(type, slug, visit);
        JsonObject json = Card.read(document);
        String own = json.getString("url");
        if (!own.equals(path(type, visit.language(), slug))) {
            throw new MovedPageException(visit.plain(own));
        }
        return page(type, document, Optional.empty(), visit);
    }

    /** @param back the path of the page it is written on, if it is shown there before it is published */
    Page page(ContentType type, ReadyDocument document, Optional<String> back, Visit visit) {
        JsonObject json = Card.read(document);
        String own = json.getString("url");
        String address = settings.siteUrl() + own;
        String collection = visit.link("/" + type.collection());
        EntryPage entry = new EntryPage(
                json.getString("title", ""),
                json.getString("summary", ""),
                document.publishedAt(),
                document.modifiedAt(),
                type.dated(),
                Card.authors(json),
                picture(json, visit),
                parts(type, document, json, visit),
                terms(type, json, collection, visit),
                back.isPresent() ? List.of() : asides.of(document, visit),
                related(type, document, json, visit),
                cited.of(document, address, visit).orElseGet(() -> citation(json, document, visit, address)),
                address,
                Share.of(json.getString("title", ""), address),
                back.isPresent() ? Optional.empty() : Optional.of(visit.plain(own) + "/" + PrintedEntry.NAME),
                back);
        Heading heading = Heading.of(entry.title())
                .described(entry.summary())
                .below(List.of(
                        new Crumb(type.pluralLabel().best(visit.language()), collection),
                        new Crumb(entry.title(), visit.plain(own))))
                .spoken(languages(type, document))
                .shown(Card.picture(json).map(visit::plain))
                .told(entry.citation().meta())
                .about(safe(data.of(document, visit.language())));
        return Page.of("portal/entry", back.isPresent() ? heading.hidden() : heading, entry);
    }

    /** Nothing in it can end the element it stands in. */
    private static String safe(JsonObject data) {
        return data.toString().replace("<", "\\u003c");
    }

    private ReadyDocument read(ContentType type, String slug, Visit visit) {
        try {
            return publications.read(type.name(), slug, Optional.of(visit.language()));
        } catch (MovedException moved) {
            throw new MovedPageException(visit.link("/" + type.collection() + "/" + moved.slug()));
        }
    }

    private String path(ContentType type, Locale language, String slug) {
        String path = "/" + type.collection() + "/" + slug;
        return language.equals(locales.standard()) ? path : "/" + language.toLanguageTag() + path;
    }

    /** Where it is published in each language. */
    private Map<String, String> languages(ContentType type, ReadyDocument document) {
        List<PublicationKey> keys = locales.supported().stream()
                .map(locale -> new PublicationKey(document.key().entry(), locale))
                .toList();
        Map<String, String> paths = new LinkedHashMap<>();
        publications.readAll(keys).forEach(one -> {
            Locale locale = one.key().locale();
            paths.put(locale.toLanguageTag(), path(type, locale, one.slug()));
        });
        return paths;
    }

    private static Optional<EntryPage.Picture> picture(JsonObject json, Visit visit) {
        return json.getJsonObject("assets").get("image") instanceof JsonArray images && !images.isEmpty()
                ? Optional.of(new EntryPage.Picture(
                        visit.plain(images.getJsonObject(0).getString("url") + "/large"),
                        images.getJsonObject(0).getString("alt", "")))
                : Optional.empty();
    }

    /** All fields but those that stand in the head of the page. */
    private List<EntryPage.Part> parts(ContentType type, ReadyDocument document, JsonObject json, Visit visit) {
        EntryParts parts = new EntryParts(pieces.of(document, visit));
        FieldValues values = new FieldValues(json, territories, visit);
        for (Field field : type.fields()) {
            JsonValue value = json.getJsonObject("fields").get(field.name());
            boolean inHead = field.name().equals(type.titleField())
                    || type.summaryField().equals(Optional.of(field.name()))
                    || field.name().equals("authors")
                    || field.name().equals("creators")
                    || field.name().equals("image")
                    || field.name().equals("position")
                    || field.valueKind() == FieldKind.TERM;
            if (inHead || parts.tell(field) || value == null) {
                continue;
            }
            String label = field.label().best(visit.language());
            if (field.kind() == FieldKind.RICH_TEXT) {
                parts.text(label, placed((JsonString) value, visit));
            } else if (field.kind() == FieldKind.TEXT && field.maxLength() > LONG && value instanceof JsonString text) {
                parts.plain(label, text.getString());
            } else if (field.valueKind() == FieldKind.ASSET) {
                List<EntryPage.Shown> shown = shown(json, field, visit);
                parts.pictures(label, shown);
                parts.fact(label, others(values.of(field, value), shown));
            } else {
                parts.fact(label, values.of(field, value));
            }
        }
        return parts.all();
    }

    private static List<EntryPage.Shown> shown(JsonObject json, Field field, Visit visit) {
        return json.getJsonObject("assets").get(field.name()) instanceof JsonArray assets
                ? assets.stream()
                        .map(JsonValue::asJsonObject)
                        .filter(asset -> asset.getString("mediaType").startsWith("image/"))
                        .map(image -> new EntryPage.Shown(
                                visit.plain(image.getString("url")),
                                visit.plain(image.getString("url") + "/medium"),
                                image.getString("alt", image.getString("name"))))
                        .toList()
                : List.of();
    }

    /** The files that are not shown. */
    private static List<EntryPage.Value> others(List<EntryPage.Value> files, List<EntryPage.Shown> shown) {
        return files.stream()
                .filter(file -> shown.stream().noneMatch(one -> one.file().equals(file.path())))
                .toList();
    }

    /** A formatted text whose links and pictures are where the site is on its server, with the ways others find in it. */
    private String placed(JsonString html, Visit visit) {
        return ways.in(RichText.placed(html.getString(), visit::plain), visit);
    }

    /** What it is about; themes have pages of their own. */
    private static List<EntryPage.Term> terms(ContentType type, JsonObject json, String collection, Visit visit) {
        List<EntryPage.Term> terms = new ArrayList<>();
        for (Field field : type.fields()) {
            String scheme =
                    field.scheme().orElse(field.element().flatMap(Field::scheme).orElse(""));
            if (field.valueKind() == FieldKind.TERM
                    && json.getJsonObject("terms").get(scheme) instanceof JsonArray concepts) {
                concepts.stream()
                        .map(JsonValue::asJsonObject)
                        .forEach(concept -> terms.add(new EntryPage.Term(
                                concept.getString("label"),
                                Themes.areIn(field)
                                        ? ThemePath.of(concept.getString("code"), concept.getString("id"), visit)
                                        : collection + "?" + field.name() + "=" + concept.getString("id"))));
            }
        }
        return terms;
    }

    /** The newest others that share a concept of the first field of concepts. */
    private List<Card> related(ContentType type, ReadyDocument document, JsonObject json, Visit visit) {
        for (Field field : type.fields()) {
            List<String> concepts = Card.strings(json.getJsonObject("fields").get(field.name()));
            if (field.facet() && field.valueKind() == FieldKind.TERM && !concepts.isEmpty()) {
                SearchQuery query = SearchQuery.of(type.name(), visit.language())
                        .where(field.name(), Operator.IN, concepts.toArray(String[]::new))
                        .limit(RELATED + 1);
                return search.beside(query).items().stream()
                        .filter(other -> !other.key().equals(document.key()))
                        .limit(RELATED)
                        .map(other -> Card.of(other, type, visit))
                        .toList();
            }
        }
        return List.of();
    }

    private EntryCitation.Cited citation(JsonObject json, ReadyDocument document, Visit visit, String address) {
        List<String> authors = Card.authors(json);
        String text = (authors.isEmpty() ? "" : String.join(", ", authors) + ", ")
                + "«" + json.getString("title", "") + "», "
                + settings.siteName() + ", "
                + visit.texts().day(document.publishedAt()) + ", " + address;
        return new EntryCitation.Cited(List.of(new EntryCitation.Way("", text)), List.of(), List.of());
    }
}
