package it.comunitadipratiche.core.content;

import static it.comunitadipratiche.core.kernel.Role.EDITOR;
import static it.comunitadipratiche.core.kernel.Role.EXPERT;
import static it.comunitadipratiche.core.kernel.Role.MEMBER;
import static it.comunitadipratiche.core.kernel.Role.STAFF_CONTENT;

import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.Permission;
import it.comunitadipratiche.core.plugin.PluginDescriptor;
import it.comunitadipratiche.core.plugin.WebhookEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** What content contributes: who may propose, write, publish and import. */
@ApplicationScoped
class ContentPlugin implements CommunityPlugin {

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("content", "Content", "0.1", "[0.1,1.0)");
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                permission("content.read", "Leggere le bozze", "Read drafts", EDITOR, STAFF_CONTENT),
                permission("content.create", "Creare contenuti", "Create content", EDITOR, STAFF_CONTENT),
                permission("content.edit", "Modificare i propri contenuti", "Edit own content", EDITOR, STAFF_CONTENT),
                permission(EntryScope.PROPOSE, "Proporre contenuti", "Propose content", EXPERT, MEMBER),
                permission("content.editAny", "Modificare tutti i contenuti", "Edit all content", STAFF_CONTENT),
                permission("content.publish", "Pubblicare e ritirare", "Publish and withdraw", STAFF_CONTENT),
                permission("content.merge", "Unire i doppioni", "Merge duplicates", STAFF_CONTENT),
                permission("content.import", "Importare contenuti", "Import content", STAFF_CONTENT),
                permission("content.types", "Definire tipi di contenuto", "Define content types"));
    }

    @Override
    public List<WebhookEvent> webhookEvents() {
        return List.of(
                new WebhookEvent(
                        "publication.published", LocalizedText.of("Contenuto pubblicato", "Content published")),
                new WebhookEvent("publication.updated", LocalizedText.of("Contenuto aggiornato", "Content updated")),
                new WebhookEvent("publication.withdrawn", LocalizedText.of("Contenuto ritirato", "Content withdrawn")));
    }

    private static Permission permission(String name, String it, String en, Role... roles) {
        return new Permission(name, LocalizedText.of(it, en), Set.of(roles));
    }
}
