package it.comunitadipratiche.core.kernel;

import java.util.EnumSet;
import java.util.Set;

/** Who may read something. Each audience includes the ones after it: what everybody may read, staff may read too. */
public enum Audience {
    PUBLIC,
    MEMBERS,
    STAFF;

    /** The audiences a reader of this audience sees: its own and the wider ones. */
    public Set<Audience> visible() {
        return EnumSet.range(PUBLIC, this);
    }

    /** Whether a reader of this audience may see what is meant for {@code other}. */
    public boolean sees(Audience other) {
        return compareTo(other) >= 0;
    }

    /** The narrower of two audiences. */
    public Audience narrower(Audience other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
