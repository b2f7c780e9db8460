package it.comunitadipratiche.core.library.catalogue;

import it.comunitadipratiche.core.kernel.Slug;
import it.comunitadipratiche.core.library.MaterialKind;
import java.util.Optional;

/**
 * Which materials are wanted.
 *
 * @param lack something they lack
 * @param words of the title, in their order
 */
public record QueueFilter(Pile pile, Optional<Lack> lack, Optional<MaterialKind> kind, Optional<String> words) {

    /** A whole pile. */
    public static QueueFilter of(Pile pile) {
        return new QueueFilter(pile, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public QueueFilter lacking(Lack wanted) {
        return new QueueFilter(pile, Optional.of(wanted), kind, words);
    }

    public QueueFilter in(MaterialKind wanted) {
        return new QueueFilter(pile, lack, Optional.of(wanted), words);
    }

    public QueueFilter called(String wanted) {
        return new QueueFilter(pile, lack, kind, Optional.of(wanted));
    }

    public boolean isNarrowed() {
        return lack.isPresent() || kind.isPresent() || words.isPresent();
    }

    /** What slugs hold of the words. */
    Optional<String> slugPart() {
        return words.filter(text -> !text.isBlank()).map(text -> Slug.from(text).value());
    }

    /** In the same words after every start. */
    int fingerprint() {
        return ("" + pile + lack + kind + words).hashCode();
    }
}
