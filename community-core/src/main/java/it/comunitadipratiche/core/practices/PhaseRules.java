package it.comunitadipratiche.core.practices;

import static it.comunitadipratiche.core.welfare.Instrument.CO_PROGRAMMING;

import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.welfare.Instrument;
import it.comunitadipratiche.core.welfare.Phase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must be right of the phases of a published practice: its instrument has them, and two of the same type do not
 * run at the same time. They may come in any order.
 */
final class PhaseRules {
    /**
     * What the law leaves no room for: co-programming reads needs and ends with a reasoned report, not with an
     * agreement (art. 55 c. 2 of d.lgs. 117/2017; d.m. 72/2021). The other instruments have all phases.
     */
    private static final List<Lack> LACKS =
            List.of(new Lack(CO_PROGRAMMING, Phase.AGREEMENT, new Message("practices.phase.no-agreement")));

    private PhaseRules() {}

    /** A phase an instrument does not have, and why. */
    private record Lack(Instrument instrument, Phase phase, Message why) {}

    static List<Gap> breaches(@Nullable Instrument instrument, List<Practice.Step> phases) {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < phases.size(); i++) {
            String pointer = "/fields/phases/" + i;
            Practice.Step phase = phases.get(i);
            for (Lack lack : LACKS) {
                if (lack.instrument() == instrument && lack.phase() == phase.type()) {
                    gaps.add(new Gap(pointer + "/type", lack.why()));
                }
            }
            for (int earlier = 0; earlier < i; earlier++) {
                if (overlap(phases.get(earlier), phase)) {
                    gaps.add(new Gap(pointer + "/start", "practices.phase.overlap", i + 1, earlier + 1));
                }
            }
        }
        return gaps;
    }

    private static boolean overlap(Practice.Step one, Practice.Step other) {
        LocalDate oneStart = first(one.start(), one.end());
        LocalDate oneEnd = first(one.end(), one.start());
        LocalDate otherStart = first(other.start(), other.end());
        LocalDate otherEnd = first(other.end(), other.start());
        return one.type() != null
                && one.type() == other.type()
                && oneStart != null
                && oneEnd != null
                && otherStart != null
                && otherEnd != null
                && !oneStart.isAfter(otherEnd)
                && !otherStart.isAfter(oneEnd);
    }

    /** A date, or the only other one that is known. */
    private static @Nullable LocalDate first(@Nullable LocalDate date, @Nullable LocalDate other) {
        return date == null ? other : date;
    }
}
