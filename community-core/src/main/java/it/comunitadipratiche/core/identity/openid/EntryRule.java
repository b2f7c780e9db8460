package it.comunitadipratiche.core.identity.openid;

import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.kernel.Settings;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the settings let a provider decide.
 *
 * @param role of who has no account and no invitation; nothing if such people stay out
 * @param secondFactors the values of {@code acr} and {@code amr} that stand for a second factor that counts here
 */
record EntryRule(Optional<Role> role, Set<String> secondFactors) {
    private static final String NONE = "none";
    private static final String ALWAYS = "always";

    static EntryRule of(Settings settings) {
        return new EntryRule(
                role(settings.text("community.openid.new-accounts", Role.MEMBER.name())),
                values(settings.text("community.openid.second-factor", "")));
    }

    /** Whether the person showed a second factor at the provider that counts here. */
    boolean isSecondFactor(Assertion person) {
        return secondFactors.contains(ALWAYS) || person.means().stream().anyMatch(secondFactors::contains);
    }

    private static Optional<Role> role(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "NONE" -> Optional.empty();
            case "MEMBER" -> Optional.of(Role.MEMBER);
            case "EXPERT" -> Optional.of(Role.EXPERT);
            default ->
                throw new IllegalStateException("community.openid.new-accounts is neither MEMBER nor EXPERT nor none");
        };
    }

    private static Set<String> values(String text) {
        return Arrays.stream(text.split("[,\\s]+"))
                .filter(value -> !value.isEmpty() && !value.equals(NONE))
                .collect(Collectors.toUnmodifiableSet());
    }
}
