package it.comunitadipratiche.web.practices;

import it.comunitadipratiche.core.content.types.ContentType;
import java.util.List;
import java.util.Optional;

/** What is not told of a practice, and why. */
public record Unanswered(List<Line> lines) {

    public Unanswered {
        lines = List.copyOf(lines);
    }

    public record Line(String field, String reason) {}

    static Optional<Unanswered> of(Told told, ContentType type) {
        List<Line> lines = Told.all(told.practice().dataStates()).stream()
                .map(missing -> new Line(
                        type.field(missing.field() == null ? "" : missing.field())
                                .map(field -> field.label().best(told.visit().language()))
                                .orElse(""),
                        told.label(missing.state())))
                .filter(line -> !line.field().isEmpty())
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Unanswered(lines));
    }
}
