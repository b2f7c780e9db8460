package it.comunitadipratiche.web.practices;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.practices.CollaborationAnswer;
import it.comunitadipratiche.core.practices.CollaborationQuestion;
import it.comunitadipratiche.core.practices.Practice;
import it.comunitadipratiche.web.page.Visit;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answers to all questions of the collaboration check, in their order; what shows them in one language.
 *
 * @param before the answers as they are kept, with other languages
 */
public record Checked(List<Line> lines, Map<CollaborationQuestion, Practice.Check> before, String language) {

    public Checked {
        lines = List.copyOf(lines);
    }

    /**
     * A question.
     *
     * @param answer the name of the answer, empty if there is none
     */
    public record Line(CollaborationQuestion question, String answer, String evidence) {}

    /** As they are kept. */
    static Checked of(Practice practice, Visit visit) {
        Map<CollaborationQuestion, Practice.Check> before = byQuestion(practice);
        String language = language(practice, visit);
        return new Checked(
                questions()
                        .map(question -> kept(question, before.get(question), language))
                        .toList(),
                before,
                language);
    }

    /** As they were filled in. */
    static Checked written(Practice practice, Visit visit) {
        return new Checked(
                questions()
                        .map(question -> new Line(
                                question,
                                answer(visit.written("answer-" + question)),
                                visit.written("evidence-" + question)))
                        .toList(),
                byQuestion(practice),
                language(practice, visit));
    }

    /** That of the visit if the practice is told in it, else one that it is told in. */
    private static String language(Practice practice, Visit visit) {
        Set<String> told = practice.title().values().keySet();
        String own = visit.language().toLanguageTag();
        return told.isEmpty() || told.contains(own)
                ? own
                : told.contains(Locale.ITALIAN.getLanguage())
                        ? Locale.ITALIAN.getLanguage()
                        : told.iterator().next();
    }

    /** Where something shows an answer that was not given. */
    List<Gap> gaps(Visit visit) {
        List<Gap> gaps = new ArrayList<>();
        for (Line line : lines) {
            if (line.answer().isEmpty() && !line.evidence().isEmpty()) {
                gaps.add(new Gap(
                        "/answer-" + line.question(), "console.check.unanswered", Told.label(line.question(), visit)));
            }
        }
        return gaps;
    }

    /** The field of a practice that holds them. */
    JsonArray field() {
        JsonArrayBuilder field = JSON.createArrayBuilder();
        for (Line line : lines) {
            if (!line.answer().isEmpty()) {
                JsonObjectBuilder check = JSON.createObjectBuilder()
                        .add("question", line.question().name())
                        .add("answer", line.answer());
                Map<String, String> texts = evidence(line);
                if (!texts.isEmpty()) {
                    JsonObjectBuilder evidence = JSON.createObjectBuilder();
                    texts.forEach(evidence::add);
                    check.add("evidence", evidence);
                }
                field.add(check);
            }
        }
        return field.build();
    }

    private Map<String, String> evidence(Line line) {
        Practice.Check known = before.get(line.question());
        LocalizedText told = known == null ? null : known.evidence();
        Map<String, String> texts = new TreeMap<>(told == null ? Map.of() : told.values());
        texts.remove(language);
        if (!line.evidence().isEmpty()) {
            texts.put(language, line.evidence());
        }
        return texts;
    }

    private static Line kept(CollaborationQuestion question, Practice.@Nullable Check check, String language) {
        CollaborationAnswer answer = check == null ? null : check.answer();
        LocalizedText evidence = check == null ? null : check.evidence();
        return new Line(
                question,
                answer == null ? "" : answer.name(),
                evidence == null ? "" : evidence.values().getOrDefault(language, ""));
    }

    private static Stream<CollaborationQuestion> questions() {
        return Stream.of(CollaborationQuestion.values());
    }

    private static String answer(String written) {
        return Stream.of(CollaborationAnswer.values())
                        .anyMatch(answer -> answer.name().equals(written))
                ? written
                : "";
    }

    private static Map<CollaborationQuestion, Practice.Check> byQuestion(Practice practice) {
        Map<CollaborationQuestion, Practice.Check> checks = new EnumMap<>(CollaborationQuestion.class);
        for (Practice.Check check : Told.all(practice.collaborationCheck())) {
            CollaborationQuestion question = check.question();
            if (question != null) {
                checks.putIfAbsent(question, check);
            }
        }
        return checks;
    }
}
