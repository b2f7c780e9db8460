package it.comunitadipratiche.web.setup;

import it.comunitadipratiche.core.identity.Setup;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.plugin.PlatformStarted;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whoever started the server where it is, and how an empty one gets its first administrator. */
@ApplicationScoped
class Welcome {
    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);
    private static final int AFTER_EVERYTHING = Interceptor.Priority.APPLICATION + 900;

    private final Settings settings;
    private final Setup setup;

    @Inject
    Welcome(Settings settings, Setup setup) {
        this.settings = settings;
        this.setup = setup;
    }

    void greet(@Observes @Priority(AFTER_EVERYTHING) PlatformStarted started) {
        String site = settings.siteUrl();
        LOG.info("The site: {}/ · REST interface: {}/api/v1 · its description: {}/openapi", site, site, site);
        Optional<String> secret = setup.open();
        secret.ifPresent(text -> LOG.warn(
                "This community is empty. Within a day, create its first administrator at {}/setup?token={}",
                site,
                text));
    }
}
