package it.comunitadipratiche.core.assets.texts;

/** How reading the text of a file went. */
public enum TextState {
    /** Nobody has read it yet. */
    WAITING,
    /** Its text is known. */
    READ,
    /** There are no words in it: it is a scan, or holds only pictures. */
    NO_TEXT,
    /** It opens only with a password. */
    ENCRYPTED,
    /** It is not as files of its type are. */
    DAMAGED,
    /** It is larger than files that are read, or becomes so when unpacked. */
    TOO_LARGE,
    /** Reading it took longer than it may. */
    TIMED_OUT
}
