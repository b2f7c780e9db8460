package it.comunitadipratiche.core.sketches;

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

/** What somebody has begun to write. */
@ApplicationScoped
class SketchData implements PersonalData {
    private static final int MOST = 1000;
    private SketchRepository repository;

    @SuppressWarnings("NullAway.Init")
    protected SketchData() {
        // for the CDI proxy
    }

    @Inject
    SketchData(SketchRepository repository) {
        this.repository = repository;
    }

    @Override
    public String name() {
        return "sketches";
    }

    @Override
    public LocalizedText purpose() {
        return LocalizedText.of(
                "Quello che è stato scritto nei moduli e non ancora salvato: serve perché non vada perso.",
                "What was written in forms and not yet saved: kept so that it is not lost.");
    }

    @Override
    public JsonObject export(Id account) {
        List<Sketch> sketches = repository.of(account.value(), MOST);
        if (sketches.isEmpty()) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        JsonArrayBuilder array = JSON.createArrayBuilder();
        sketches.stream()
                .map(Sketch::details)
                .forEach(sketch -> array.add(JSON.createObjectBuilder()
                        .add("place", sketch.place())
                        .add("form", sketch.form())
                        .add("savedAt", sketch.savedAt().toString())));
        return JSON.createObjectBuilder().add("sketches", array).build();
    }

    @Override
    public void erase(Id account) {
        repository.removeOf(account.value());
    }
}
