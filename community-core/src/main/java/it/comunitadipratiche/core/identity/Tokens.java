package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Personal access tokens: what a program shows to work for an account without its password.
 *
 * <p>A token may do the part of what its account may do that its scopes name: a permission ({@code content.publish}),
 * an area of them ({@code content.*}), or all ({@code *}). What it may <em>read</em> of what is published is what its
 * account may read; a token without scopes can do nothing else.
 *
 * <p>A token stops working when it expires or is revoked, also by a change of the password, and while its account is not
 * active: at once on the node where that was done, within ten seconds on the others.
 */
@ApplicationScoped
@Guarded
public class Tokens {
    static final Duration USUAL_LIFE = Duration.ofDays(90);
    static final Duration LONGEST_LIFE = Duration.ofDays(366);
    static final int MAX_IN_FORCE = 50;

    private TokenRepository repository;
    private Authority authority;
    private Callers callers;
    private Event<AccountEvent> events;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Tokens() {
        // for the CDI proxy
    }

    @Inject
    Tokens(TokenRepository repository, Authority authority, Callers callers, Event<AccountEvent> events, Clock clock) {
        this.repository = repository;
        this.authority = authority;
        this.callers = callers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes a token for the caller's own account. Somebody has to sign in for that: a program that uses a token cannot
     * make others.
     *
     * @throws InvalidInputException with a pointer for each part that is wrong, a scope that gives the caller nothing
     *     among them
     * @throws ConflictException if the account has {@value #MAX_IN_FORCE} tokens in force
     */
    @Requires(IdentityPlugin.OWN)
    @Transactional
    public IssuedToken create(NewToken wanted) {
        Caller caller = callers.current();
        Id account = caller.demandAccount();
        if (caller.token().isPresent()) {
            throw new ForbiddenException("identity.token.token");
        }
        Instant now = clock.instant();
        Instant expiresAt = wanted.expiresAt().orElse(now.plus(USUAL_LIFE));
        demandValid(wanted, expiresAt, caller);
        if (repository.countInForce(account, now) >= MAX_IN_FORCE) {
            throw new ConflictException("identity.token.many", MAX_IN_FORCE);
        }
        Bearer bearer = Bearer.issue();
        AccessToken token =
                new AccessToken(bearer, account, wanted.name(), new Scopes(wanted.scopes()), now, expiresAt);
        repository.add(token);
        events.fire(new AccountEvent.TokenCreated(account, token.id(), wanted.scopes()));
        return new IssuedToken(token.details(), bearer.secret().text());
    }

    /** The caller's own tokens, the newest first, those that ended among them. */
    @Requires(IdentityPlugin.OWN)
    @Transactional
    public List<TokenDetails> own() {
        return listed(callers.current().demandAccount());
    }

    /** The tokens of an account, the newest first. */
    @Requires(IdentityPlugin.TOKENS)
    @Transactional
    public List<TokenDetails> of(Id account) {
        return listed(account);
    }

    /**
     * Ends a token for ever, one's own or, with {@code identity.tokens}, anybody's; again changes nothing.
     *
     * @throws NotFoundException if there is none that the caller may revoke
     */
    @Requires(IdentityPlugin.OWN)
    @Transactional
    public void revoke(Id id) {
        Caller caller = callers.current();
        AccessToken token = repository
                .find(id)
                .filter(found ->
                        caller.account().equals(Optional.of(found.account())) || caller.can(IdentityPlugin.TOKENS))
                .orElseThrow(() -> new NotFoundException("identity.token.unknown", id));
        if (token.revoke(clock.instant())) {
            events.fire(new AccountEvent.TokenRevoked(token.account(), id));
        }
    }

    /** The caller a token stands for; nothing if it is not in force. Opens no transaction for a token just used. */
    @Anyone
    public Optional<Caller> authenticate(String bearer) {
        return authority.ofBearer(bearer);
    }

    private List<TokenDetails> listed(Id account) {
        return repository.of(account).stream().map(AccessToken::details).toList();
    }

    private void demandValid(NewToken wanted, Instant expiresAt, Caller caller) {
        Instant now = clock.instant();
        List<Gap> gaps = new ArrayList<>(scopeGaps(wanted.scopes(), caller));
        if (!Line.isFit(wanted.name())) {
            gaps.add(new Gap("/name", "identity.name", Line.MAX_LENGTH));
        }
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST_LIFE))) {
            gaps.add(new Gap("/expiresAt", "identity.token.expiry", LONGEST_LIFE.toDays()));
        }
        if (!gaps.isEmpty()) {
            throw new InvalidInputException(gaps);
        }
    }

    private List<Gap> scopeGaps(Set<String> scopes, Caller caller) {
        if (scopes.size() > Scopes.MAX_NUMBER) {
            return List.of(new Gap("/scopes", "identity.token.scopes", Scopes.MAX_NUMBER));
        }
        List<String> useful =
                authority.grants().names().stream().filter(caller::can).toList();
        return new TreeSet<>(scopes)
                .stream()
                        .filter(scope -> useful.stream().noneMatch(permission -> Scopes.covers(scope, permission)))
                        .map(scope -> new Gap("/scopes", "identity.token.scope", shown(scope)))
                        .toList();
    }

    private static String shown(String scope) {
        return scope.substring(0, Math.min(scope.length(), Line.MAX_LENGTH));
    }
}
