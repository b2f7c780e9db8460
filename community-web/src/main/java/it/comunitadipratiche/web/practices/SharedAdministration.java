package it.comunitadipratiche.web.practices;

import it.comunitadipratiche.core.practices.CollaborationAnswer;
import it.comunitadipratiche.core.practices.CollaborationQuestion;
import it.comunitadipratiche.core.practices.Practice;
import java.util.List;
import java.util.Optional;

/**
 * Whether it is really shared administration: the answers to the questions that tell, with what shows them.
 *
 * @param yes how many are answered with yes
 * @param of how many questions there are
 */
public record SharedAdministration(int yes, int of, List<Line> lines) {

    public SharedAdministration {
        lines = List.copyOf(lines);
    }

    public record Line(String question, String answer, String evidence) {}

    static Optional<SharedAdministration> of(Told told) {
        List<Practice.Check> checks = Told.all(told.practice().collaborationCheck());
        if (checks.isEmpty()) {
            return Optional.empty();
        }
        int yes = (int) checks.stream()
                .filter(check -> check.answer() == CollaborationAnswer.YES)
                .map(Practice.Check::question)
                .distinct()
                .count();
        return Optional.of(new SharedAdministration(
                yes,
                CollaborationQuestion.values().length,
                checks.stream()
                        .map(check -> new Line(
                                told.label(check.question()), told.label(check.answer()), told.text(check.evidence())))
                        .toList()));
    }
}
