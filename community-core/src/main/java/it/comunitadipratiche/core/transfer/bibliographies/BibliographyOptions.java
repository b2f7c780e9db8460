package it.comunitadipratiche.core.transfer.bibliographies;

import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.library.Licence;
import it.comunitadipratiche.core.library.MaterialKind;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How records become materials.
 *
 * @param locale the language of titles and abstracts
 * @param source whose list it is, so that the keys of several lists are told apart
 * @param kind the nature of materials that are no law
 * @param licence of materials that are no official acts
 * @param publish whether what is complete becomes public
 * @param overwrite whether records count for more than what people did here
 */
record BibliographyOptions(
        Optional<String> locale,
        String source,
        MaterialKind kind,
        Licence licence,
        boolean publish,
        boolean overwrite) {
    private static final List<String> KNOWN = List.of("locale", "source", "kind", "licence", "publish", "overwrite");
    private static final int LONGEST_SOURCE = 60;

    /**
     * Reads options; flags may be texts, as in addresses.
     *
     * @throws InvalidInputException naming each that is not known or not of its type
     */
    static BibliographyOptions of(JsonObject json) {
        List<Gap> gaps = new ArrayList<>();
        json.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(name -> gaps.add(
                        new Gap("options/" + name, "transfer.option.unknown", name, String.join(", ", KNOWN))));
        String source = text(json, "source", gaps).orElse("");
        if (source.length() > LONGEST_SOURCE) {
            gaps.add(new Gap("options/source", "transfer.bibliography.source", LONGEST_SOURCE));
        }
        BibliographyOptions options = new BibliographyOptions(
                text(json, "locale", gaps),
                source,
                choice(json, "kind", MaterialKind.METHODOLOGICAL, gaps),
                choice(json, "licence", Licence.RESERVED, gaps),
                flag(json, "publish", gaps),
                flag(json, "overwrite", gaps));
        if (!gaps.isEmpty()) {
            throw new InvalidInputException(gaps);
        }
        return options;
    }

    private static <E extends Enum<E>> E choice(JsonObject json, String name, E usual, List<Gap> gaps) {
        Optional<String> text = text(json, name, gaps);
        List<E> all = List.of(usual.getDeclaringClass().getEnumConstants());
        Optional<E> found = text.flatMap(
                value -> all.stream().filter(one -> one.name().equals(value)).findFirst());
        if (text.isPresent() && found.isEmpty()) {
            gaps.add(new Gap(
                    "options/" + name,
                    "transfer.option.choice",
                    name,
                    Arrays.stream(usual.getDeclaringClass().getEnumConstants())
                            .map(Enum::name)
                            .collect(Collectors.joining(", "))));
        }
        return found.orElse(usual);
    }

    private static Optional<String> text(JsonObject json, String name, List<Gap> gaps) {
        JsonValue value = json.get(name);
        if (value != null && !(value instanceof JsonString)) {
            gaps.add(new Gap("options/" + name, "transfer.option.text", name));
        }
        return value instanceof JsonString text
                ? Optional.of(text.getString().strip()).filter(string -> !string.isEmpty())
                : Optional.empty();
    }

    private static boolean flag(JsonObject json, String name, List<Gap> gaps) {
        JsonValue value = json.getOrDefault(name, JsonValue.FALSE);
        String text = value instanceof JsonString string ? string.getString() : value.toString();
        if (!text.equals("true") && !text.equals("false")) {
            gaps.add(new Gap("options/" + name, "transfer.option.flag", name));
        }
        return text.equals("true");
    }
}
