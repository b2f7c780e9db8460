package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.legal.LegalSource;
import it.comunitadipratiche.core.legal.Passage;
import java.util.Optional;

/** A passage that a publication cites at one of its places, and how often. */
final class FoundCitation {
    private final LegalSource source;
    private final String norm;
    private final Passage passage;
    private final At at;
    private final Snippet snippet;
    private int times = 1;

    FoundCitation(LegalSource source, String norm, Passage passage, At at, Snippet snippet) {
        this.source = source;
        this.norm = norm;
        this.passage = passage;
        this.at = at;
        this.snippet = snippet;
    }

    /**
     * A place of a publication.
     *
     * @param own whether what stands there is the norm that the entry itself is
     */
    record At(String place, Optional<String> label, Audience audience, boolean own) {}

    void again() {
        times++;
    }

    LegalSource source() {
        return source;
    }

    String norm() {
        return norm;
    }

    Passage passage() {
        return passage;
    }

    At at() {
        return at;
    }

    Snippet snippet() {
        return snippet;
    }

    int times() {
        return times;
    }
}
