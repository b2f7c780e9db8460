package it.comunitadipratiche.api.jsonld;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.plugin.PluginBeans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publications as JSON-LD: what the platform and plugins know of a type, else what all have. */
@ApplicationScoped
public class EntriesData {
    private static final Logger LOG = LoggerFactory.getLogger(EntriesData.class);
    private final List<Teller> tellers = new ArrayList<>();
    private Settings settings;

    @SuppressWarnings("NullAway.Init")
    protected EntriesData() {
        // for the CDI proxy
    }

    @Inject
    EntriesData(@Any Instance<EntryData> beans, PluginBeans plugins, Settings settings) {
        plugins.each(beans, (bean, takesPart) -> tellers.add(new Teller(bean, takesPart)));
        this.settings = settings;
    }

    private record Teller(EntryData bean, BooleanSupplier takesPart) {}

    /**
     * A publication, of which only what the reader may see is told.
     *
     * @param language of the reader
     */
    public JsonObject of(ReadyDocument document, Locale language) {
        JsonObject json = TypedContent.parse(document.json());
        String address = settings.siteUrl() + json.getString("url");
        JsonObject told = contributed(document, address, language).orElseGet(() -> usual(document, json, address));
        return JSON.createObjectBuilder()
                .add("@context", "https://schema.org")
                .addAll(JSON.createObjectBuilder(told))
                .build();
    }

    private Optional<JsonObject> contributed(ReadyDocument document, String address, Locale language) {
        return tellers.stream()
                .filter(teller -> teller.bean().type().equals(document.type())
                        && teller.takesPart().getAsBoolean())
                .flatMap(teller -> told(teller.bean(), document, address, language).stream())
                .findFirst();
    }

    private static Optional<JsonObject> told(EntryData bean, ReadyDocument document, String address, Locale language) {
        try {
            return Optional.of(bean.of(document, address, language));
        } catch (RuntimeException | LinkageError | StackOverflowError failure) {
            LOG.error("{} is left out", bean.getClass().getName(), failure);
            return Optional.empty();
        }
    }

    private JsonObject usual(ReadyDocument document, JsonObject from, String address) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("@type", document.type().equals("article") ? "Article" : "WebPage")
                .add("headline", from.getString("title", ""))
                .add("inLanguage", document.key().locale().toLanguageTag())
                .add("datePublished", document.publishedAt().toString())
                .add("dateModified", document.modifiedAt().toString())
                .add("url", address)
                .add(
                        "publisher",
                        JSON.createObjectBuilder().add("@type", "Organization").add("name", settings.siteName()));
        if (!from.getString("summary", "").isEmpty()) {
            json.add("description", from.getString("summary"));
        }
        List<String> authors = authors(from.getJsonObject("fields"));
        if (!authors.isEmpty()) {
            json.add("author", JSON.createArrayBuilder(authors));
        }
        return json.build();
    }

    private static List<String> authors(JsonObject fields) {
        JsonValue value = fields.getOrDefault("authors", fields.getOrDefault("author", JsonValue.NULL));
        List<JsonValue> values = value instanceof JsonArray array ? array : List.of(value);
        return values.stream()
                .filter(JsonString.class::isInstance)
                .map(text -> ((JsonString) text).getString())
                .toList();
    }
}
