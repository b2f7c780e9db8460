package it.comunitadipratiche.core.identity.openid;

import com.nimbusds.oauth2.sdk.GeneralException;
import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the provider of the settings about itself when that is first needed, and again every hour. If it does not answer,
 * what it said last counts, and it is left alone for some seconds.
 */
@ApplicationScoped
class Discovery {
    private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private Optional<OpenIdSettings> settings = Optional.empty();
    private Clock clock;
    private @Nullable Provider known;
    private Instant nextTime = Instant.MIN;

    @SuppressWarnings("NullAway.Init")
    protected Discovery() {
        // for the CDI proxy
    }

    @Inject
    Discovery(Settings settings, Clock clock) {
        this.settings = OpenIdSettings.of(settings);
        this.clock = clock;
    }

    /** Nothing if people cannot sign in with a provider. */
    Optional<OpenIdSettings> settings() {
        return settings;
    }

    /**
     * The provider of the settings.
     *
     * @throws RefusedException if there is none, or it does not answer
     */
    synchronized Provider provider() {
        OpenIdSettings wanted =
                settings.orElseThrow(() -> new RefusedException(Refusal.UNREACHABLE, "There is no provider"));
        Instant now = clock.instant();
        if (!now.isBefore(nextTime)) {
            ask(wanted, now);
        }
        Provider provider = known;
        if (provider == null) {
            throw new RefusedException(Refusal.UNREACHABLE, "The provider has not answered yet");
        }
        return provider;
    }

    private void ask(OpenIdSettings wanted, Instant now) {
        try {
            known = Provider.read(wanted);
            nextTime = now.plus(KEPT);
        } catch (GeneralException | IOException e) {
            LOG.warn("The OpenID provider {} does not say who it is: {}", wanted.issuer(), e.getMessage());
            nextTime = now.plus(PAUSE);
        }
    }
}
