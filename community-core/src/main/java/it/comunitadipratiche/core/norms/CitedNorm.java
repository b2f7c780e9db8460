package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.legal.Passage;
import java.util.List;

/** A norm that a publication cites, and which passages of it, none for the norm as a whole. */
public record CitedNorm(NormDetails norm, List<Passage> passages) {

    public CitedNorm {
        passages = List.copyOf(passages);
    }
}
