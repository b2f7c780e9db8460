package it.comunitadipratiche.core.identity.openid;

import com.nimbusds.openid.connect.sdk.LogoutRequest;
import it.comunitadipratiche.core.identity.Sessions;
import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.TooManyRequestsException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets people in by what an OpenID provider says of them, and out when they sign out there. */
@ApplicationScoped
@Guarded
public class OpenIdSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIdSignIn.class);
    private Discovery discovery;
    private ProviderAccounts accounts;
    private ProviderSessions ended;
    private OpenIdRepository repository;
    private Sessions sessions;

    @SuppressWarnings("NullAway.Init")
    protected OpenIdSignIn() {
        // for the CDI proxy
    }

    @Inject
    OpenIdSignIn(
            Discovery discovery,
            ProviderAccounts accounts,
            ProviderSessions ended,
            OpenIdRepository repository,
            Sessions sessions) {
        this.discovery = discovery;
        this.accounts = accounts;
        this.ended = ended;
        this.repository = repository;
        this.sessions = sessions;
    }

    /** What people call the provider; nothing if they cannot sign in with one. */
    @Anyone
    public Optional<String> provider() {
        return discovery.settings().map(OpenIdSettings::label);
    }

    /** Where a journey leads; nothing if the provider does not answer. */
    @Anyone
    public Optional<URI> departure(Journey journey) {
        try {
            return Optional.of(new Exchange(discovery.provider(), journey).departure());
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    /**
     * Lets somebody in who came back from a journey.
     *
     * @param answer the parameters the browser brought
     * @param address the network address it comes from
     * @param userAgent what the browser says of itself
     * @throws TooManyRequestsException if too many did not get in from there
     */
    @Anyone
    public Arrival arrive(Journey journey, Map<String, List<String>> answer, String address, String userAgent) {
        sessions.countAttempt(address);
        try {
            return enter(new Exchange(discovery.provider(), journey).assertion(answer), address, userAgent);
        } catch (RefusedException e) {
            LOG.info("Nobody signed in with OpenID: {}", e.getMessage());
            return new Arrival.Refused(e.refusal());
        } catch (InvalidInputException e) {
            return new Arrival.Refused(Refusal.NO_EMAIL);
        }
    }

    /** Of two who come for the first time with one address at once, the second finds what the first made. */
    private Arrival enter(Assertion person, String address, String userAgent) {
        try {
            return accounts.enter(person, address, userAgent);
        } catch (ConflictException e) {
            return accounts.enter(person, address, userAgent);
        }
    }

    /** Whether a session in force began at the provider. */
    @Anyone
    public boolean isFromProvider(Id session) {
        return provider().isPresent() && repository.isFromProvider(session);
    }

    /** Where a person signs out at the provider, and comes back from to the site; nothing if it cannot be done there. */
    @Anyone
    public Optional<URI> exit() {
        if (provider().isEmpty()) {
            return Optional.empty();
        }
        try {
            Provider provider = discovery.provider();
            return Optional.ofNullable(provider.metadata().getEndSessionEndpointURI())
                    .map(address -> new LogoutRequest(
                                    address,
                                    null,
                                    null,
                                    provider.settings().client(),
                                    provider.settings().home(),
                                    null,
                                    null)
                            .toURI());
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    /**
     * Ends the sessions a logout token is about.
     *
     * @return why it is not taken; nothing if it was
     */
    @Anyone
    public Optional<Refusal> signOut(String logoutToken) {
        try {
            LogoutNotice notice = LogoutNotice.of(discovery.provider().verifiedLogout(logoutToken));
            return ended.end(notice) ? Optional.empty() : Optional.of(Refusal.INVALID);
        } catch (RefusedException e) {
            LOG.info("A logout token was refused: {}", e.getMessage());
            return Optional.of(e.refusal());
        }
    }
}
