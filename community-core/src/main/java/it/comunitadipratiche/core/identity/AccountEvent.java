package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import java.util.Set;

/**
 * Something that happened to an account. Fired in the transaction that does it: a synchronous observer takes part in
 * it, one that observes {@code during = AFTER_SUCCESS} acts on what is certain.
 */
public sealed interface AccountEvent {

    Id account();

    record Created(Id account, Set<Role> roles) implements AccountEvent {}

    /** The name, the address or the language changed. */
    record ProfileChanged(Id account) implements AccountEvent {}

    record RolesChanged(Id account, Set<Role> before, Set<Role> after) implements AccountEvent {}

    record Deactivated(Id account) implements AccountEvent {}

    record Reactivated(Id account) implements AccountEvent {}

    record PasswordChanged(Id account) implements AccountEvent {}

    /** The person is gone; whatever shows a name or address of the account must forget it. */
    record Erased(Id account) implements AccountEvent {}

    record TokenCreated(Id account, Id token, Set<String> scopes) implements AccountEvent {}

    record TokenRevoked(Id account, Id token) implements AccountEvent {}

    /** The account has a second factor from now on. */
    record SecondFactorEnabled(Id account) implements AccountEvent {}

    record SecondFactorDisabled(Id account) implements AccountEvent {}

    record RecoveryCodesRenewed(Id account) implements AccountEvent {}

    record RecoveryCodeUsed(Id account) implements AccountEvent {}
}
