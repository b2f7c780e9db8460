package it.comunitadipratiche.web.portal;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.plugin.PluginBeans;
import it.comunitadipratiche.web.page.Contributor;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;

/** What the pages of publications tell machines: what the platform and plugins know of a type, else what all have. */
@ApplicationScoped
class EntriesData {
    private List<Contributor<EntryData>> all;
    private Settings settings;

    @SuppressWarnings("NullAway.Init")
    protected EntriesData() {
        // for the CDI proxy
    }

    @Inject
    EntriesData(@Any Instance<EntryData> beans, PluginBeans plugins, Settings settings) {
        this.all = Contributor.all(beans, plugins);
        this.settings = settings;
    }

    /** As JSON-LD; nothing in it can end the element it stands in. */
    String of(ReadyDocument document, EntryPage entry, Visit visit) {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("@context", "https://schema.org");
        json.addAll(JSON.createObjectBuilder(
                contributed(document, entry, visit).orElseGet(() -> usual(document.type(), entry, visit))));
        return json.build().toString().replace("<", "\\u003c");
    }

    private Optional<JsonObject> contributed(ReadyDocument document, EntryPage entry, Visit visit) {
        return all.stream()
                .flatMap(one -> one
                        .ask(
                                data -> data.type().equals(document.type())
                                        ? Optional.of(data.of(document, entry.address(), visit))
                                        : Optional.<JsonObject>empty(),
                                Optional.<JsonObject>empty())
                        .stream())
                .findFirst();
    }

    private JsonObject usual(String type, EntryPage entry, Visit visit) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("@type", type.equals("article") ? "Article" : "WebPage")
                .add("headline", entry.title())
                .add("inLanguage", visit.texts().tag())
                .add("datePublished", entry.publishedAt().toString())
                .add("dateModified", entry.modifiedAt().toString())
                .add("url", entry.address())
                .add(
                        "publisher",
                        JSON.createObjectBuilder().add("@type", "Organization").add("name", settings.siteName()));
        if (!entry.summary().isEmpty()) {
            json.add("description", entry.summary());
        }
        if (!entry.authors().isEmpty()) {
            json.add("author", JSON.createArrayBuilder(entry.authors()));
        }
        return json.build();
    }
}
