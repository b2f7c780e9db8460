package it.comunitadipratiche.api.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.api.problem.RequestProblemException;
import org.junit.jupiter.api.Test;

class ByteRangeTest {

    @Test
    void readsWhatIsAskedFor() {
        assertThat(ByteRange.of("bytes=0-9", 100)).contains(new ByteRange(0, 9));
        assertThat(ByteRange.of("bytes=90-", 100)).contains(new ByteRange(90, 99));
        assertThat(ByteRange.of("bytes=-5", 100)).contains(new ByteRange(95, 99));
        assertThat(ByteRange.of("bytes=-500", 100)).contains(new ByteRange(0, 99));
        assertThat(ByteRange.of("bytes=50-5000", 100)).contains(new ByteRange(50, 99));
    }

    @Test
    void answersWithTheWholeFileWhereTheRangeMakesNoSense() {
        assertThat(ByteRange.of(null, 100)).isEmpty();
        assertThat(ByteRange.of("bytes=9-3", 100)).isEmpty();
        assertThat(ByteRange.of("bytes=0-1,5-6", 100)).isEmpty();
        assertThat(ByteRange.of("bytes=-", 100)).isEmpty();
        assertThat(ByteRange.of("lines=1-2", 100)).isEmpty();
    }

    @Test
    void refusesARangeAfterTheEnd() {
        assertThatThrownBy(() -> ByteRange.of("bytes=100-", 100)).isInstanceOf(RequestProblemException.class);
        assertThatThrownBy(() -> ByteRange.of("bytes=-0", 100)).isInstanceOf(RequestProblemException.class);
    }
}
