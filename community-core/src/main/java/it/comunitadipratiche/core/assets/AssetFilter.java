package it.comunitadipratiche.core.assets;

import it.comunitadipratiche.core.kernel.Id;
import java.util.Optional;

/**
 * Which assets to list.
 *
 * @param prefix how their names begin, in any case
 * @param mediaType what they are; {@code image/*} for all of a kind
 * @param kind what they are for people
 * @param words all of which occur in their names or descriptions, whatever the accents
 * @param awaitingAlt whether only pictures that nobody has put into words
 * @param owner who uploaded them
 */
public record AssetFilter(
        Optional<String> prefix,
        Optional<String> mediaType,
        Optional<AssetKind> kind,
        Optional<String> words,
        boolean awaitingAlt,
        Optional<Id> owner) {
    public static final AssetFilter ALL = new AssetFilter(Optional.empty(), Optional.empty());

    public AssetFilter(Optional<String> prefix, Optional<String> mediaType) {
        this(prefix, mediaType, Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    /** Those of a kind, or of any. */
    public AssetFilter of(Optional<AssetKind> other) {
        return new AssetFilter(prefix, mediaType, other, words, awaitingAlt, owner);
    }

    /** Those with some words. */
    public AssetFilter saying(Optional<String> other) {
        return new AssetFilter(prefix, mediaType, kind, other, awaitingAlt, owner);
    }

    /** The pictures that nobody has put into words. */
    public AssetFilter withoutAlt() {
        return new AssetFilter(prefix, mediaType, kind, words, true, owner);
    }

    /** Those somebody uploaded. */
    AssetFilter by(Id account) {
        return new AssetFilter(prefix, mediaType, kind, words, awaitingAlt, Optional.of(account));
    }

    /** Tells a query from others, also after a restart. */
    int fingerprint() {
        return toString().hashCode();
    }
}
