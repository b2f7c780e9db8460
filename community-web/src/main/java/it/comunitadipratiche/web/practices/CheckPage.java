package it.comunitadipratiche.web.practices;

import it.comunitadipratiche.core.practices.CollaborationAnswer;
import it.comunitadipratiche.web.console.Objections;
import it.comunitadipratiche.web.practices.Checked.Line;
import java.util.List;
import java.util.Locale;

/**
 * The collaboration check of a practice, question by question.
 *
 * @param practice its title
 * @param back its form
 * @param path where the answers are sent to
 * @param version of the practice the answers are given on
 * @param written the language that evidence is written in
 * @param saved whether they were saved just now
 */
public record CheckPage(
        String practice,
        String back,
        String path,
        long version,
        List<Line> lines,
        Locale written,
        boolean saved,
        Objections objections) {

    public CheckPage {
        lines = List.copyOf(lines);
    }

    /** How many questions have an answer. */
    public int count(CollaborationAnswer answer) {
        return (int) lines.stream()
                .filter(line -> line.answer().equals(answer.name()))
                .count();
    }

    public int open() {
        return (int) lines.stream().filter(line -> line.answer().isEmpty()).count();
    }
}
