package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.plugin.Contribution;
import it.comunitadipratiche.core.plugin.Permission;
import it.comunitadipratiche.core.plugin.PluginRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which permissions there are, and which roles have them. */
@ApplicationScoped
class Grants {
    private PluginRegistry plugins;

    @SuppressWarnings("NullAway.Init")
    protected Grants() {
        // for the CDI proxy
    }

    @Inject
    Grants(PluginRegistry plugins) {
        this.plugins = plugins;
    }

    /** Every permission the plugins contribute, by name. */
    List<Permission> all() {
        return plugins.permissions().stream()
                .map(Contribution::value)
                .sorted(Comparator.comparing(Permission::name))
                .toList();
    }

    /** What holders of these roles may do; administrators may do everything. */
    Set<String> of(Collection<Role> roles) {
        if (roles.contains(Role.ADMIN)) {
            return Set.of(Caller.EVERYTHING);
        }
        return all().stream()
                .filter(permission -> permission.roles().stream().anyMatch(roles::contains))
                .map(Permission::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is left of that for a token with these scopes. */
    Set<String> of(Collection<Role> roles, Scopes scopes) {
        Set<String> granted = of(roles);
        if (scopes.names().contains(Caller.EVERYTHING)) {
            return granted;
        }
        return scopes.narrow(granted.contains(Caller.EVERYTHING) ? names() : granted);
    }

    Set<String> names() {
        return all().stream().map(Permission::name).collect(Collectors.toUnmodifiableSet());
    }
}
