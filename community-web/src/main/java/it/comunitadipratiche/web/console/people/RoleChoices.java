package it.comunitadipratiche.web.console.people;

import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.web.console.Choice;
import it.comunitadipratiche.web.page.Texts;
import it.comunitadipratiche.web.page.Visit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Roles and languages as forms offer them and bring them back. */
final class RoleChoices {
    private static final List<Locale> LANGUAGES = List.of(Locale.ITALIAN, Locale.ENGLISH);

    private RoleChoices() {}

    static List<Choice> of(Collection<Role> offered, Set<Role> chosen, Texts texts) {
        return offered.stream()
                .sorted()
                .map(role -> new Choice(role.name(), name(role, texts), chosen.contains(role)))
                .toList();
    }

    static List<Choice> languages(Locale chosen, Texts texts) {
        return LANGUAGES.stream()
                .map(language -> new Choice(
                        language.toLanguageTag(),
                        texts.of("console.people.language." + language.toLanguageTag()),
                        language.equals(chosen)))
                .toList();
    }

    /** The names of roles, the mightiest first. */
    static List<String> names(Set<Role> roles, Texts texts) {
        return roles.stream().sorted().map(role -> name(role, texts)).toList();
    }

    static Optional<Role> parse(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst();
    }

    static Set<Role> chosen(Visit visit) {
        return visit.parameters("roles").stream()
                .flatMap(name -> parse(name).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static Locale language(Visit visit) {
        return Locale.forLanguageTag(visit.parameter("language").orElse(""));
    }

    private static String name(Role role, Texts texts) {
        return texts.of("role." + role);
    }
}
