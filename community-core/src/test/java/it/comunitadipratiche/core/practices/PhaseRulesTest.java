package it.comunitadipratiche.core.practices;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.welfare.Instrument;
import it.comunitadipratiche.core.welfare.Phase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhaseRulesTest {

    @ParameterizedTest
    @EnumSource(Instrument.class)
    void anInstrumentHasAllPhasesButThoseTheLawLeavesNoRoomFor(Instrument instrument) {
        EnumSet<Phase> lacking = EnumSet.noneOf(Phase.class);
        for (Phase phase : Phase.values()) {
            if (!PhaseRules.breaches(instrument, List.of(phase(phase, null, null)))
                    .isEmpty()) {
                lacking.add(phase);
            }
        }

        assertThat(lacking)
                .isEqualTo(
                        switch (instrument) {
                            case CO_PROGRAMMING -> EnumSet.of(Phase.AGREEMENT);
                            case CO_DESIGN,
                                    ACCREDITATION,
                                    AGREEMENT_56,
                                    HEALTH_TRANSPORT_57,
                                    COLLABORATION_PACT,
                                    OTHER -> EnumSet.noneOf(Phase.class);
                        });
    }

    @Test
    void saysWhyAnInstrumentLacksAPhase() {
        List<Gap> gaps = PhaseRules.breaches(
                Instrument.CO_PROGRAMMING,
                List.of(phase(Phase.NOTICE, null, null), phase(Phase.AGREEMENT, null, null)));

        assertThat(gaps).extracting(Gap::pointer).containsExactly("/fields/phases/1/type");
        assertThat(gaps.get(0).message().in(Locale.ITALIAN))
                .endsWith("togli questa fase, oppure cambia l'istituto giuridico.");
    }

    @Test
    void phasesOfTheSameTypeHaveNoDayInCommon() {
        List<Gap> gaps = breaches(
                phase(Phase.TABLES, "2024-01-10", "2024-02-10"),
                phase(Phase.DELIVERY, "2024-01-10", "2024-12-31"),
                phase(Phase.TABLES, "2024-02-10", "2024-03-10"));

        assertThat(gaps).extracting(Gap::pointer).containsExactly("/fields/phases/2/start");
        assertThat(gaps.get(0).message().in(Locale.ITALIAN))
                .isEqualTo("Le fasi 3 e 1 sono dello stesso tipo e hanno giorni in comune: correggi le date, oppure"
                        + " uniscile in una sola.");
        assertThat(breaches(
                        phase(Phase.TABLES, "2024-02-10", "2024-03-10"),
                        phase(Phase.TABLES, "2024-01-10", "2024-02-10")))
                .hasSize(1);
    }

    @Test
    void phasesOfTheSameTypeMayFollowEachOtherInAnyOrder() {
        assertThat(breaches(
                        phase(Phase.TABLES, "2024-02-11", "2024-03-10"),
                        phase(Phase.TABLES, "2024-01-10", "2024-02-10"),
                        phase(Phase.NOTICE, "2025-01-10", "2025-02-10")))
                .isEmpty();
    }

    @Test
    void ofAPhaseWithOneDateOnlyThatDayIsKnown() {
        assertThat(breaches(phase(Phase.TABLES, "2024-01-10", null), phase(Phase.TABLES, "2024-02-10", "2024-03-10")))
                .isEmpty();
        assertThat(breaches(phase(Phase.TABLES, "2024-02-20", null), phase(Phase.TABLES, "2024-02-10", "2024-03-10")))
                .hasSize(1);
        assertThat(breaches(phase(Phase.TABLES, null, "2024-02-20"), phase(Phase.TABLES, "2024-02-10", "2024-03-10")))
                .hasSize(1);
        assertThat(breaches(phase(Phase.TABLES, "2024-02-10", "2024-03-10"), phase(Phase.TABLES, null, "2024-02-20")))
                .hasSize(1);
        assertThat(breaches(phase(Phase.TABLES, null, null), phase(Phase.TABLES, null, null)))
                .isEmpty();
    }

    private static List<Gap> breaches(Practice.Step... phases) {
        return new ArrayList<>(PhaseRules.breaches(Instrument.CO_DESIGN, List.of(phases)));
    }

    private static Practice.Step phase(Phase type, @Nullable String start, @Nullable String end) {
        return new Practice.Step(type, date(start), date(end), null, null, null);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
