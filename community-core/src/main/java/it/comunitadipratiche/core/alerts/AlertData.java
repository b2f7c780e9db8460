package it.comunitadipratiche.core.alerts;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.plugin.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** What people look for again and again. */
@ApplicationScoped
class AlertData implements PersonalData {
    private SavedSearchRepository repository;

    @SuppressWarnings("NullAway.Init")
    protected AlertData() {
        // for the CDI proxy
    }

    @Inject
    AlertData(SavedSearchRepository repository) {
        this.repository = repository;
    }

    @Override
    public String name() {
        return "alerts";
    }

    @Override
    public LocalizedText purpose() {
        return LocalizedText.of(
                "Le ricerche salvate e gli avvisi richiesti: servono per ritrovarle e per scrivere quando c'è qualcosa"
                        + " di nuovo.",
                "Saved searches and the alerts asked for: kept to find them again and to write when something is new.");
    }

    @Override
    public JsonObject export(Id account) {
        List<SavedSearch> searches = repository.of(account);
        if (searches.isEmpty()) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        JsonArrayBuilder array = JSON.createArrayBuilder();
        searches.stream().map(search -> search.details("")).forEach(search -> {
            JsonArrayBuilder filters = JSON.createArrayBuilder();
            search.filters().forEach(filter -> filters.add(filter.toString()));
            array.add(JSON.createObjectBuilder()
                    .add("name", search.name())
                    .add("types", JSON.createArrayBuilder(search.types()))
                    .add("locale", search.locale().toLanguageTag())
                    .add("words", search.words())
                    .add("filters", filters)
                    .add("frequency", search.frequency().name())
                    .add("createdAt", search.createdAt().toString()));
        });
        return JSON.createObjectBuilder().add("searches", array).build();
    }

    @Override
    public void erase(Id account) {
        repository.removeOf(account);
    }
}
