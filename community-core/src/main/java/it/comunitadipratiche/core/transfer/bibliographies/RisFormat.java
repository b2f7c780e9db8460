package it.comunitadipratiche.core.transfer.bibliographies;

import it.comunitadipratiche.core.transfer.ImportFormat;
import it.comunitadipratiche.core.transfer.ImportRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;

/** Materials from RIS. */
@ApplicationScoped
class RisFormat implements ImportFormat {
    private Bibliographies bibliographies;

    @SuppressWarnings("NullAway.Init")
    protected RisFormat() {
        // for the CDI proxy
    }

    @Inject
    RisFormat(Bibliographies bibliographies) {
        this.bibliographies = bibliographies;
    }

    @Override
    public String kind() {
        return "ris";
    }

    @Override
    public void check(JsonObject options) {
        bibliographies.check(options);
    }

    @Override
    public void run(ImportRun run) throws IOException {
        bibliographies.run(run, "RIS", text -> new RisReader(new Lines(text)));
    }
}
