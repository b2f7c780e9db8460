package it.comunitadipratiche.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Audience;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EachIndex
@SuppressWarnings("NullAway.Init")
class ExpansionsTest {
    private TestIndex index;
    private Expansions expansions;

    @BeforeEach
    void open(IndexFiles files) {
        index = TestIndex.empty(files, Material.TYPE);
        expansions = new Expansions(text -> index.files.words(Language.ITALIAN, text));
        expansions.group(List.of("ETS", "ente del Terzo settore"));
        expansions.group(List.of("PA", "pubblica amministrazione"));
        expansions.lead("avviso", List.of("bando"));
        expansions.group(List.of("coprogettazione", "co-progettazione"));
        index.add("{'title':'Gli enti del terzo settore'}");
        index.add("{'title':'Che cosa sono gli ETS'}");
        index.add("{'title':'Un bando della pubblica amministrazione'}");
        index.add("{'title':'Un avviso della PA'}");
        index.add("{'title':'La co-progettazione'}");
        index.add("{'title':'Il terzo di ogni settore e un ente'}");
    }

    @Test
    void findWhatSaysTheSameInOtherWords() {
        assertThat(found("ets")).containsExactlyInAnyOrder(1L, 2L);
        assertThat(found("enti del terzo settore")).containsExactlyInAnyOrder(1L, 2L, 6L);
        assertThat(found("coprogettazione")).containsExactly(5L);
        assertThat(found("\"ets\"")).as("in quotation marks").containsExactly(2L);
    }

    @Test
    void leadOneWayWhereTheyAreToldSo() {
        assertThat(found("avviso")).containsExactlyInAnyOrder(3L, 4L);
        assertThat(found("bando")).containsExactly(3L);
    }

    @Test
    void standBesideOtherWords() {
        assertThat(found("avviso pa")).containsExactlyInAnyOrder(3L, 4L);
        assertThat(found("bando della pa")).containsExactly(3L);
        assertThat(found("cosa ets")).containsExactly(2L);
        assertThat(found("avviso -bando")).containsExactly(4L);
    }

    @Test
    void takeTheLongestExpression() {
        expansions.lead("avviso della PA", List.of("co-progettazione"));

        assertThat(expansions.parts("un avviso della PA per tutti"))
                .extracting(Expansions.Part::text)
                .containsExactly("un", "avviso della PA", "per tutti");
        assertThat(found("avviso della PA")).containsExactlyInAnyOrder(4L, 5L);
    }

    private List<Long> found(String text) {
        Plan plan = Plan.of(index.query().text(text), new SharedPaths(List.of(index.type), Audience.PUBLIC));
        return TestIndex.entries(new Finder(index.files, TestIndex.NAMES, locale -> expansions).page(plan));
    }
}
