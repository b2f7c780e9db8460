package it.comunitadipratiche.core.assets;

import it.comunitadipratiche.core.kernel.Id;

/** Something became of an asset; fired in the transaction in which it does. */
public record AssetChanged(Id asset, Kind kind) {

    /** What became of it. */
    public enum Kind {
        /** It was uploaded, and smaller copies of it are to be made. */
        AWAITS_RENDITIONS,
        /** Smaller copies of it were made. */
        HAS_RENDITIONS,
        /** It was uploaded, and what it says is to be read. */
        AWAITS_READING,
        /** Its text was read, or found not to be there or not to be readable; see {@link AssetTexts}. */
        TEXT_READ,
        /** Something else is said of it, which documents that show it repeat. */
        DESCRIBED,
        /** It is nobody's any more. */
        DISOWNED,
        /** Publications show it to others than before, or to nobody. */
        SHOWN,
        /** It is gone. */
        DELETED
    }
}
