package it.comunitadipratiche.core.identity;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.plugin.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** What is known of how and where people sign in. */
@ApplicationScoped
@Transactional
class SignInData implements PersonalData {
    private SessionStore sessions;
    private SessionRepository repository;
    private FactorStore factors;
    private FactorRepository authenticators;
    private LinkRepository links;

    @SuppressWarnings("NullAway.Init")
    protected SignInData() {
        // for the CDI proxy
    }

    @Inject
    SignInData(
            SessionStore sessions,
            SessionRepository repository,
            FactorStore factors,
            FactorRepository authenticators,
            LinkRepository links) {
        this.sessions = sessions;
        this.repository = repository;
        this.factors = factors;
        this.authenticators = authenticators;
        this.links = links;
    }

    @Override
    public String name() {
        return "identity.signin";
    }

    @Override
    public LocalizedText purpose() {
        return LocalizedText.of(
                "Le sessioni aperte (browser, rete, orari) e il secondo fattore: servono per proteggere l'accesso.",
                "Open sessions (browser, network, times) and the second factor: needed to protect the way in.");
    }

    @Override
    public JsonObject export(Id account) {
        JsonArrayBuilder open = JSON.createArrayBuilder();
        sessions.list(account, Optional.empty()).forEach(session -> open.add(exported(session)));
        return JSON.createObjectBuilder()
                .add("sessions", open)
                .add("secondFactor", factors.isEnabled(account))
                .build();
    }

    @Override
    public void erase(Id account) {
        sessions.endAll(account, Optional.empty());
        repository.removeOf(account);
        authenticators.remove(account);
        links.removeOf(account);
    }

    private static JsonObject exported(SessionDetails session) {
        return JSON.createObjectBuilder()
                .add("browser", session.browser())
                .add("system", session.system())
                .add("network", session.network())
                .add("createdAt", session.createdAt().toString())
                .add("seenAt", session.seenAt().toString())
                .build();
    }
}
