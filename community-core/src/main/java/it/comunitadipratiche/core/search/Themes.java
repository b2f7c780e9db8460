package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.content.types.Option;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.vocabulary.ConceptDetails;
import it.comunitadipratiche.core.vocabulary.skos.MatchKind;
import it.comunitadipratiche.core.welfare.PolicyArea;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The themes of publications: the concepts of the scheme {@value #SCHEME} in any of their fields, and the policy areas
 * in those that hold some. A theme stands for a policy area where its concept has an exact, close or narrower match with
 * {@link PolicyArea#uri()}.
 */
public final class Themes {
    /** The name of the vocabulary of themes. */
    public static final String SCHEME = "themes";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]*");
    private static final List<MatchKind> STANDING_FOR = List.of(MatchKind.EXACT, MatchKind.CLOSE, MatchKind.NARROW);
    private static final List<String> AREAS =
            List.of(PolicyArea.values()).stream().map(Enum::name).toList();

    /** The same for every content type. */
    static final SearchPath PATH = new SearchPath(
            SearchQuery.THEME, FieldKind.TERM, Audience.PUBLIC, true, false, false, false, Optional.of(field()));

    private Themes() {}

    /** Whether a field, or each value of it, is a concept of the vocabulary of themes. */
    public static boolean areIn(Field field) {
        return field.valueKind() == FieldKind.TERM
                && field.scheme()
                        .or(() -> field.element().flatMap(Field::scheme))
                        .equals(Optional.of(SCHEME));
    }

    /** What stands for a theme in addresses: its code if that can, else its id. */
    public static String part(String code, String id) {
        return PLAIN.matcher(code).matches() ? code : id;
    }

    /** Whether everybody may read the themes a path holds. */
    static boolean holds(SearchPath path) {
        return path.audience() == Audience.PUBLIC
                && !path.name().equals(SearchQuery.THEME)
                && path.field()
                        .filter(field -> areIn(field) || (path.name().indexOf('.') < 0 && isArea(field)))
                        .isPresent();
    }

    private static boolean isArea(Field field) {
        return field.kind() == FieldKind.ENUM
                && field.options().stream().map(Option::value).toList().equals(AREAS);
    }

    /** What publications of a theme hold: its id, or a policy area it stands for. */
    static Set<String> heldFor(ConceptDetails concept) {
        Set<String> held = new LinkedHashSet<>();
        held.add(concept.id().toString());
        STANDING_FOR.stream()
                .flatMap(kind -> concept.content().matches().getOrDefault(kind, List.of()).stream())
                .flatMap(uri -> PolicyArea.of(uri).stream())
                .forEach(area -> held.add(area.name()));
        return held;
    }

    private static Field field() {
        return new Field(
                "theme",
                FieldKind.TERM,
                LocalizedText.of("Tema", "Theme"),
                LocalizedText.of(Map.of()),
                false,
                false,
                false,
                false,
                false,
                false,
                Audience.PUBLIC,
                0,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(SCHEME),
                List.of(),
                Optional.empty(),
                List.of());
    }
}
