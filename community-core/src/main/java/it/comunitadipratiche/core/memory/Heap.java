package it.comunitadipratiche.core.memory;

/** The memory the server was given, of which each cache takes a share. */
public final class Heap {
    private static final long OWN = 192L << 20;
    private static final int LEAST = 4;

    private Heap() {}

    /** One of so many parts of what it has beyond the server's own needs, in bytes. */
    public static long part(int of) {
        long all = Runtime.getRuntime().maxMemory();
        return Math.max(all - OWN, all / LEAST) / of;
    }
}
