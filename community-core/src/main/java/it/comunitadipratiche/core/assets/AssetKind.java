package it.comunitadipratiche.core.assets;

import java.util.Arrays;
import java.util.Locale;

/** What a file is for people, as its media type tells. */
public enum AssetKind {
    IMAGE,
    DOCUMENT,
    AUDIO,
    VIDEO;

    /** The kind of a media type: a document unless it is one of the others. */
    public static AssetKind of(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> mediaType.startsWith(kind.label() + "/"))
                .findFirst()
                .orElse(DOCUMENT);
    }

    /** As settings and addresses call it: {@code image}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
