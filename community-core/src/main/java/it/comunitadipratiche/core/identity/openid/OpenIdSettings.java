package it.comunitadipratiche.core.identity.openid;

import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import it.comunitadipratiche.core.kernel.Settings;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which provider people may sign in with, and as whom the community is known to it.
 *
 * @param label the name of the provider, for people
 * @param home the address of the site
 */
record OpenIdSettings(Issuer issuer, ClientID client, Secret secret, String label, URI home) {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIdSettings.class);

    /** Nothing if there is no provider, or not all that it takes is set. */
    static Optional<OpenIdSettings> of(Settings settings) {
        Optional<String> issuer = settings.find("community.openid.issuer");
        Optional<String> client = settings.find("community.openid.client-id");
        Optional<String> secret = settings.find("community.openid.client-secret");
        if (issuer.isEmpty()) {
            return Optional.empty();
        }
        if (client.isEmpty() || secret.isEmpty()) {
            LOG.error("Nobody can sign in with OpenID: community.openid.client-id or client-secret is not set");
            return Optional.empty();
        }
        return Optional.of(new OpenIdSettings(
                new Issuer(issuer.get()),
                new ClientID(client.get()),
                new Secret(secret.get()),
                settings.text("community.openid.label", "OpenID"),
                URI.create(settings.siteUrl() + "/")));
    }

    /** Where the provider sends browsers back to. */
    URI answerAddress() {
        return home.resolve("openid/return");
    }
}
