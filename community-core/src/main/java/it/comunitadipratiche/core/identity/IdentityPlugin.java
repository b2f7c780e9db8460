package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.Permission;
import it.comunitadipratiche.core.plugin.PersonalData;
import it.comunitadipratiche.core.plugin.PluginDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the identity of people contributes to the platform. */
@ApplicationScoped
class IdentityPlugin implements CommunityPlugin {
    static final String OWN = "identity.own";
    static final String SECOND_FACTOR = "identity.second-factor";
    static final String ACCOUNTS = "identity.accounts";
    static final String ROLES = "identity.roles";
    static final String TOKENS = "identity.tokens";
    static final String AUDIT = "identity.audit";

    private AccountData accounts;
    private SignInData signIn;

    @SuppressWarnings("NullAway.Init")
    protected IdentityPlugin() {
        // for the CDI proxy
    }

    @Inject
    IdentityPlugin(AccountData accounts, SignInData signIn) {
        this.accounts = accounts;
        this.signIn = signIn;
    }

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("identity", "Identità e accessi", "0.1", "[0.1,1.0)");
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(
                        OWN,
                        LocalizedText.of(
                                "Gestire il proprio account e i propri token", "Manage one's own account and tokens"),
                        EnumSet.allOf(Role.class)),
                new Permission(
                        SECOND_FACTOR,
                        LocalizedText.of(
                                "Gestire il proprio secondo fattore di accesso", "Manage one's own second factor"),
                        EnumSet.allOf(Role.class)),
                new Permission(
                        ACCOUNTS,
                        LocalizedText.of(
                                "Gestire gli account di membri ed esperti",
                                "Manage the accounts of members and experts"),
                        Set.of(Role.STAFF_MEMBERSHIP)),
                new Permission(
                        ROLES,
                        LocalizedText.of(
                                "Assegnare ogni ruolo e gestire ogni account", "Give any role and manage any account"),
                        Set.of()),
                new Permission(
                        TOKENS,
                        LocalizedText.of("Vedere e revocare i token di tutti", "See and revoke everybody's tokens"),
                        Set.of()),
                new Permission(
                        AUDIT,
                        LocalizedText.of("Consultare il registro delle operazioni", "Read the audit trail"),
                        Set.of()));
    }

    @Override
    public List<PersonalData> personalData() {
        return List.of(accounts, signIn);
    }
}
