package it.comunitadipratiche.core.transfer;

import it.comunitadipratiche.core.kernel.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** The kinds of files that can be imported. */
@ApplicationScoped
class ImportFormats {
    private Instance<ImportFormat> formats;

    @SuppressWarnings("NullAway.Init")
    protected ImportFormats() {
        // for the CDI proxy
    }

    @Inject
    ImportFormats(@Any Instance<ImportFormat> formats) {
        this.formats = formats;
    }

    List<String> kinds() {
        return formats.stream().map(ImportFormat::kind).sorted().toList();
    }

    ImportFormat of(String kind) {
        return formats.stream()
                .filter(format -> format.kind().equals(kind))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidInputException("kind", "transfer.import.kind", kind, String.join(", ", kinds())));
    }
}
