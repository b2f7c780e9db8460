package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Requires;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.kernel.TooManyRequestsException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The second factor: beside the password, a code of an authenticator app or one of ten recovery codes. Its owner prepares
 * it, and enables it by showing a first code. A session that only awaits the set-up may call this and nothing else.
 */
@ApplicationScoped
@Guarded
public class SecondFactor {
    private FactorStore store;
    private PasswordStore passwords;
    private PasswordHashing hashing;
    private LoginLimit limit;
    private Callers callers;
    private Settings settings;

    @SuppressWarnings("NullAway.Init")
    protected SecondFactor() {
        // for the CDI proxy
    }

    @Inject
    SecondFactor(
            FactorStore store,
            PasswordStore passwords,
            PasswordHashing hashing,
            LoginLimit limit,
            Callers callers,
            Settings settings) {
        this.store = store;
        this.passwords = passwords;
        this.hashing = hashing;
        this.limit = limit;
        this.callers = callers;
        this.settings = settings;
    }

    /** How it is with the caller's own second factor. */
    @Requires(IdentityPlugin.SECOND_FACTOR)
    public SecondFactorState state() {
        return store.state(callers.current().demandPerson());
    }

    /**
     * A new secret for the caller's authenticator; an earlier one that was not enabled ends.
     *
     * @throws ConflictException if the second factor is enabled
     */
    @Requires(IdentityPlugin.SECOND_FACTOR)
    public AuthenticatorSetUp prepare() {
        FactorStore.Prepared prepared = store.prepare(callers.current().demandPerson());
        String secret = Base32.of(prepared.secret());
        String issuer = encoded(settings.siteName());
        String uri = "otpauth://totp/" + issuer + ":" + encoded(prepared.email()) + "?secret=" + secret + "&issuer="
                + issuer + "&algorithm=SHA1&digits=" + Totp.DIGITS + "&period=" + Totp.STEP_SECONDS;
        return new AuthenticatorSetUp(secret, uri, QrCode.svg(uri));
    }

    /**
     * Enables what was prepared and ends the other sessions of the account; this one may now do all that its account
     * may, and should be given another secret: {@link Sessions#renew}.
     *
     * @return ten recovery codes, which cannot be seen again
     * @throws InvalidInputException if the code is wrong
     * @throws ConflictException if nothing was prepared, or the second factor is enabled
     * @throws TooManyRequestsException if too many codes were wrong
     */
    @Requires(IdentityPlugin.SECOND_FACTOR)
    public List<String> enable(String code) {
        Id account = counted();
        List<String> codes = store.enable(account, code);
        limit.codeAccepted(account);
        return codes;
    }

    /**
     * Takes the caller's own second factor away and ends the other sessions of the account. Where a second factor is
     * required, this session may then only set up another one.
     *
     * @throws InvalidInputException if the password or the code is wrong
     * @throws ConflictException if there is none
     * @throws TooManyRequestsException if too many were wrong
     */
    @Requires(IdentityPlugin.SECOND_FACTOR)
    public void disable(String password, String code) {
        Id account = counted();
        if (!PasswordRule.isPlausible(password)
                || !hashing.matches(password, Optional.of(passwords.get(account).hash()))) {
            throw new InvalidInputException("/password", "identity.password.wrong");
        }
        store.disable(account, code);
        limit.codeAccepted(account);
    }

    /**
     * Ten other recovery codes in the place of those there are.
     *
     * @throws InvalidInputException if the code is wrong
     * @throws ConflictException if the second factor is not enabled
     * @throws TooManyRequestsException if too many codes were wrong
     */
    @Requires(IdentityPlugin.SECOND_FACTOR)
    public List<String> renewRecoveryCodes(String code) {
        Id account = counted();
        List<String> codes = store.renewCodes(account, code);
        limit.codeAccepted(account);
        return codes;
    }

    /** How it is with the second factor of any account. */
    @Requires(IdentityPlugin.ROLES)
    public SecondFactorState state(Id account) {
        return store.state(account);
    }

    /** Takes the second factor of an account away, for who has lost it, and ends the account's sessions. */
    @Requires(IdentityPlugin.ROLES)
    public void remove(Id account) {
        store.remove(account);
    }

    private Id counted() {
        Id account = callers.current().demandPerson();
        limit.admitCode(account);
        return account;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
