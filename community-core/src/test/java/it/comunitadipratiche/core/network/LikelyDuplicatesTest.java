package it.comunitadipratiche.core.network;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.network.LikelyDuplicate.Sign;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LikelyDuplicatesTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Candidate> all = new ArrayList<>();

    @Test
    void areTheNewestFirstWhereThereAreMoreThanAnybodyLooksAt() {
        Candidate first = some("Uno", "10000000074", "");
        for (int i = 0; i < 50; i++) {
            some("Copia " + i, "10000000074", "");
        }
        Candidate other = some("Due", "10000000082", "");
        Candidate last = some("Tre", "10000000082", "");

        List<LikelyDuplicate> found = LikelyDuplicates.among(all, 10);

        assertThat(found).hasSize(10);
        assertThat(found.get(0)).isEqualTo(new LikelyDuplicate(other, last, Sign.SAME_TAX_CODE));
        assertThat(found.subList(1, 10)).allMatch(pair -> pair.one().equals(first));
    }

    @Test
    void areOneOfTheSameNameForEachThatCameLater() {
        Candidate one = some("Il Filo", "", "911001");
        Candidate two = some("Cooperativa Il Filo", "", "911001");
        some("Il Filo", "", "911002");

        assertThat(LikelyDuplicates.among(all, 10)).containsExactly(new LikelyDuplicate(one, two, Sign.LIKE_NAME));
    }

    @Test
    void areToldOnceWhereCodeAndNameAreTheSame() {
        some("Il Filo", "10000000074", "911001");
        some("Il Filo", "10000000074", "911001");

        assertThat(LikelyDuplicates.among(all, 10))
                .extracting(LikelyDuplicate::sign)
                .containsExactly(Sign.SAME_TAX_CODE);
    }

    private Candidate some(String name, String taxCode, String municipality) {
        Candidate one = new Candidate(
                Id.next(),
                LocalizedText.of(Map.of("it", name)),
                taxCode,
                municipality,
                false,
                START.plusSeconds(all.size()));
        all.add(one);
        return one;
    }
}
