package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An address that may become an account with certain roles. It is open until it is accepted or withdrawn, which removes
 * it; when it has expired it can be sent again.
 */
@Entity
@Table(name = "identity_invitation")
class Invitation {
    static final Duration LIFE = Duration.ofDays(14);
    private static final String SEPARATOR = " ";

    @jakarta.persistence.Id
    private long id;

    private String email;

    @Column(name = "email_key")
    private String emailKey;

    private String locale;
    private String roles;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "invited_by")
    private @Nullable Long invitedBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {
        // for JPA
    }

    Invitation(Ticket ticket, Email address, NewInvitation wanted, Optional<Id> invitedBy, Instant now) {
        this.id = ticket.id().value();
        this.email = address.text();
        this.emailKey = address.key();
        this.locale = wanted.locale().toLanguageTag();
        this.roles = wanted.roles().stream().map(Role::name).sorted().collect(Collectors.joining(SEPARATOR));
        this.invitedBy = invitedBy.map(Id::value).orElse(null);
        this.createdAt = now;
        renew(ticket, now);
    }

    /** Gives it another ticket; the earlier one opens nothing any more. */
    final void renew(Ticket ticket, Instant now) {
        secretHash = ticket.secret().hash();
        expiresAt = now.plus(LIFE);
    }

    boolean isGood(Ticket ticket, Instant now) {
        return isInForce(now) && ticket.matches(secretHash);
    }

    boolean isInForce(Instant now) {
        return now.isBefore(expiresAt);
    }

    Id id() {
        return new Id(id);
    }

    String email() {
        return email;
    }

    String emailKey() {
        return emailKey;
    }

    Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    Set<Role> roles() {
        return Arrays.stream(roles.split(SEPARATOR)).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    InvitationDetails details() {
        return new InvitationDetails(
                id(), email, locale(), roles(), Optional.ofNullable(invitedBy).map(Id::new), createdAt, expiresAt);
    }
}
