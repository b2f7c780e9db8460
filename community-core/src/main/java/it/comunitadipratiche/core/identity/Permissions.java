package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Internal;
import it.comunitadipratiche.core.plugin.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Tells what may be permitted, and what an account may do. */
@ApplicationScoped
@Guarded
public class Permissions {
    private Authority authority;

    @SuppressWarnings("NullAway.Init")
    protected Permissions() {
        // for the CDI proxy
    }

    @Inject
    Permissions(Authority authority) {
        this.authority = authority;
    }

    /** Every permission there is, by name. */
    @Anyone
    public List<Permission> all() {
        return authority.grants().all();
    }

    /** The caller an account is after it signed in; nothing if it is not there or not active. Opens no transaction for what was asked in the last seconds. */
    @Internal
    public Optional<Caller> callerOf(Id account) {
        return authority.ofAccount(account);
    }
}
