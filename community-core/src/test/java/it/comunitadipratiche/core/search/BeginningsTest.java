package it.comunitadipratiche.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Audience;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EachIndex
@SuppressWarnings("NullAway.Init")
class BeginningsTest {
    private TestIndex index;

    @BeforeEach
    void open(IndexFiles files) {
        index = new TestIndex(files, Material.TYPE);
        index.add("{'title':'Guida alla coprogettazione'}");
        index.add("{'title':'Coprogettazione: l’attività dei comuni'}");
        index.add("{'title':'Un tavolo di quartiere'}");
        index.add("{'title':'Coperto dal segreto'}", Audience.STAFF, Locale.ITALIAN);
    }

    @Test
    void ofWordsAnywhereInATitleThoseThatBeginWithItFirst() {
        assertThat(found("copr")).containsExactly(2L, 1L);
        assertThat(found("quart")).containsExactly(3L);
    }

    @Test
    void withoutRegardToAccentsAndApostrophes() {
        assertThat(found("attivita")).containsExactly(2L);
        assertThat(found("L’ATTIVITÀ DEI")).containsExactly(2L);
    }

    @Test
    void ofSeveralWords() {
        assertThat(found("guida copro")).containsExactly(1L);
        assertThat(found("guida quart")).isEmpty();
    }

    @Test
    void withALetterThatIsWrong() {
        assertThat(found("copor")).containsExactly(2L, 1L);
        assertThat(found("coprogeta")).containsExactly(2L, 1L);
        assertThat(found("quaratiere")).containsExactly(3L);
        assertThat(found("tabolo di quartiere")).containsExactly(3L);
        assertThat(found("qart")).isEmpty();
        assertThat(found("boprog")).isEmpty();
    }

    @Test
    void onlyOfWhatTheReaderMayRead() {
        assertThat(found("coperto")).isEmpty();
        assertThat(found("coperto", Audience.STAFF)).containsExactly(4L);
    }

    private List<Long> found(String typed) {
        return found(typed, Audience.PUBLIC);
    }

    private List<Long> found(String typed, Audience reader) {
        return new Beginnings(index.files, List.of(index.type.type().name()), Locale.ITALIAN, reader)
                .find(Folding.fold(typed), 10).stream()
                        .map(key -> key.entry().value())
                        .toList();
    }
}
