package it.comunitadipratiche.core.synonyms;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.StaleVersionException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A group of words, or an expansion, as it is kept. */
@Entity
@Table(name = "search_synonym")
class SynonymGroup {
    private static final String LINE = "\n";

    @jakarta.persistence.Id
    private long id;

    @Version
    private long version;

    private String language;
    private String words;
    private String others;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected SynonymGroup() {
        // for JPA
    }

    SynonymGroup(Id id, SynonymDraft draft, Instant now) {
        this.id = id.value();
        write(draft, now);
    }

    void demand(long expected) {
        if (version != expected) {
            throw new StaleVersionException("synonyms.stale");
        }
    }

    final void write(SynonymDraft draft, Instant now) {
        language = draft.language();
        words = String.join(LINE, draft.words());
        others = String.join(LINE, draft.others());
        updatedAt = now;
    }

    /** Whether it says no more than this group does. */
    boolean covers(SynonymDraft draft) {
        return language.equals(draft.language())
                && others.isEmpty() == draft.others().isEmpty()
                && folded(words)
                        .containsAll(draft.words().stream()
                                .map(word -> word.toLowerCase(Locale.ROOT))
                                .toList())
                && folded(others)
                        .containsAll(draft.others().stream()
                                .map(word -> word.toLowerCase(Locale.ROOT))
                                .toList());
    }

    private static List<String> folded(String lines) {
        return lines(lines).stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    SynonymDetails details() {
        return new SynonymDetails(new Id(id), version, language, lines(words), lines(others), updatedAt);
    }

    private static List<String> lines(String text) {
        return Stream.of(text.split(LINE)).filter(line -> !line.isEmpty()).toList();
    }
}
