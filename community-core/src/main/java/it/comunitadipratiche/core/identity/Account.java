package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.kernel.StaleVersionException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who can sign in.
 *
 * <p>An account is active from the start, may be deactivated and reactivated, and is never deleted: when its person
 * is erased it loses everything that tells who it was and keeps the id, for what refers to it.
 */
@Entity
@Table(name = "identity_account")
class Account {
    /** Roles that anybody who keeps accounts may give; all others take {@link IdentityPlugin#ROLES}. */
    private static final Set<Role> ORDINARY = EnumSet.of(Role.EXPERT, Role.MEMBER);

    @jakarta.persistence.Id
    private long id;

    @Version
    private long version;

    private String email;

    @Column(name = "email_key")
    private String emailKey;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "name_key")
    private String nameKey;

    private String locale;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Enumerated(EnumType.STRING)
    private AccountState state = AccountState.ACTIVE;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "identity_account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "modified_at")
    private Instant modifiedAt;

    @SuppressWarnings("NullAway.Init")
    protected Account() {
        // for JPA
    }

    @SuppressWarnings("NullAway.Init") // describe(…) gives the rest
    Account(Id id, AccountProfile profile, Set<Role> roles, Instant now) {
        this.id = id.value();
        this.createdAt = now;
        this.roles.addAll(roles);
        describe(profile, now);
    }

    final void describe(AccountProfile profile, Instant now) {
        Email address = profile.address();
        email = address.text();
        emailKey = address.key();
        displayName = profile.displayName();
        nameKey = Line.key(displayName);
        locale = profile.locale().toLanguageTag();
        modifiedAt = now;
    }

    void give(Set<Role> newRoles, Instant now) {
        roles.clear();
        roles.addAll(newRoles);
        modifiedAt = now;
    }

    void deactivate(Instant now) {
        state = AccountState.INACTIVE;
        modifiedAt = now;
    }

    void reactivate(Instant now) {
        state = AccountState.ACTIVE;
        modifiedAt = now;
    }

    void protect(String newHash, Instant now) {
        passwordHash = newHash;
        modifiedAt = now;
    }

    /** Forgets the person. */
    void erase(Instant now) {
        email = "";
        emailKey = "erased:" + id();
        displayName = "";
        nameKey = "";
        passwordHash = null;
        roles.clear();
        state = AccountState.ERASED;
        modifiedAt = now;
    }

    /** Refuses a change by somebody who read an older version, and any change of an erased account. */
    void demand(long expected) {
        demandNotErased();
        if (version != expected) {
            throw new StaleVersionException("identity.account.stale");
        }
    }

    void demandNotErased() {
        if (state == AccountState.ERASED) {
            throw new ConflictException("identity.account.erased");
        }
    }

    /** Refuses a caller who may only handle the accounts of members and experts, unless this is one. */
    void demandHandledBy(Caller caller) {
        demandGivenBy(caller, roles);
    }

    /** Refuses a caller who may not give these roles. */
    static void demandGivenBy(Caller caller, Set<Role> roles) {
        if (!givenBy(caller).containsAll(roles)) {
            throw new ForbiddenException("identity.forbidden", IdentityPlugin.ROLES);
        }
    }

    /** The roles a caller may give. */
    static Set<Role> givenBy(Caller caller) {
        return caller.can(IdentityPlugin.ROLES) ? EnumSet.allOf(Role.class) : EnumSet.copyOf(ORDINARY);
    }

    Id id() {
        return new Id(id);
    }

    boolean isActive() {
        return state == AccountState.ACTIVE;
    }

    boolean isErased() {
        return state == AccountState.ERASED;
    }

    boolean isActiveAdministrator() {
        return isActive() && roles.contains(Role.ADMIN);
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }

    Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    String emailKey() {
        return emailKey;
    }

    String nameKey() {
        return nameKey;
    }

    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    AccountDetails details() {
        return new AccountDetails(id(), version, email, displayName, locale(), roles, state, createdAt, modifiedAt);
    }
}
