package it.comunitadipratiche.api.opendata;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The codebooks of collections, each for who asks. */
@ApplicationScoped
class Codebooks {
    private DataSets sets;
    private Callers callers;
    private Settings settings;

    @SuppressWarnings("NullAway.Init")
    protected Codebooks() {
        // for the CDI proxy
    }

    @Inject
    Codebooks(DataSets sets, Callers callers, Settings settings) {
        this.sets = sets;
        this.callers = callers;
        this.settings = settings;
    }

    Codebook of(String collection) {
        ContentType type = sets.type(collection);
        return new Codebook(type, Columns.of(type, callers.current().audience()), Licence.of(settings));
    }
}
