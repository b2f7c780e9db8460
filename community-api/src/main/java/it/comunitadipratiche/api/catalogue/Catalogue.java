package it.comunitadipratiche.api.catalogue;

import it.comunitadipratiche.api.catalogue.CatalogueContents.File;
import it.comunitadipratiche.api.catalogue.CatalogueContents.Publisher;
import it.comunitadipratiche.api.catalogue.CatalogueContents.Set;
import it.comunitadipratiche.api.opendata.Licence;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.harvest.Harvest;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.core.vocabulary.SchemeDetails;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import it.comunitadipratiche.core.vocabulary.skos.VocabularyFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.WriterConfig;
import org.eclipse.rdf4j.rio.helpers.JSONLDMode;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;

/**
 * The catalogue as it is now, for everybody the same. Who answers for the data follows from the settings
 * {@code community.open-data.publisher}, {@code …publisher-id}, {@code …contact} and {@code …frequency}.
 */
@ApplicationScoped
class Catalogue {
    private static final String PATH = "/catalogue";
    private static final String SOCIETY = "SOCI";
    private static final String GOVERNMENT = "GOVE";
    private static final Map<String, List<String>> THEMES = Map.of(
            "material", List.of("JUST", GOVERNMENT, SOCIETY),
            "practice", List.of(SOCIETY, GOVERNMENT),
            "organization", List.of(SOCIETY, GOVERNMENT));

    private Harvest harvest;
    private Search search;
    private Vocabularies vocabularies;
    private Callers callers;
    private Locales locales;
    private Settings settings;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Catalogue() {
        // for the CDI proxy
    }

    @Inject
    Catalogue(
            Harvest harvest,
            Search search,
            Vocabularies vocabularies,
            Callers callers,
            Locales locales,
            Settings settings,
            Clock clock) {
        this.harvest = harvest;
        this.search = search;
        this.vocabularies = vocabularies;
        this.callers = callers;
        this.locales = locales;
        this.settings = settings;
        this.clock = clock;
    }

    byte[] written(VocabularyFormat format) {
        CatalogueContents contents = callers.call(Caller.visitor(locales.standard()), this::contents);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WriterConfig config = new WriterConfig();
        config.set(JSONLDSettings.JSONLD_MODE, JSONLDMode.COMPACT);
        Rio.write(
                CatalogueWriter.write(contents),
                out,
                switch (format) {
                    case TURTLE -> RDFFormat.TURTLE;
                    case RDF_XML -> RDFFormat.RDFXML;
                    case JSON_LD -> RDFFormat.JSONLD;
                },
                config);
        return out.toByteArray();
    }

    private CatalogueContents contents() {
        List<Set> sets = new ArrayList<>();
        harvest.types().forEach(type -> sets.add(collection(type)));
        vocabularies.schemes().stream()
                .filter(scheme -> scheme.concepts() > 0)
                .forEach(scheme -> sets.add(vocabulary(scheme)));
        return new CatalogueContents(
                address(PATH),
                address("/open-data"),
                text("title", settings.siteName()),
                text("description", settings.siteName()),
                publisher(),
                Licence.of(settings),
                settings.text("community.open-data.frequency", "UPDATE_CONT"),
                locales.supported(),
                sets.stream().map(Set::modified).max(Comparator.naturalOrder()).orElseGet(this::today),
                sets);
    }

    private Publisher publisher() {
        String name = settings.text("community.open-data.publisher", settings.siteName());
        String host =
                Optional.ofNullable(URI.create(settings.siteUrl()).getHost()).orElse("localhost");
        String email = settings.find("community.open-data.contact")
                .or(() -> settings.find("community.feedback-address"))
                .orElse("webmaster@" + host);
        return new Publisher(name, settings.text("community.open-data.publisher-id", host), settings.siteUrl(), email);
    }

    private Set collection(ContentType type) {
        String name = type.collection();
        String data = "/api/v1/" + name;
        Optional<ReadyDocument> newest = locales.supported().stream()
                .flatMap(locale ->
                        search
                                .find(SearchQuery.of(type.name(), locale)
                                        .sort("-modifiedAt")
                                        .limit(1))
                                .items()
                                .stream())
                .max(Comparator.comparing(ReadyDocument::modifiedAt));
        List<File> files = new ArrayList<>();
        for (Locale locale : locales.supported()) {
            String query = "?locale=" + locale.toLanguageTag();
            String suffix = "-" + locale.toLanguageTag();
            files.add(
                    file(name + "-csv" + suffix, data + ".csv" + query, "CSV", "text/csv", type.pluralLabel(), locale));
            files.add(file(
                    name + "-json" + suffix,
                    data + ".json" + query,
                    "JSON",
                    "application/json",
                    type.pluralLabel(),
                    locale));
        }
        return new Set(
                name,
                address(PATH + "#" + name),
                address("/" + name),
                Optional.of(address(data + "/codebook")),
                type.pluralLabel(),
                described("collection", type.pluralLabel()),
                newest.map(ReadyDocument::modifiedAt).orElseGet(this::today),
                THEMES.getOrDefault(type.name(), List.of(SOCIETY)),
                List.of(type.pluralLabel(), text("keyword")),
                locales.supported(),
                files);
    }

    private Set vocabulary(SchemeDetails scheme) {
        String name = "vocabulary-" + scheme.name();
        String page = "/vocabularies/" + scheme.name();
        List<File> files = new ArrayList<>();
        for (VocabularyFormat format : VocabularyFormat.values()) {
            String kind =
                    switch (format) {
                        case TURTLE -> "RDF_TURTLE";
                        case RDF_XML -> "RDF_XML";
                        case JSON_LD -> "JSON_LD";
                    };
            files.add(new File(
                    address(PATH + "#" + name + "-" + format.extension()),
                    address(page + "." + format.extension()),
                    kind,
                    format.mediaType(),
                    scheme.title()));
        }
        return new Set(
                name,
                address(PATH + "#" + name),
                address(page),
                Optional.empty(),
                scheme.title(),
                scheme.description().values().isEmpty()
                        ? described("vocabulary", scheme.title())
                        : scheme.description(),
                scheme.updatedAt(),
                List.of(SOCIETY),
                List.of(text("vocabulary.keyword")),
                locales.supported(),
                files);
    }

    private File file(
            String name, String download, String kind, String mediaType, LocalizedText title, Locale language) {
        Map<String, String> titles = new TreeMap<>();
        title.values().forEach((tag, words) -> titles.put(tag, words + " (" + kind + ", " + language + ")"));
        return new File(address(PATH + "#" + name), address(download), kind, mediaType, LocalizedText.of(titles));
    }

    private LocalizedText described(String key, LocalizedText title) {
        return text(key, title, settings.siteName());
    }

    /** A text of the bundle in all languages of the site it is translated into. */
    private static LocalizedText text(String key, Object... arguments) {
        Message message = new Message("catalogue." + key, arguments);
        return LocalizedText.of(message.in(Locale.ITALIAN), message.in(Locale.ENGLISH));
    }

    private Instant today() {
        return clock.instant().truncatedTo(ChronoUnit.DAYS);
    }

    private String address(String path) {
        return settings.siteUrl() + path;
    }
}
