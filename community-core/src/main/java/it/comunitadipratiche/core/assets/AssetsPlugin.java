package it.comunitadipratiche.core.assets;

import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.Permission;
import it.comunitadipratiche.core.plugin.PersonalData;
import it.comunitadipratiche.core.plugin.PluginDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** What assets contribute: who may upload and describe them, and that they know who did. */
@ApplicationScoped
class AssetsPlugin implements CommunityPlugin {
    static final String UPLOAD = "assets.upload";
    static final String EDIT = "assets.edit";
    static final String READ_DRAFTS = "content.read";

    private AssetOwners owners;

    @SuppressWarnings("NullAway.Init")
    protected AssetsPlugin() {
        // for the CDI proxy
    }

    @Inject
    AssetsPlugin(AssetOwners owners) {
        this.owners = owners;
    }

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("assets", "Assets", "0.1", "[0.1,1.0)");
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(
                        UPLOAD,
                        LocalizedText.of("Caricare file", "Upload files"),
                        Set.of(Role.STAFF_CONTENT, Role.STAFF_MEMBERSHIP, Role.EDITOR, Role.EXPERT, Role.MEMBER)),
                new Permission(
                        EDIT,
                        LocalizedText.of(
                                "Descrivere ed eliminare i file di tutti", "Describe and delete anyone's files"),
                        Set.of(Role.STAFF_CONTENT, Role.EDITOR)));
    }

    @Override
    public List<PersonalData> personalData() {
        return List.of(owners);
    }
}
