package it.comunitadipratiche.core.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a token may do of what its account may do. A scope is a permission ({@code content.publish}), all permissions
 * of an area ({@code content.*}), or everything ({@code *}). What it means is decided when the token is used: roles the
 * account lost do not count any more, permissions a new plugin brings to an area do.
 */
record Scopes(Set<String> names) {
    static final int MAX_NUMBER = 50;
    private static final String SEPARATOR = " ";
    private static final String ALL_OF_AREA = ".*";

    Scopes {
        names = Set.copyOf(names);
    }

    /** Reads what {@link #text()} wrote. */
    static Scopes read(String text) {
        return new Scopes(Arrays.stream(text.split(SEPARATOR))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet()));
    }

    String text() {
        return String.join(SEPARATOR, new TreeSet<>(names));
    }

    /** The part of some permissions that the scopes let through. */
    Set<String> narrow(Collection<String> permissions) {
        return permissions.stream().filter(this::allow).collect(Collectors.toUnmodifiableSet());
    }

    private boolean allow(String permission) {
        return names.stream().anyMatch(scope -> covers(scope, permission));
    }

    /** Whether a scope lets a permission through. */
    static boolean covers(String scope, String permission) {
        if (scope.equals(Caller.EVERYTHING) || scope.equals(permission)) {
            return true;
        }
        int area = scope.length() - ALL_OF_AREA.length();
        return area > 0 && scope.endsWith(ALL_OF_AREA) && permission.startsWith(scope.substring(0, area + 1));
    }
}
