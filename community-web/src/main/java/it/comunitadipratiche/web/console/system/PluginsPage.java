package it.comunitadipratiche.web.console.system;

import java.util.List;
import java.util.Optional;

/** The plugins that were found: those that were added to the platform, and its own. */
public record PluginsPage(List<Row> added, List<Row> own) {

    public PluginsPage {
        added = List.copyOf(added);
        own = List.copyOf(own);
    }

    /**
     * A plugin.
     *
     * @param reason why it is disabled
     */
    public record Row(
            String id,
            String name,
            String version,
            String coreVersions,
            Optional<String> reason,
            List<Contributed> contributed) {

        public Row {
            contributed = List.copyOf(contributed);
        }
    }
}
