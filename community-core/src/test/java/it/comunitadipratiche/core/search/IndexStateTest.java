package it.comunitadipratiche.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.kernel.Id;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexStateTest {
    private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");
    private static final IndexState BEGUN = IndexState.NONE.begin(3, Map.of("page", "a b=c\nd"), NOW);
    private static final IndexState REACHED = BEGUN.reached(new PublicationKey(new Id(7), Locale.ITALIAN), 500);

    @Test
    void isKeptWhole(@TempDir Path folder) {
        for (IndexState state : new IndexState[] {IndexState.NONE, BEGUN, REACHED, REACHED.finish(NOW)}) {
            assertThat(IndexState.of(state.text())).isEqualTo(state);
            state.write(folder);
            assertThat(IndexState.read(folder)).isEqualTo(state);
        }
    }

    @Test
    void tellsWhetherABuildWasOvertaken() {
        assertThat(BEGUN.isWhere(BEGUN)).isTrue();
        assertThat(REACHED.isWhere(BEGUN)).isFalse();
        assertThat(REACHED.finish(NOW).isWhere(REACHED)).isFalse();
        assertThat(IndexState.NONE.begin(4, Map.of(), NOW).isWhere(BEGUN)).isFalse();
    }
}
