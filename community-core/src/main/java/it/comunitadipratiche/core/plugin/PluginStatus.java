package it.comunitadipratiche.core.plugin;

import it.comunitadipratiche.core.kernel.Message;
import java.util.List;
import java.util.Optional;

/**
 * A plugin that was found, and whether it takes part.
 *
 * @param platform whether it comes with the platform
 * @param reason why it is disabled; empty if it takes part
 * @param contributions what it brings, such as {@code content type Podcast}
 */
public record PluginStatus(
        PluginDescriptor descriptor, boolean platform, Optional<Message> reason, List<String> contributions) {

    public PluginStatus {
        contributions = List.copyOf(contributions);
    }

    public boolean isActive() {
        return reason.isEmpty();
    }
}
