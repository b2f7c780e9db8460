package it.comunitadipratiche.core.assets;

import java.util.Optional;

/**
 * Which assets to list.
 *
 * @param prefix how their names begin, in any case
 * @param mediaType what they are; {@code image/*} for all of a kind
 * @param kind what they are for people
 * @param words all of which occur in their names or descriptions, whatever the accents
 * @param awaitingAlt whether only pictures that nobody has put into words
 */
public record AssetFilter(
        Optional<String> prefix,
        Optional<String> mediaType,
        Optional<AssetKind> kind,
        Optional<String> words,
        boolean awaitingAlt) {
    public static final AssetFilter ALL = new AssetFilter(Optional.empty(), Optional.empty());

    public AssetFilter(Optional<String> prefix, Optional<String> mediaType) {
        this(prefix, mediaType, Optional.empty(), Optional.empty(), false);
    }

    /** Those of a kind, or of any. */
    public AssetFilter of(Optional<AssetKind> other) {
        return new AssetFilter(prefix, mediaType, other, words, awaitingAlt);
    }

    /** Those with some words. */
    public AssetFilter saying(Optional<String> other) {
        return new AssetFilter(prefix, mediaType, kind, other, awaitingAlt);
    }

    /** The pictures that nobody has put into words. */
    public AssetFilter withoutAlt() {
        return new AssetFilter(prefix, mediaType, kind, words, true);
    }

    /** Tells a query from others, also after a restart. */
    int fingerprint() {
        return toString().hashCode();
    }
}
