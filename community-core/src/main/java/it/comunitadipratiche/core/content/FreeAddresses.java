package it.comunitadipratiche.core.content;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Addresses that were asked for and are nobody's; each is given away once without asking again. */
final class FreeAddresses {
    private final Set<Address.Key> keys = new HashSet<>();

    void add(Collection<Address.Key> free) {
        keys.addAll(free);
    }

    boolean holds(Address.Key key) {
        return keys.contains(key);
    }

    /** Whether an address is known to be free; from now on it is not. */
    boolean take(Address.Key key) {
        return keys.remove(key);
    }
}
