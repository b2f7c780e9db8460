package it.comunitadipratiche.core.links;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An address that publications lead to, and what its visits found. */
@Entity
@Table(name = "link_check")
class Link {
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static final int LONGEST = 2_000;

    @Id
    private long id;

    @Version
    private long version;

    @Column(name = "url_sha256")
    private String hash;

    private String url;
    private String host;

    @Enumerated(EnumType.STRING)
    private LinkState state;

    private @Nullable Integer status;

    @Enumerated(EnumType.STRING)
    private @Nullable LinkProblem problem;

    @Column(name = "redirected_to")
    private @Nullable String redirectedTo;

    @Column(name = "due_at")
    private Instant due;

    @Column(name = "checked_at")
    private @Nullable Instant checkedAt;

    @Column(name = "failing_days")
    private int failingDays;

    /** The last day on which it failed, in days since 1970. */
    @Column(name = "failed_on")
    private @Nullable Long failedOn;

    @Column(name = "broken_since")
    private @Nullable Instant brokenSince;

    @SuppressWarnings("NullAway.Init")
    protected Link() {
        // for JPA
    }

    Link(long id, WebAddress address, Instant now) {
        this.id = id;
        this.hash = address.hash();
        this.url = address.url();
        this.host = address.host();
        this.state = LinkState.UNCHECKED;
        this.due = now;
    }

    /** Notes what a visit found; a failure counts once a day. */
    void visited(Visited visit, VisitRule rule, Instant now) {
        checkedAt = now;
        status = visit.status().orElse(null);
        problem = visit.problem().orElse(null);
        redirectedTo = visit.redirectedTo()
                .filter(target -> target.length() <= LONGEST)
                .orElse(null);
        if (visit.outcome() == LinkState.FAILING) {
            failed(LocalDate.ofInstant(now, ITALY).toEpochDay(), rule, now);
        } else {
            state = visit.outcome();
            failingDays = 0;
            failedOn = null;
            brokenSince = null;
        }
        due = now.plus(rule.after(state));
    }

    private void failed(long today, VisitRule rule, Instant now) {
        if (failedOn == null || failedOn != today) {
            failingDays++;
            failedOn = today;
        }
        state = failingDays >= rule.days() ? LinkState.BROKEN : LinkState.FAILING;
        if (state == LinkState.BROKEN && brokenSince == null) {
            brokenSince = now;
        }
    }

    /** Is to be visited next. */
    void hurry(Instant now) {
        due = now;
    }

    long id() {
        return id;
    }

    String hash() {
        return hash;
    }

    String url() {
        return url;
    }

    String host() {
        return host;
    }

    LinkDetails details(List<LinkUse> uses) {
        return new LinkDetails(
                new it.comunitadipratiche.core.kernel.Id(id),
                url,
                state,
                Optional.ofNullable(status),
                Optional.ofNullable(problem),
                Optional.ofNullable(redirectedTo),
                Optional.ofNullable(checkedAt),
                Optional.ofNullable(brokenSince),
                uses);
    }
}
