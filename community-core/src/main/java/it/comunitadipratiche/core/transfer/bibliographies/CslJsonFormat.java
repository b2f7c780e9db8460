package it.comunitadipratiche.core.transfer.bibliographies;

import it.comunitadipratiche.core.transfer.ImportFormat;
import it.comunitadipratiche.core.transfer.ImportRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;

/** Materials from CSL-JSON. */
@ApplicationScoped
class CslJsonFormat implements ImportFormat {
    private Bibliographies bibliographies;

    @SuppressWarnings("NullAway.Init")
    protected CslJsonFormat() {
        // for the CDI proxy
    }

    @Inject
    CslJsonFormat(Bibliographies bibliographies) {
        this.bibliographies = bibliographies;
    }

    @Override
    public String kind() {
        return "csl-json";
    }

    @Override
    public void check(JsonObject options) {
        bibliographies.check(options);
    }

    @Override
    public void run(ImportRun run) throws IOException {
        bibliographies.run(run, "CSL-JSON", text -> new CslReader(text));
    }
}
