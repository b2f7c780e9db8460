package it.comunitadipratiche.core.mail;

import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.Permission;
import it.comunitadipratiche.core.plugin.PluginDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** What mail brings. */
@ApplicationScoped
class MailPlugin implements CommunityPlugin {
    static final String READ = "mail.read";

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("mail", "Posta", "0.1", "[0.1,1.0)");
    }

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(
                READ,
                LocalizedText.of("Leggere i messaggi non spediti", "Read the letters that were not sent"),
                Set.of()));
    }
}
