package it.comunitadipratiche.core.memory;

/** The memory the server was given, of which each cache takes a share. */
public final class Heap {
    private Heap() {}

    /** One of so many parts of it, in bytes. */
    public static long part(int of) {
        return Runtime.getRuntime().maxMemory() / of;
    }
}
