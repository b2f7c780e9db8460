package it.comunitadipratiche.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@EachIndex
class IndexFilesTest {

    /** Searches see it then, and it survives a crash. */
    @Test
    void flushingWaitsForAllThatWasToBeWrittenSoon(IndexFiles files) {
        files.scope().workspace().purge();
        files.flush();
        int many = 200;
        for (int batch = 1; batch <= 10; batch++) {
            int first = batch * many;
            files.writeSoon(
                    IntStream.range(first, first + many)
                            .mapToObj(i ->
                                    new IndexDocument(i + ":it", Map.of(IndexField.SCOPE, List.of("card|it|PUBLIC"))))
                            .toList(),
                    List.of());
            files.flush();

            assertThat(files.count()).isEqualTo((long) batch * many);
        }
    }
}
