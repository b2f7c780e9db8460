package it.comunitadipratiche.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommunityCorpusTest {
    private static final int MUNICIPALITIES = 7_899;

    @TempDir
    private Path folder;

    @Test
    void isTheSameEachTime() throws IOException {
        Italy italy = Italy.of(Optional.empty(), MUNICIPALITIES, folder);
        CommunityCorpus corpus = new CommunityCorpus(italy);
        List<String> ids = List.of("0PQ7T4B3KX2M1", "0PQ7T4B3KX2M4");

        String organizations = Files.readString(corpus.organizations(20, folder.resolve("one")));
        String practices = Files.readString(corpus.practices(20, ids, folder.resolve("one")));

        assertThat(Files.readString(corpus.organizations(20, folder.resolve("other"))))
                .isEqualTo(organizations);
        assertThat(Files.readString(corpus.practices(20, ids, folder.resolve("other"))))
                .isEqualTo(practices);
        assertThat(practices).contains("\"narrative\":{\"it\":\"<p>");
        assertThat(practices.lines()).hasSize(20).allMatch(line -> line.contains("0PQ7T4B3KX2M"));
    }

    @Test
    void hasAsManyMunicipalitiesAsAreAskedForInAsManyProvincesAsThereAre() throws IOException {
        Italy italy = Italy.of(Optional.empty(), MUNICIPALITIES, folder);

        assertThat(italy.municipalities()).doesNotHaveDuplicates().hasSize(MUNICIPALITIES);
        assertThat(italy.provinces()).hasSize(107);
        assertThat(Italy.of(Optional.of(italy.file()), 0, folder).municipalities())
                .isEqualTo(italy.municipalities());
    }

    @Test
    void givesTaxCodesTheirLastDigit() {
        assertThat(CommunityCorpus.taxCode(7_875_058)).isEqualTo("80078750587");
    }
}
