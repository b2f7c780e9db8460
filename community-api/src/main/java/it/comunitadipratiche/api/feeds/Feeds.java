package it.comunitadipratiche.api.feeds;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.comunitadipratiche.api.http.ETags;
import it.comunitadipratiche.core.alerts.SearchFeed;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.harvest.Harvest;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.search.Operator;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.core.search.Themes;
import it.comunitadipratiche.core.vocabulary.ConceptDetails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the feeds of collections, once for each change of what is published. */
@ApplicationScoped
class Feeds {
    private static final int NEWEST = 50;
    private static final int REMEMBERED = 500;
    private static final Duration NOT_LONGER_THAN = Duration.ofMinutes(10);

    private final Cache<Key, ReadyFeed> ready = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(NOT_LONGER_THAN)
            .build();
    private final Cache<ThemeKey, ReadyFeed> readyOfThemes = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(NOT_LONGER_THAN)
            .build();
    private Publications publications;
    private Harvest harvest;
    private Search search;
    private ContentTypes types;
    private TermFilter terms;
    private Callers callers;
    private Site site;

    @SuppressWarnings("NullAway.Init")
    protected Feeds() {
        // for the CDI proxy
    }

    @Inject
    Feeds(
            Publications publications,
            Harvest harvest,
            Search search,
            ContentTypes types,
            TermFilter terms,
            Callers callers,
            Site site) {
        this.publications = publications;
        this.harvest = harvest;
        this.search = search;
        this.types = types;
        this.terms = terms;
        this.callers = callers;
        this.site = site;
    }

    /** How a feed is written. */
    enum Format {
        ATOM("application/atom+xml;charset=UTF-8"),
        RSS("application/rss+xml;charset=UTF-8");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }

        String suffix() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A feed as it is sent: its bytes, its strong tag, and when it last changed. */
    @SuppressWarnings("ArrayRecordComponent") // handed to the network as it is
    record ReadyFeed(byte[] body, String etag, Instant updated) {}

    private record ThemeKey(Id theme, long version, Locale locale, Format format, Search.State state) {}

    private record Key(String type, Locale locale, Optional<String> term, Format format, long generation) {}

    /**
     * The feed of a collection, or of what is filed under a term in it.
     *
     * @param term a concept by id, or {@code vocabulary:code}
     */
    ReadyFeed of(ContentType type, Locale locale, Optional<String> term, Format format) {
        Key key = new Key(type.name(), locale, term, format, publications.generation(type.name()));
        return Objects.requireNonNull(ready.get(
                key, missing -> callers.call(Caller.visitor(locale), () -> make(type, locale, term, format))));
    }

    /** The feed of what is about a theme or a narrower one, whatever its type. */
    ReadyFeed ofTheme(ConceptDetails theme, Locale locale, Format format) {
        List<ContentType> all = harvest.types();
        Search.State state = search.state(all.stream().map(ContentType::name).toList());
        ThemeKey key = new ThemeKey(theme.id(), theme.version(), locale, format, state);
        return Objects.requireNonNull(readyOfThemes.get(
                key, missing -> callers.call(Caller.visitor(locale), () -> make(theme, all, locale, format))));
    }

    private ReadyFeed make(ConceptDetails theme, List<ContentType> all, Locale locale, Format format) {
        Map<String, ContentType> byName =
                all.stream().collect(Collectors.toMap(ContentType::name, type -> type, (one, same) -> one));
        List<ReadyDocument> documents = search.find(SearchQuery.among(
                                all.stream().map(ContentType::name).toList(), locale)
                        .where(SearchQuery.THEME, Operator.UNDER, theme.id().toString())
                        .sort("-publishedAt")
                        .limit(NEWEST))
                .items();
        String part = Themes.part(theme.code(), theme.id().toString());
        return written(
                "feed/theme/" + theme.id() + "/" + locale.toLanguageTag(),
                site.name() + " – " + theme.label().best(locale),
                locale,
                "/api/v1/themes/" + part + "." + format.suffix() + "?locale=" + locale.toLanguageTag(),
                "/themes/" + part,
                documents.stream()
                        .flatMap(document ->
                                Optional.ofNullable(byName.get(document.type()))
                                        .map(type -> entry(type, document))
                                        .stream())
                        .toList(),
                format);
    }

    private ReadyFeed written(
            String id,
            String title,
            Locale locale,
            String self,
            String page,
            List<Feed.FeedEntry> entries,
            Format format) {
        Feed feed = new Feed(
                site.tag(id),
                title,
                locale,
                site.address(self),
                site.address(page),
                entries.stream()
                        .map(Feed.FeedEntry::updated)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH),
                entries);
        byte[] body = format == Format.ATOM ? AtomWriter.write(feed, site.name()) : RssWriter.write(feed);
        return new ReadyFeed(body, ETags.of(body), feed.updated());
    }

    private ReadyFeed make(ContentType type, Locale locale, Optional<String> term, Format format) {
        Optional<TermFilter.Term> wanted = term.map(name -> terms.find(type, name));
        List<ReadyDocument> documents = wanted.isPresent()
                ? terms.newest(type, locale, wanted.get(), NEWEST)
                : publications
                        .newest(type.name(), locale, NEWEST, Optional.empty())
                        .items();
        String suffix = format.suffix() + "?locale=" + locale.toLanguageTag()
                + wanted.map(found -> "&term=" + found.concept()).orElse("");
        return written(
                "feed/" + type.name() + "/" + locale.toLanguageTag()
                        + wanted.map(found -> "/" + found.concept()).orElse(""),
                title(type, locale, wanted),
                locale,
                "/api/v1/" + type.collection() + "." + suffix,
                "/" + type.collection(),
                documents.stream().map(document -> entry(type, document)).toList(),
                format);
    }

    /** The feed of a saved search. */
    ReadyFeed of(SearchFeed search, String path) {
        return written(
                "search/" + search.id(),
                site.name() + " – " + search.name(),
                search.locale(),
                path,
                "/search",
                search.items().stream()
                        .flatMap(document -> types.find(document.type()).map(type -> entry(type, document)).stream())
                        .toList(),
                Format.ATOM);
    }

    private String title(ContentType type, Locale locale, Optional<TermFilter.Term> term) {
        String collection = site.name() + " – " + type.pluralLabel().best(locale);
        return term.map(found -> collection + ": " + found.label().best(locale)).orElse(collection);
    }

    private Feed.FeedEntry entry(ContentType type, ReadyDocument document) {
        JsonObject json = parsed(document);
        JsonObject fields = json.getJsonObject("fields");
        return new Feed.FeedEntry(
                site.tag("entry/" + document.key().entry() + "/"
                        + document.key().locale().toLanguageTag()),
                json.getString("title", ""),
                site.address(json.getString("url")),
                document.publishedAt(),
                document.modifiedAt(),
                texts(fields.getOrDefault("authors", fields.getOrDefault("author", JsonValue.NULL))),
                terms(json),
                json.getString("summary", ""),
                html(type, fields));
    }

    private static JsonObject parsed(ReadyDocument document) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(document.body()))) {
            return reader.readObject();
        }
    }

    private static List<String> texts(JsonValue value) {
        List<JsonValue> values = value instanceof JsonArray array ? array : List.of(value);
        return values.stream()
                .filter(JsonString.class::isInstance)
                .map(text -> ((JsonString) text).getString())
                .toList();
    }

    private List<Feed.FeedTerm> terms(JsonObject json) {
        List<Feed.FeedTerm> found = new ArrayList<>();
        json.getJsonObject("terms").forEach((scheme, concepts) -> concepts.asJsonArray()
                .getValuesAs(JsonObject.class)
                .forEach(concept -> found.add(new Feed.FeedTerm(
                        site.address("/api/v1/vocabularies/" + scheme),
                        concept.getString("code"),
                        concept.getString("label")))));
        return found;
    }

    /** The first formatted text of a publication. */
    private String html(ContentType type, JsonObject fields) {
        Optional<Field> body = type.fields().stream()
                .filter(field -> field.kind() == FieldKind.RICH_TEXT && fields.containsKey(field.name()))
                .findFirst();
        return body.map(field -> site.absolute(fields.getString(field.name(), "")))
                .orElse("");
    }
}
