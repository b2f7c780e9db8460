package it.comunitadipratiche.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.api.problem.RequestProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class BodyLimitTest {

    @Test
    void letsThroughWhatIsAllowed() throws IOException {
        assertThat(bounded(100, 100).readAllBytes()).hasSize(100);
    }

    @Test
    void endsWithARefusalWhereMoreArrives() {
        assertThatThrownBy(() -> bounded(101, 100).readAllBytes()).isInstanceOf(RequestProblemException.class);
        assertThatThrownBy(() -> {
                    InputStream bounded = bounded(2, 1);
                    bounded.read();
                    bounded.read();
                })
                .isInstanceOf(RequestProblemException.class);
    }

    private static InputStream bounded(int length, long limit) {
        return new BodyLimit.Counted(new ByteArrayInputStream(new byte[length]), limit);
    }
}
