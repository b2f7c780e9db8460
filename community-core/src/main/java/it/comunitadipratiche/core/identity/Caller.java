package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * On whose behalf work is done: a visitor, an account, or the platform itself.
 *
 * @param token the personal access token in use, if it is a program that works for the account
 * @param session the browser session in use, if it is a person who signed in
 * @param permissions what the caller may do: those of the roles, narrowed by the scopes of the token in use
 * @param locale the language of what the caller is told
 */
public record Caller(
        Optional<Id> account,
        Optional<Id> token,
        Optional<Id> session,
        Set<Role> roles,
        Set<String> permissions,
        Locale locale) {
    /** Stands among the permissions for all of them. */
    static final String EVERYTHING = "*";

    public Caller {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }

    /** A caller without a session. */
    public Caller(Optional<Id> account, Optional<Id> token, Set<Role> roles, Set<String> permissions, Locale locale) {
        this(account, token, Optional.empty(), roles, permissions, locale);
    }

    /** A caller who uses neither a token nor a session. */
    public Caller(Optional<Id> account, Set<Role> roles, Set<String> permissions, Locale locale) {
        this(account, Optional.empty(), roles, permissions, locale);
    }

    /** Somebody we do not know. */
    public static Caller visitor(Locale locale) {
        return new Caller(Optional.empty(), Set.of(), Set.of(), locale);
    }

    /** The platform itself: imports, scheduled work, start-up. */
    public static Caller system() {
        return new Caller(Optional.empty(), Set.of(Role.ADMIN), Set.of(EVERYTHING), Locale.ITALIAN);
    }

    public boolean can(String permission) {
        return permissions.contains(permission) || permissions.contains(EVERYTHING);
    }

    /** What the caller may read: everything for staff, what members read for other accounts, else what is public. */
    public Audience audience() {
        if (roles.contains(Role.ADMIN) || roles.contains(Role.STAFF_CONTENT) || roles.contains(Role.STAFF_MEMBERSHIP)) {
            return Audience.STAFF;
        }
        return roles.isEmpty() ? Audience.PUBLIC : Audience.MEMBERS;
    }

    public boolean isSignedIn() {
        return account.isPresent();
    }

    /**
     * The account of the caller.
     *
     * @throws UnauthenticatedException if there is none
     */
    public Id demandAccount() {
        return account.orElseThrow(() -> new UnauthenticatedException("identity.unauthenticated"));
    }

    /**
     * The account of a caller who signed in.
     *
     * @throws UnauthenticatedException if there is none
     * @throws ForbiddenException if it is a program that uses a token
     */
    Id demandPerson() {
        if (token.isPresent()) {
            throw new ForbiddenException("identity.person");
        }
        return demandAccount();
    }

    public Caller in(Locale other) {
        return new Caller(account, token, session, roles, permissions, other);
    }

    /** This caller in a browser session. */
    Caller in(Id browserSession) {
        return new Caller(account, token, Optional.of(browserSession), roles, permissions, locale);
    }

    /** This caller with nothing but one permission, not even what the roles let read. */
    Caller reducedTo(String permission) {
        return new Caller(account, token, session, Set.of(), Set.of(permission), locale);
    }
}
