package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.kernel.Slug;
import java.util.Locale;
import java.util.Optional;

/**
 * Which entries are wanted.
 *
 * @param status in the locale, or in any if there is none
 * @param words of the title, in their order
 * @param own only those of the caller
 */
public record EntryFilter(
        String type, Optional<EntryStatus> status, Optional<Locale> locale, Optional<String> words, boolean own) {

    /** All of a type. */
    public static EntryFilter of(String type) {
        return new EntryFilter(type, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    public EntryFilter in(EntryStatus wanted) {
        return new EntryFilter(type, Optional.of(wanted), locale, words, own);
    }

    public EntryFilter in(Locale wanted) {
        return new EntryFilter(type, status, Optional.of(wanted), words, own);
    }

    public EntryFilter called(String wanted) {
        return new EntryFilter(type, status, locale, Optional.of(wanted), own);
    }

    public EntryFilter ownOnly() {
        return new EntryFilter(type, status, locale, words, true);
    }

    /** What slugs hold of the words. */
    Optional<String> slugPart() {
        return words.filter(text -> !text.isBlank()).map(text -> Slug.from(text).value());
    }

    /** In the same words after every start. */
    int fingerprint() {
        return (type + status + locale + words + own).hashCode();
    }
}
