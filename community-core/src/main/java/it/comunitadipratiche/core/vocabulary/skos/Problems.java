package it.comunitadipratiche.core.vocabulary.skos;

import it.comunitadipratiche.core.kernel.Message;
import java.util.ArrayList;
import java.util.List;

/** The problems of an import as they are found: all are counted, the first thousand kept. */
public class Problems {
    private static final int KEPT = 1000;

    private final List<VocabularyProblem> kept = new ArrayList<>();
    private int count;

    /** Something had to be left out or put right; the concept itself is imported. */
    public void mended(String concept, String code, Object... arguments) {
        add(new VocabularyProblem(concept, true, new Message("vocabulary.problem." + code, arguments)));
    }

    /** The concept is not imported. */
    void refused(String concept, String code, Object... arguments) {
        add(new VocabularyProblem(concept, false, new Message("vocabulary.problem." + code, arguments)));
    }

    private void add(VocabularyProblem problem) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(problem);
        }
    }

    public List<VocabularyProblem> kept() {
        return List.copyOf(kept);
    }

    public int count() {
        return count;
    }
}
