package it.comunitadipratiche.web.practices;

import it.comunitadipratiche.core.practices.Practice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The numbers that show the results, before and now. */
public record Indicators(List<Line> lines) {

    public Indicators {
        lines = List.copyOf(lines);
    }

    public record Line(String name, String unit, String before, String now, String change) {}

    static Optional<Indicators> of(Told told) {
        List<Line> lines = Told.all(told.practice().indicators()).stream()
                .map(one -> line(one, told))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Indicators(lines));
    }

    private static Line line(Practice.Indicator indicator, Told told) {
        BigDecimal before = indicator.baseline();
        BigDecimal now = indicator.value();
        BigDecimal change = before == null || now == null ? null : now.subtract(before);
        return new Line(
                told.text(indicator.name()),
                indicator.unit() == null ? "" : indicator.unit(),
                number(before, told),
                number(now, told),
                change == null ? "" : (change.signum() > 0 ? "+" : "") + number(change, told));
    }

    private static String number(@Nullable BigDecimal number, Told told) {
        return number == null ? "" : told.visit().texts().number(number);
    }
}
