package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Who must have a second factor: by their roles, those of the staff unless told otherwise; nobody in the demo. */
@ApplicationScoped
class SecondFactorRule {
    private static final String NOBODY = "none";
    private static final String STAFF = "ADMIN,STAFF_CONTENT,STAFF_MEMBERSHIP";
    private Set<Role> required = Set.of();

    protected SecondFactorRule() {
        // for the CDI proxy
    }

    @Inject
    SecondFactorRule(Settings settings) {
        String usual = settings.flag("community.demo") ? NOBODY : STAFF;
        this.required = read(settings.text("community.second-factor.required-for", usual));
    }

    boolean isRequiredOf(Collection<Role> roles) {
        return roles.stream().anyMatch(required::contains);
    }

    private static Set<Role> read(String roles) {
        if (roles.equalsIgnoreCase(NOBODY)) {
            return Set.of();
        }
        return Arrays.stream(roles.split("[,\\s]+"))
                .map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
