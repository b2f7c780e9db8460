package it.comunitadipratiche.core.transfer;

import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.Permission;
import it.comunitadipratiche.core.plugin.PluginDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** What imports contribute: the permission to begin them. */
@ApplicationScoped
class TransferPlugin implements CommunityPlugin {

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("transfer", "Importazioni", "0.1", "[0.1,1.0)");
    }

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(
                "transfer.import",
                LocalizedText.of("Importare contenuti da file", "Import content from files"),
                Set.of(Role.ADMIN, Role.STAFF_CONTENT)));
    }
}
