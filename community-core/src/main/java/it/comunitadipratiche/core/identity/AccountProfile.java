package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an account says about its person.
 *
 * @param email unique among accounts, capitals or not
 * @param displayName 1 to 120 characters
 * @param locale the language the person is spoken to in: Italian or English
 */
public record AccountProfile(String email, String displayName, Locale locale) {
    private static final Set<String> LANGUAGES = Set.of("it", "en");

    public AccountProfile {
        displayName = Line.clean(displayName);
    }

    /** All that is wrong with it. */
    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        if (parsed().isEmpty()) {
            gaps.add(new Gap("/email", "identity.email", shown(email)));
        }
        if (!Line.isFit(displayName)) {
            gaps.add(new Gap("/displayName", "identity.name", Line.MAX_LENGTH));
        }
        if (!LANGUAGES.contains(locale.getLanguage())) {
            gaps.add(new Gap("/locale", "identity.locale", locale.toLanguageTag()));
        }
        return gaps;
    }

    /** The address, of a profile without gaps. */
    Email address() {
        return parsed().orElseThrow(() -> new InvalidInputException(gaps()));
    }

    private Optional<Email> parsed() {
        return Email.parse(email);
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(text.length(), Line.MAX_LENGTH));
    }

    @Override
    public String toString() {
        return "AccountProfile[" + locale + "]";
    }
}
