package it.comunitadipratiche.core.assets;

import java.util.Optional;

/**
 * Which assets to list.
 *
 * @param prefix how their names begin, in any case
 * @param mediaType what they are; {@code image/*} for all of a kind
 */
public record AssetFilter(Optional<String> prefix, Optional<String> mediaType) {
    public static final AssetFilter ALL = new AssetFilter(Optional.empty(), Optional.empty());
}
