package it.comunitadipratiche.web.console.catalogue;

import it.comunitadipratiche.core.batches.FieldEdit;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.content.types.Field;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.library.Material;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.core.territories.TerritoryDetails;
import it.comunitadipratiche.core.vocabulary.ConceptDetails;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import it.comunitadipratiche.web.console.Choice;
import it.comunitadipratiche.web.page.Texts;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The part of the desk's form that says what to change in many materials. */
@ApplicationScoped
class BulkForm {
    /** Stands among the values of a field for none. */
    static final String NONE = "-";

    private static final String THEMES = "themes";
    private static final String SUBJECTS = "subjects";
    private static final List<String> SINGLE =
            List.of("kind", "actType", "licence", "language", "currency", "instrument");
    private static final int SEVERAL = 5;
    private ContentTypes types;
    private Vocabularies vocabularies;
    private Territories territories;
    private Callers callers;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected BulkForm() {
        // for the CDI proxy
    }

    @Inject
    BulkForm(ContentTypes types, Vocabularies vocabularies, Territories territories, Callers callers, Clock clock) {
        this.types = types;
        this.vocabularies = vocabularies;
        this.territories = territories;
        this.callers = callers;
        this.clock = clock;
    }

    QueuePage.Edits edits(Visit visit) {
        ContentType type = types.get(Material.TYPE);
        Texts texts = visit.texts();
        List<QueuePage.Single> single = SINGLE.stream()
                .flatMap(name -> type.field(name).stream())
                .map(field -> new QueuePage.Single(
                        field.name(), field.label().best(visit.language()), choices(field, texts, visit)))
                .toList();
        return new QueuePage.Edits(
                themes(visit),
                single,
                visit.parameter("set-reviewBy"),
                visit.parameter("set-territory").orElse(""),
                callers.current().can("content.publish"));
    }

    private static List<Choice> choices(Field field, Texts texts, Visit visit) {
        String chosen = visit.parameter("set-" + field.name()).orElse("");
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", texts.of("console.catalogue.keep"), chosen.isEmpty()));
        field.options()
                .forEach(option -> choices.add(new Choice(
                        option.value(),
                        option.label().best(visit.language()),
                        option.value().equals(chosen))));
        choices.add(new Choice(NONE, texts.of("console.catalogue.clear"), chosen.equals(NONE)));
        return choices;
    }

    private List<Choice> themes(Visit visit) {
        return vocabularies.schemes().stream().noneMatch(scheme -> scheme.name().equals(THEMES))
                ? List.of()
                : vocabularies.concepts(THEMES).stream()
                        .filter(concept -> !concept.deprecated())
                        .map(concept -> choice(concept, visit))
                        .sorted(Comparator.comparing(Choice::label, String.CASE_INSENSITIVE_ORDER))
                        .toList();
    }

    private static Choice choice(ConceptDetails concept, Visit visit) {
        return new Choice(concept.id().toString(), concept.label().best(visit.language()), false);
    }

    /**
     * What somebody wants changed.
     *
     * @throws InvalidInputException if the territory cannot be told
     */
    List<FieldEdit> read(Visit visit) {
        List<FieldEdit> edits = new ArrayList<>();
        List<String> added = chosen("add-" + SUBJECTS, visit);
        List<String> removed = chosen("remove-" + SUBJECTS, visit);
        if (!added.isEmpty()) {
            edits.add(new FieldEdit(SUBJECTS, FieldEdit.Action.ADD, added));
        }
        if (!removed.isEmpty()) {
            edits.add(new FieldEdit(SUBJECTS, FieldEdit.Action.REMOVE, removed));
        }
        for (String name : SINGLE) {
            visit.parameter("set-" + name).ifPresent(value -> edits.add(edit(name, value)));
        }
        visit.parameter("set-reviewBy").ifPresent(day -> edits.add(FieldEdit.set("reviewBy", day)));
        if (visit.parameter("set-reviewBy").isEmpty() && visit.has("clear-reviewBy")) {
            edits.add(FieldEdit.clear("reviewBy"));
        }
        visit.parameter("set-territory")
                .ifPresent(typed -> edits.add(
                        typed.equals(NONE)
                                ? FieldEdit.clear("territory")
                                : FieldEdit.set("territory", territory(typed))));
        return edits;
    }

    private static FieldEdit edit(String name, String value) {
        return value.equals(NONE) ? FieldEdit.clear(name) : FieldEdit.set(name, value);
    }

    private static List<String> chosen(String name, Visit visit) {
        return visit.parameters(name).stream()
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
    }

    private String territory(String typed) {
        if (territories.find(typed).isPresent()) {
            return typed;
        }
        List<TerritoryDetails> found =
                territories.search(typed, Optional.empty(), LocalDate.now(clock.withZone(Texts.HOME)), SEVERAL);
        List<TerritoryDetails> exact = found.stream()
                .filter(one -> one.name().equalsIgnoreCase(typed) || one.label().equalsIgnoreCase(typed))
                .toList();
        List<TerritoryDetails> meant = exact.isEmpty() ? found : exact;
        if (meant.size() != 1) {
            String several = String.join(
                    "; ",
                    meant.stream()
                            .map(one -> one.label() + " (" + one.code() + ")")
                            .toList());
            throw new InvalidInputException(
                    "set-territory",
                    meant.isEmpty() ? "console.catalogue.no-place" : "console.catalogue.places",
                    typed,
                    several);
        }
        return meant.get(0).code();
    }
}
