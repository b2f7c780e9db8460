package it.comunitadipratiche.web.console.system;

import it.comunitadipratiche.core.search.IndexStatus;

/** How the search index is. */
public record IndexPage(String path, IndexStatus status) {
    private static final long WHOLE = 100;

    /** How far its build is, in hundredths. */
    public long percent() {
        if (!status.rebuilding()) {
            return WHOLE;
        }
        return status.total() == 0 ? 0 : status.done() * WHOLE / status.total();
    }
}
