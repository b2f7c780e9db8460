package it.comunitadipratiche.core.identity.openid;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.identity.AccountEvent;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.plugin.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;

/** What is known of who people are to providers. */
@ApplicationScoped
@Transactional
class OpenIdData implements PersonalData {
    private OpenIdRepository repository;

    @SuppressWarnings("NullAway.Init")
    protected OpenIdData() {
        // for the CDI proxy
    }

    @Inject
    OpenIdData(OpenIdRepository repository) {
        this.repository = repository;
    }

    @Override
    public String name() {
        return "identity.openid";
    }

    @Override
    public LocalizedText purpose() {
        return LocalizedText.of(
                "Il codice della persona presso il servizio con cui accede: serve per riconoscerla la volta dopo.",
                "What the person is called by the service they sign in with: needed to know them the next time.");
    }

    @Override
    public JsonObject export(Id account) {
        JsonArrayBuilder identities = JSON.createArrayBuilder();
        repository
                .of(account)
                .forEach(identity -> identities.add(JSON.createObjectBuilder()
                        .add("issuer", identity.issuer())
                        .add("subject", identity.subject())
                        .add("createdAt", identity.createdAt().toString())));
        return JSON.createObjectBuilder().add("identities", identities).build();
    }

    @Override
    public void erase(Id account) {
        repository.removeOf(account);
    }

    void forget(@Observes AccountEvent.Erased event) {
        erase(event.account());
    }
}
