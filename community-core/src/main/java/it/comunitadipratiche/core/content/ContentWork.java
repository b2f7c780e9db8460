package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Makes the documents again that show something of a changed entry, asset or concept, some at a time. */
@ApplicationScoped
class ContentWork {
    private static final int SOME = 200;
    private PublicationRepository publications;
    private Publisher publisher;

    @SuppressWarnings("NullAway.Init")
    protected ContentWork() {
        // for the CDI proxy
    }

    @Inject
    ContentWork(PublicationRepository publications, Publisher publisher) {
        this.publications = publications;
        this.publisher = publisher;
    }

    /** The publications of an entry itself, which name each other's locales. */
    @Transactional
    void refreshOwn(Id entry) {
        publisher.refresh(publications.ofEntries(List.of(entry.value())));
    }

    /**
     * Refreshes some that show something of a thing.
     *
     * @return the entry to go on after, or -1 at the end
     */
    @Transactional
    long refreshShowing(Id target, long after) {
        List<Publication> some = publications.showing(target.value(), after, SOME);
        publisher.refresh(some);
        return some.size() < SOME ? -1 : some.get(some.size() - 1).key().entryId() - 1;
    }
}
