package it.comunitadipratiche.core.identity.openid;

import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.PersonalData;
import it.comunitadipratiche.core.plugin.PluginDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What signing in with a provider brings. */
@ApplicationScoped
class OpenIdPlugin implements CommunityPlugin {
    private OpenIdData data;

    @SuppressWarnings("NullAway.Init")
    protected OpenIdPlugin() {
        // for the CDI proxy
    }

    @Inject
    OpenIdPlugin(OpenIdData data) {
        this.data = data;
    }

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("openid", "Accesso con OpenID", "0.1", "[0.1,1.0)");
    }

    @Override
    public List<PersonalData> personalData() {
        return List.of(data);
    }
}
