package it.comunitadipratiche.core.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * How it is with the second factor of an account.
 *
 * @param enabledSince nothing if there is none
 * @param recoveryCodes how many are left
 */
public record SecondFactorState(Optional<Instant> enabledSince, int recoveryCodes) {

    public boolean isEnabled() {
        return enabledSince.isPresent();
    }
}
