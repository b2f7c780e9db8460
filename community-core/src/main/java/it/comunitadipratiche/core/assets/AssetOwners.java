package it.comunitadipratiche.core.assets;

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

/** Who uploaded which file: erased, the files stay and nobody is known to have uploaded them. */
@ApplicationScoped
class AssetOwners implements PersonalData {
    private AssetRegister register;

    @SuppressWarnings("NullAway.Init")
    protected AssetOwners() {
        // for the CDI proxy
    }

    @Inject
    AssetOwners(AssetRegister register) {
        this.register = register;
    }

    @Override
    public String name() {
        return "assets.owner";
    }

    @Override
    public LocalizedText purpose() {
        return LocalizedText.of(
                "Chi ha caricato un file, per permettergli di vederlo e descriverlo",
                "Who uploaded a file, to let them see and describe it");
    }

    @Override
    public JsonObject export(Id account) {
        List<AssetDetails> owned = register.ownedBy(account);
        if (owned.isEmpty()) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        JsonArrayBuilder files = JSON.createArrayBuilder();
        for (AssetDetails asset : owned) {
            files.add(JSON.createObjectBuilder()
                    .add("id", asset.id().toString())
                    .add("name", asset.name())
                    .add("createdAt", asset.createdAt().toString()));
        }
        return JSON.createObjectBuilder().add("files", files).build();
    }

    @Override
    public void erase(Id account) {
        register.disown(account);
    }
}
