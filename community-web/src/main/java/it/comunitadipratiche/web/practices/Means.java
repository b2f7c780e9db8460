package it.comunitadipratiche.web.practices;

import it.comunitadipratiche.core.kernel.Money;
import it.comunitadipratiche.core.practices.Practice;
import it.comunitadipratiche.core.welfare.Resource;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * With what means: what everybody brought, and what each kind of it is worth together.
 *
 * @param total the cost of the whole; empty if it is not known
 * @param share the public part of it, in words; empty if it is not known
 */
public record Means(String total, String share, List<Bar> bars, List<Line> lines) {
    /** Where bars begin, beside what they stand for. */
    public static final int LEFT = 190;

    /** How wide the whole is; what is drawn has no unit. */
    public static final int WIDTH = 760;

    private static final int ROW = 34;
    private static final int LONGEST = 400;
    private static final int LEAST = 3;

    public Means {
        bars = List.copyOf(bars);
        lines = List.copyOf(lines);
    }

    public record Bar(String label, String amount, int y, int width) {}

    public record Line(String who, String what, String amount, String source) {}

    public int height() {
        return bars.size() * ROW + LEAST;
    }

    static Optional<Means> of(Told told) {
        Practice practice = told.practice();
        List<Practice.Contribution> resources = Told.all(practice.resources());
        Money cost = practice.totalCost();
        BigDecimal share = practice.publicShare();
        if (resources.isEmpty() && cost == null && share == null) {
            return Optional.empty();
        }
        return Optional.of(new Means(
                amount(cost, told),
                share == null ? "" : told.visit().texts().number(share) + " %",
                bars(resources, told),
                resources.stream()
                        .map(one -> new Line(
                                one.who() == null ? "" : one.who(),
                                told.label(one.contribution()),
                                amount(one.amount(), told),
                                told.text(one.fundingSource())))
                        .toList()));
    }

    /** Kinds are compared only if all is in one currency. */
    private static List<Bar> bars(List<Practice.Contribution> resources, Told told) {
        Map<Resource, Money> sums = new EnumMap<>(Resource.class);
        for (Practice.Contribution one : resources) {
            Money amount = one.amount();
            Resource kind = one.contribution();
            if (amount != null && kind != null) {
                sums.merge(
                        kind, amount, (known, more) -> new Money(known.amount().add(more.amount()), known.currency()));
            }
        }
        long currencies = resources.stream()
                .map(Practice.Contribution::amount)
                .flatMap(amount -> Optional.ofNullable(amount).stream())
                .map(Money::currency)
                .distinct()
                .count();
        BigDecimal most = sums.values().stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::max);
        if (sums.size() < 2 || currencies > 1 || most.signum() <= 0) {
            return List.of();
        }
        List<Bar> bars = new ArrayList<>();
        sums.forEach((kind, sum) -> bars.add(new Bar(
                told.label(kind),
                amount(sum, told),
                bars.size() * ROW,
                Math.max(
                        LEAST,
                        sum.amount()
                                .multiply(BigDecimal.valueOf(LONGEST))
                                .divide(most, 0, RoundingMode.HALF_UP)
                                .intValue()))));
        return bars;
    }

    private static String amount(@Nullable Money money, Told told) {
        return money == null ? "" : told.visit().texts().money(money);
    }
}
