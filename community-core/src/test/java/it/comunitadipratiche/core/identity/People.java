package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** People for tests: each one new. */
final class People {
    static final String PASSWORD = "una frase facile da ricordare";

    private People() {}

    static NewAccount someone(Role... roles) {
        return named("Persona", roles);
    }

    static NewAccount named(String name, Role... roles) {
        return new NewAccount(new AccountProfile(email(), name, Locale.ITALIAN), Set.of(roles), Optional.of(PASSWORD));
    }

    static String email() {
        return "persona-" + Id.next() + "@example.org";
    }
}
