package it.comunitadipratiche.core.synonyms;

import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.identity.SetupCompleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What an empty community is given with its first administrator: the synonyms that are usual in the field. */
@ApplicationScoped
class UsualSynonyms {
    private Synonyms synonyms;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected UsualSynonyms() {
        // for the CDI proxy
    }

    @Inject
    UsualSynonyms(Synonyms synonyms, Callers callers) {
        this.synonyms = synonyms;
        this.callers = callers;
    }

    void begin(@Observes SetupCompleted event) {
        callers.run(Caller.system(), synonyms::addUsual);
    }
}
