package it.comunitadipratiche.core.transfer.bibliographies;

import it.comunitadipratiche.core.transfer.ImportFormat;
import it.comunitadipratiche.core.transfer.ImportRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;

/** Materials from BibTeX. */
@ApplicationScoped
class BibtexFormat implements ImportFormat {
    private Bibliographies bibliographies;

    @SuppressWarnings("NullAway.Init")
    protected BibtexFormat() {
        // for the CDI proxy
    }

    @Inject
    BibtexFormat(Bibliographies bibliographies) {
        this.bibliographies = bibliographies;
    }

    @Override
    public String kind() {
        return "bibtex";
    }

    @Override
    public void check(JsonObject options) {
        bibliographies.check(options);
    }

    @Override
    public void run(ImportRun run) throws IOException {
        bibliographies.run(run, "BibTeX", text -> new BibtexReader(new Lines(text)));
    }
}
