package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Looks after the index. */
@Guarded
@ApplicationScoped
public class Index {
    static final String REBUILD = "search.rebuild";
    private OpenIndex index;
    private Rebuild rebuild;
    private Publications publications;

    @SuppressWarnings("NullAway.Init")
    protected Index() {
        // for the CDI proxy
    }

    @Inject
    Index(OpenIndex index, Rebuild rebuild, Publications publications) {
        this.index = index;
        this.rebuild = rebuild;
        this.publications = publications;
    }

    /**
     * Has the index built from the publications in the background, while searches go on with what it has; if a build
     * goes on, it is left to its work.
     */
    @Requires(REBUILD)
    public void rebuild() {
        rebuild.request();
    }

    /** How the index is, and how far its build has come. */
    @Requires(REBUILD)
    public IndexStatus status() {
        IndexState state = index.state();
        long total = publications.count();
        return new IndexStatus(
                index.files().count(),
                !state.complete(),
                Math.min(state.done(), total),
                total,
                state.startedAt(),
                state.finishedAt(),
                index.writtenAt());
    }
}
