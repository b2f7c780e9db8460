package it.comunitadipratiche.core.synonyms;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SynonymTableTest {

    @Test
    void isReadAsItIsWritten() {
        String table =
                "it: ETS = ente del Terzo settore\n: PA = pubblica amministrazione\nen: notice > call = tender\n";

        List<SynonymDraft> drafts = SynonymTable.read("# a remark\n\n" + table);

        assertThat(drafts)
                .containsExactly(
                        new SynonymDraft("it", List.of("ETS", "ente del Terzo settore"), List.of()),
                        new SynonymDraft("", List.of("PA", "pubblica amministrazione"), List.of()),
                        new SynonymDraft("en", List.of("notice"), List.of("call", "tender")));
        assertThat(SynonymTable.write(drafts.stream()
                        .map(draft -> new SynonymDetails(
                                Id.next(), 1, draft.language(), draft.words(), draft.others(), Instant.EPOCH))
                        .toList()))
                .isEqualTo(table);
    }

    @Test
    void ofWhatIsUsualIsRight() {
        assertThat(SynonymTable.usual()).hasSizeGreaterThan(30).allSatisfy(draft -> assertThat(draft.gaps())
                .isEmpty());
    }

    @Test
    void refusesWhatSaysNothingOrTooMuch() {
        assertThat(codes(new SynonymDraft("it", List.of("solo"), List.of()))).containsExactly("synonyms.few");
        assertThat(codes(new SynonymDraft("fr", List.of("a", "b"), List.of()))).containsExactly("synonyms.language");
        assertThat(codes(new SynonymDraft("it", List.of("a", "?!"), List.of()))).containsExactly("synonyms.word");
        assertThat(codes(new SynonymDraft("it", List.of("a", "x".repeat(81)), List.of())))
                .containsExactly("synonyms.word");
        assertThat(codes(new SynonymDraft("it", List.of("a", "b"), List.of("a"))))
                .containsExactly("synonyms.twice");
        assertThat(codes(new SynonymDraft(
                        "it",
                        Collections.nCopies(21, "a").stream()
                                .map(word -> word + Id.next())
                                .toList(),
                        List.of())))
                .containsExactly("synonyms.few");
    }

    private static List<String> codes(SynonymDraft draft) {
        return draft.gaps().stream()
                .map(Gap::message)
                .map(message -> message.code())
                .toList();
    }
}
