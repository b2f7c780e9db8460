package it.comunitadipratiche.web.console.imports;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.content.types.RecordTypes;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.library.Licence;
import it.comunitadipratiche.core.library.MaterialKind;
import it.comunitadipratiche.web.console.Choice;
import it.comunitadipratiche.web.page.Texts;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The options of each kind of import, as its form shows them and brings them back. */
@ApplicationScoped
class ImportForm {
    /** The field for options that have no field of their own. */
    static final String MORE = "options";

    private static final Map<String, String> FORMATS =
            Map.of("ttl", "Turtle (.ttl)", "rdf", "RDF/XML (.rdf)", "jsonld", "JSON-LD (.jsonld)");
    private ContentTypes types;
    private Locales locales;

    @SuppressWarnings("NullAway.Init")
    protected ImportForm() {
        // for the CDI proxy
    }

    @Inject
    ImportForm(ContentTypes types, Locales locales) {
        this.types = types;
        this.locales = locales;
    }

    /** The options of a kind with what was sent, or as they are from the start. */
    List<ImportOption> options(String kind, Visit visit) {
        return switch (kind) {
            case "wordpress" ->
                List.of(
                        choice("locale", languages(visit), visit),
                        tick("attachments", true, visit),
                        tick("publish", true, visit),
                        tick("overwrite", false, visit));
            case "ndjson" ->
                List.of(
                        choice("type", types(visit), visit),
                        choice("locale", languages(visit), visit),
                        tick("publish", false, visit),
                        tick("createTerms", false, visit),
                        tick("overwrite", false, visit));
            case "csv" ->
                List.of(
                        choice("type", tables(visit), visit),
                        choice("locale", languages(visit), visit),
                        text("key", visit),
                        tick("publish", false, visit),
                        tick("overwrite", false, visit));
            case "ris", "bibtex", "csl-json" ->
                List.of(
                        choice("locale", languages(visit), visit),
                        choice("kind", options(MaterialKind.values(), MaterialKind.METHODOLOGICAL, visit), visit),
                        choice("licence", options(Licence.values(), Licence.RESERVED, visit), visit),
                        text("source", visit),
                        tick("publish", false, visit),
                        tick("overwrite", false, visit));
            case "skos" -> List.of(choice("format", formats(visit), visit), text("scheme", visit));
            default -> List.of();
        };
    }

    /**
     * What was sent, as the format reads it.
     *
     * @throws InvalidInputException if what has no field of its own is not JSON
     */
    JsonObject json(String kind, Visit visit) {
        JsonObjectBuilder json = JSON.createObjectBuilder(
                visit.parameter(MORE).map(ImportForm::parsed).orElse(JsonObject.EMPTY_JSON_OBJECT));
        for (ImportOption option : options(kind, visit)) {
            if (option.way() == ImportOption.Way.TICK) {
                json.add(option.name(), option.isTicked());
            } else if (!option.value().isEmpty()) {
                json.add(option.name(), option.value());
            }
        }
        return json.build();
    }

    private static JsonObject parsed(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new InvalidInputException(MORE, "console.imports.json");
        }
    }

    private static ImportOption tick(String name, boolean usual, Visit visit) {
        boolean ticked = isSent(visit) ? visit.parameter("option-" + name).isPresent() : usual;
        return option(ImportOption.Way.TICK, name, Boolean.toString(ticked), List.of(), visit);
    }

    private static ImportOption choice(String name, Stream<Choice> offered, Visit visit) {
        String chosen = visit.parameter("option-" + name).orElse("");
        List<Choice> choices = offered.map(
                        one -> new Choice(one.value(), one.label(), one.value().equals(chosen)))
                .toList();
        return option(ImportOption.Way.CHOICE, name, chosen, choices, visit);
    }

    private static ImportOption text(String name, Visit visit) {
        String typed = visit.parameter("option-" + name).orElse("");
        return option(ImportOption.Way.TEXT, name, typed, List.of(), visit);
    }

    private static ImportOption option(
            ImportOption.Way way, String name, String value, List<Choice> choices, Visit visit) {
        Texts texts = visit.texts();
        String key = "console.imports.option." + name;
        return new ImportOption(way, name, texts.of(key), texts.of(key + ".help"), value, choices);
    }

    private Stream<Choice> languages(Visit visit) {
        Choice said = new Choice("", visit.texts().of("console.imports.language-of-file"), false);
        return Stream.concat(
                Stream.of(said),
                locales.supported().stream()
                        .map(locale -> new Choice(
                                locale.toLanguageTag(), locale.getDisplayLanguage(visit.language()), false)));
    }

    private Stream<Choice> types(Visit visit) {
        Choice said = new Choice("", visit.texts().of("console.imports.type-of-line"), false);
        return Stream.concat(
                Stream.of(said),
                types.all().stream()
                        .map(type -> new Choice(type.name(), visit.texts().best(type.label()), false)));
    }

    /** The types tables hold entries of, first those that say which field tells lines apart. */
    private Stream<Choice> tables(Visit visit) {
        return types.all().stream()
                .sorted(Comparator.comparing(type -> type.keyField().isEmpty()))
                .map(type -> new Choice(type.name(), visit.texts().best(type.label()), false));
    }

    /** The constants of an enum, the usual one first. */
    private static <E extends Enum<E>> Stream<Choice> options(E[] all, E usual, Visit visit) {
        return Stream.concat(Stream.of(usual), Stream.of(all).filter(one -> one != usual))
                .map(one -> new Choice(one.name(), visit.texts().best(RecordTypes.labelOf(one)), false));
    }

    private static Stream<Choice> formats(Visit visit) {
        Choice said = new Choice("", visit.texts().of("console.imports.format-of-name"), false);
        return Stream.concat(
                Stream.of(said),
                FORMATS.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(format -> new Choice(format.getKey(), format.getValue(), false)));
    }

    private static boolean isSent(Visit visit) {
        return visit.request().getMethod().equals("POST");
    }
}
