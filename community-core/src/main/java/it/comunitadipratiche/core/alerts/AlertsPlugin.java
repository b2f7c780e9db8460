package it.comunitadipratiche.core.alerts;

import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.NotificationKind;
import it.comunitadipratiche.core.plugin.PersonalData;
import it.comunitadipratiche.core.plugin.PluginDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What saved searches bring. */
@ApplicationScoped
class AlertsPlugin implements CommunityPlugin {
    private AlertData data;

    @SuppressWarnings("NullAway.Init")
    protected AlertsPlugin() {
        // for the CDI proxy
    }

    @Inject
    AlertsPlugin(AlertData data) {
        this.data = data;
    }

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("alerts", "Ricerche salvate", "0.1", "[0.1,1.0)");
    }

    @Override
    public List<PersonalData> personalData() {
        return List.of(data);
    }

    @Override
    public List<NotificationKind> notificationKinds() {
        return List.of(new NotificationKind(
                "alerts.news",
                LocalizedText.of("Novità delle ricerche salvate", "What is new of saved searches"),
                false));
    }
}
