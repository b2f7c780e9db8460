package it.comunitadipratiche.core.library.catalogue;

import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.library.ActType;
import it.comunitadipratiche.core.library.MaterialKind;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Something a material would be better with, what is needed most first. */
public enum Lack {
    /** Neither a file nor the address of its source. */
    SOURCE("files"),
    KIND("kind"),
    ACT_TYPE("actType"),
    DATE("date"),
    /** No abstract in a language it has a title in. */
    ABSTRACT("summary"),
    LICENCE("licence"),
    LANGUAGE("language"),
    THEMES("subjects"),
    /** An act or a judgment without its URN, ELI or ECLI. */
    IDENTIFIER("identifiers"),
    /** Nobody said whether it still counts. */
    CURRENCY("currency"),
    ISSUER("issuer"),
    /** No title or no abstract in another language of the site. */
    TRANSLATION("summary");

    private static final Set<String> NUMBERED =
            Set.of(ActType.LAW.name(), ActType.REGULATION.name(), ActType.JUDGMENT.name());
    private final String field;

    Lack(String field) {
        this.field = field;
    }

    /** The field of a material to fill in. */
    public String field() {
        return field;
    }

    /** What the fields of a material lack, in the languages of the site. */
    static Set<Lack> of(JsonObject fields, Locales locales) {
        Set<Lack> lacks = EnumSet.noneOf(Lack.class);
        List<String> titled = written(fields, "title", locales);
        List<String> summed = written(fields, "summary", locales);
        lack(SOURCE, !has(fields, "files") && !has(fields, "sourceUrl"), lacks);
        lack(KIND, !has(fields, "kind"), lacks);
        lack(ACT_TYPE, !has(fields, "actType"), lacks);
        lack(DATE, !has(fields, "date"), lacks);
        lack(ABSTRACT, summed.isEmpty() || !summed.containsAll(titled), lacks);
        lack(LICENCE, !has(fields, "licence"), lacks);
        lack(LANGUAGE, !has(fields, "language"), lacks);
        lack(THEMES, !has(fields, "subjects"), lacks);
        lack(IDENTIFIER, isNorm(fields) && !has(fields, "identifiers"), lacks);
        lack(CURRENCY, !has(fields, "currency"), lacks);
        lack(ISSUER, !has(fields, "issuer") && !has(fields, "creators"), lacks);
        List<String> all =
                locales.supported().stream().map(Locale::toLanguageTag).toList();
        lack(TRANSLATION, !titled.containsAll(all) || (!lacks.contains(ABSTRACT) && !summed.containsAll(all)), lacks);
        return lacks;
    }

    private static void lack(Lack lack, boolean missing, Set<Lack> lacks) {
        if (missing) {
            lacks.add(lack);
        }
    }

    private static boolean isNorm(JsonObject fields) {
        return text(fields, "kind").equals(MaterialKind.NORMATIVE.name()) || NUMBERED.contains(text(fields, "actType"));
    }

    private static boolean has(JsonObject fields, String name) {
        JsonValue value = fields.get(name);
        return switch (value == null ? JsonValue.ValueType.NULL : value.getValueType()) {
            case NULL -> false;
            case ARRAY -> !fields.getJsonArray(name).isEmpty();
            case OBJECT -> !fields.getJsonObject(name).isEmpty();
            default -> true;
        };
    }

    private static List<String> written(JsonObject fields, String name, Locales locales) {
        return fields.get(name) instanceof JsonObject texts
                ? locales.supported().stream()
                        .map(Locale::toLanguageTag)
                        .filter(texts::containsKey)
                        .toList()
                : List.of();
    }

    private static String text(JsonObject fields, String name) {
        return fields.get(name) instanceof JsonString text ? text.getString() : "";
    }

    /** As a card keeps them: their names with blanks around each. */
    static String kept(Set<Lack> lacks) {
        return lacks.stream().map(Lack::name).collect(Collectors.joining(" ", " ", " "));
    }

    static List<Lack> read(String kept) {
        return kept.isBlank()
                ? List.of()
                : Arrays.stream(kept.strip().split(" ", -1)).map(Lack::valueOf).toList();
    }
}
