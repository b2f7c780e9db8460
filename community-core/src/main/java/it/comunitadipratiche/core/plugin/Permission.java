package it.comunitadipratiche.core.plugin;

import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Role;
import java.util.Set;

/**
 * Something a caller may be allowed to do, such as {@code content.publish}.
 *
 * @param name begins with the plugin's id and a dot
 * @param roles who may do it from the start; {@link Role#ADMIN} always may
 */
public record Permission(String name, LocalizedText label, Set<Role> roles) {

    public Permission {
        roles = Set.copyOf(roles);
    }
}
