package it.comunitadipratiche.web.practices;

import it.comunitadipratiche.core.practices.Practice;
import it.comunitadipratiche.web.portal.EntryPage.Value;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The procedure as it went: its phases in their order, and those with dates as bars over the years.
 *
 * @param marks the days the years and quarters begin, along the top
 */
public record Timeline(List<Step> steps, List<Bar> bars, List<Mark> marks) {
    /** Where time begins, beside what the phases are called. */
    public static final int LEFT = 230;

    /** How wide the whole is; what is drawn has no unit. */
    public static final int WIDTH = 760;

    private static final int ROW = 30;
    private static final int TOP = 34;
    private static final int LEAST = 6;
    private static final int ENDS = 14;
    private static final int MOST_MARKS = 9;
    private static final int MONTHS_OF_YEAR = 12;

    public Timeline {
        steps = List.copyOf(steps);
        bars = List.copyOf(bars);
        marks = List.copyOf(marks);
    }

    /** @param html what happened */
    public record Step(String phase, String period, String html, List<Value> acts, String actors) {

        public Step {
            acts = List.copyOf(acts);
        }
    }

    /** @param open whether it has no end yet */
    public record Bar(String phase, int x, int y, int width, boolean open) {}

    public record Mark(String label, int x) {}

    public int height() {
        return TOP + bars.size() * ROW + LEAST;
    }

    static Optional<Timeline> of(Told told) {
        List<Practice.Step> phases = Told.all(told.practice().phases());
        if (phases.isEmpty()) {
            return Optional.empty();
        }
        List<Step> steps = phases.stream().map(phase -> step(phase, told)).toList();
        List<Practice.Step> dated =
                phases.stream().filter(phase -> phase.start() != null).toList();
        if (dated.size() < 2) {
            return Optional.of(new Timeline(steps, List.of(), List.of()));
        }
        Scale scale = Scale.of(dated);
        List<Bar> bars = new ArrayList<>();
        for (Practice.Step phase : dated) {
            LocalDate start = Objects.requireNonNull(phase.start());
            int x = scale.x(start);
            int end = scale.x(phase.end() == null ? scale.last() : phase.end());
            bars.add(new Bar(
                    told.label(phase.type()),
                    x,
                    TOP + bars.size() * ROW,
                    Math.max(LEAST, end - x),
                    phase.end() == null));
        }
        return Optional.of(new Timeline(steps, bars, scale.marks()));
    }

    private static Step step(Practice.Step phase, Told told) {
        return new Step(
                told.label(phase.type()),
                told.period(phase.start(), phase.end()),
                told.html(phase.narrative()),
                told.links(phase.acts()),
                String.join(", ", Told.all(phase.actors())));
    }

    /** Days as places. */
    private record Scale(LocalDate first, LocalDate last) {

        static Scale of(List<Practice.Step> dated) {
            List<LocalDate> days = dated.stream()
                    .flatMap(phase -> Stream.<@Nullable LocalDate>of(phase.start(), phase.end()))
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .sorted(Comparator.naturalOrder())
                    .toList();
            LocalDate first = days.get(0).withDayOfMonth(1);
            LocalDate last = days.get(days.size() - 1);
            return new Scale(first, last.isBefore(first.plusDays(ENDS)) ? first.plusDays(ENDS) : last);
        }

        int x(LocalDate day) {
            double part = ChronoUnit.DAYS.between(first, day) / (double) ChronoUnit.DAYS.between(first, last);
            return LEFT + (int) Math.round(part * (WIDTH - LEFT - ENDS));
        }

        /** Years, and within few of them quarters. */
        List<Mark> marks() {
            long months = ChronoUnit.MONTHS.between(first, last) + 1;
            int step = Stream.of(1, 3, 6, MONTHS_OF_YEAR, 2 * MONTHS_OF_YEAR)
                    .filter(every -> months / every < MOST_MARKS)
                    .findFirst()
                    .orElse(5 * MONTHS_OF_YEAR);
            List<Mark> marks = new ArrayList<>();
            LocalDate day = first;
            while (!day.isAfter(last)) {
                if ((day.getMonthValue() - 1) % Math.min(step, MONTHS_OF_YEAR) == 0
                        && (step <= MONTHS_OF_YEAR || day.getYear() % (step / MONTHS_OF_YEAR) == 0)) {
                    marks.add(new Mark(
                            step >= MONTHS_OF_YEAR
                                    ? Integer.toString(day.getYear())
                                    : day.getMonthValue() + "/" + day.getYear(),
                            x(day)));
                }
                day = day.plusMonths(1);
            }
            return marks;
        }
    }
}
