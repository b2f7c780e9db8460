package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A browser in which a person signed in. It begins with the password or proof from elsewhere, awaits the second factor if the account has one,
 * and ends by being left alone, by its age, or by being revoked. Its secret is in the browser's cookie; we keep its hash.
 */
@Entity
@Table(name = "identity_session")
class BrowserSession {

    @jakarta.persistence.Id
    private long id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "browser_name")
    private String browserName;

    @Column(name = "browser_system")
    private String browserSystem;

    private String network;

    @Enumerated(EnumType.STRING)
    @Column(name = "second_factor")
    private FactorState factor;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected BrowserSession() {
        // for JPA
    }

    /** A session after its person proved who it is. */
    BrowserSession(Ticket ticket, Id account, FactorState factor, Browser browser, String network, Instant now) {
        this.id = ticket.id().value();
        this.secretHash = ticket.secret().hash();
        this.accountId = account.value();
        this.factor = factor;
        this.browserName = browser.name();
        this.browserSystem = browser.system();
        this.network = network;
        this.createdAt = now;
        this.seenAt = now;
        this.expiresAt = now.plus(SessionTimes.FOR_THE_CODE);
    }

    /** Opens it for as long as sessions last. */
    void open(Instant now, SessionTimes times) {
        seenAt = now;
        expiresAt = now.plus(times.longest());
    }

    /** The second factor was shown, or has just been set up. */
    void factorShown() {
        factor = FactorState.SHOWN;
    }

    /** The account has no second factor any more. */
    void factorGone() {
        factor = FactorState.NONE;
    }

    /** Gives the browser another secret; the one it had opens nothing any more. */
    void renew(Ticket ticket) {
        secretHash = ticket.secret().hash();
    }

    /** Ends it; says whether it had not been ended before. */
    boolean revoke(Instant now) {
        if (revokedAt != null) {
            return false;
        }
        revokedAt = now;
        return true;
    }

    boolean isInForce(Instant now, SessionTimes times) {
        return revokedAt == null && now.isBefore(expiresAt) && seenAt.isAfter(times.idleSince(now));
    }

    boolean isOf(Ticket ticket) {
        return ticket.matches(secretHash);
    }

    boolean awaitsCode() {
        return factor == FactorState.AWAITED;
    }

    Id id() {
        return new Id(id);
    }

    Id account() {
        return new Id(accountId);
    }

    Instant seenAt() {
        return seenAt;
    }

    KnownSession known() {
        return new KnownSession(id(), account(), secretHash, factor, createdAt, expiresAt);
    }

    SessionDetails details(Optional<Id> current) {
        return new SessionDetails(
                id(),
                browserName,
                browserSystem,
                network,
                createdAt,
                seenAt,
                expiresAt,
                factor == FactorState.SHOWN,
                current.equals(Optional.of(id())));
    }
}
