package it.comunitadipratiche.core.cluster;

import java.util.Set;

/**
 * Another node changed something, and it is committed. Fired outside a transaction; again at worst, never too seldom.
 *
 * @param kind of things
 * @param keys of those that changed; empty if it may be any of them
 */
public record NodeChange(String kind, Set<String> keys) {
    private static final String ANY = "";

    public NodeChange {
        keys = Set.copyOf(keys);
    }

    /** Anything may have changed: this node has not listened for a while. */
    static NodeChange anything() {
        return new NodeChange(ANY, Set.of());
    }

    /** Whether it is about things of a kind. */
    public boolean concerns(String wanted) {
        return kind.equals(ANY) || kind.equals(wanted);
    }

    /** Whether all that is remembered of the kind is to be forgotten. */
    public boolean isWhole() {
        return keys.isEmpty();
    }
}
