package it.comunitadipratiche.core.transfer;

import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.plugin.PluginBeans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The kinds of files that can be imported. */
@ApplicationScoped
class ImportFormats {
    private Instance<ImportFormat> formats;
    private PluginBeans plugins;

    @SuppressWarnings("NullAway.Init")
    protected ImportFormats() {
        // for the CDI proxy
    }

    @Inject
    ImportFormats(@Any Instance<ImportFormat> formats, PluginBeans plugins) {
        this.formats = formats;
        this.plugins = plugins;
    }

    List<String> kinds() {
        return List.copyOf(byKind().keySet());
    }

    ImportFormat of(String kind) {
        ImportFormat format = byKind().get(kind);
        if (format == null) {
            throw new InvalidInputException("kind", "transfer.import.kind", kind, String.join(", ", kinds()));
        }
        return format;
    }

    private SortedMap<String, ImportFormat> byKind() {
        SortedMap<String, ImportFormat> byKind = new TreeMap<>();
        plugins.each(formats, (format, takesPart) -> byKind.putIfAbsent(format.kind(), format));
        return byKind;
    }
}
