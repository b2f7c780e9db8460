package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.legal.LegalReference;
import it.comunitadipratiche.core.legal.LegalReferences;
import it.comunitadipratiche.core.legal.LegalSource;
import it.comunitadipratiche.core.legal.Passage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Finds the norm that a key, an identifier or a citation names, cited or not. */
@ApplicationScoped
@Transactional
class NormFinder {
    private static final int LONGEST = 500;
    private NormRepository repository;

    @SuppressWarnings("NullAway.Init")
    protected NormFinder() {
        // for the CDI proxy
    }

    @Inject
    NormFinder(NormRepository repository) {
        this.repository = repository;
    }

    /**
     * A norm.
     *
     * @param source what the recogniser knows of it; nothing for what it reads in citations only
     */
    record Found(NormDetails norm, Passage passage, Optional<LegalSource> source) {}

    Optional<Found> find(String given, Audience reader) {
        String text = given.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        return repository
                .find(text)
                .or(() -> repository.ofIdentifier(text))
                .map(norm -> new Found(norm.details(reader), Passage.WHOLE, NormKeys.source(norm.key())))
                .or(() -> NormKeys.source(text).map(source -> found(source, Passage.WHOLE, reader)))
                .or(() -> references(text).stream()
                        .findFirst()
                        .map(reference -> found(reference.source(), reference.passage(), reader)));
    }

    /** The references in a few words, among them acts by their names alone. */
    static List<LegalReference> references(String words) {
        List<LegalReference> references = LegalReferences.find(words);
        if (!references.isEmpty()) {
            return references;
        }
        return LegalReferences.find("art. 1 " + words).stream()
                .filter(reference -> reference.end() == words.length() + "art. 1 ".length())
                .map(reference -> new LegalReference(0, words.length(), words, reference.source(), Passage.WHOLE))
                .toList();
    }

    private Found found(LegalSource source, Passage passage, Audience reader) {
        NormDetails norm = repository
                .find(NormKeys.of(source))
                .map(known -> known.details(reader))
                .orElseGet(() -> NormDetails.of(source));
        return new Found(norm, passage, Optional.of(source));
    }
}
