package it.comunitadipratiche.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.plugin.SearchField;
import jakarta.json.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EachIndex
@SuppressWarnings("NullAway.Init")
class FinderTest {
    private TestIndex index;

    @BeforeEach
    void open(IndexFiles files) {
        index = TestIndex.empty(
                files,
                Material.TYPE,
                new SearchField(
                        "material",
                        "length",
                        SearchField.Kind.LONG,
                        document -> List.of(
                                (long) fields(document).getString("title").length())),
                new SearchField(
                        "material",
                        "echo",
                        SearchField.Kind.TEXT,
                        document -> List.of("eco " + fields(document).getString("notes", "niente"))),
                new SearchField(
                        "material",
                        "letter",
                        SearchField.Kind.KEYWORD,
                        document -> List.of(fields(document).getString("title").substring(0, 1))));
    }

    private static JsonObject fields(JsonObject document) {
        return document.getJsonObject("fields");
    }

    @Test
    void findsWordsWhateverTheirFormAndPlace() {
        index.add("{'title':'Convenzione per l’attività di rete','summary':'Città e comuni'}");
        index.add("{'title':'Bandi','body':'<p>La <b>coprogettazione</b> in citt&agrave;</p>'}");
        index.add("{'title':'Altro'}");

        assertThat(index.entries(index.query().text("attivita"))).containsExactly(1L);
        assertThat(index.entries(index.query().text("dell'attività"))).containsExactly(1L);
        assertThat(index.entries(index.query().text("citta"))).containsExactlyInAnyOrder(1L, 2L);
        assertThat(index.entries(index.query().text("bando coprogettazioni"))).containsExactly(2L);
        assertThat(index.entries(index.query().text("bando convenzione"))).isEmpty();
    }

    @Test
    void putsTheTitleFirst() {
        index.add("{'title':'Primo','body':'rete rete rete'}");
        index.add("{'title':'La rete dei comuni','body':'molte altre parole che non servono a trovarla'}");

        assertThat(index.entries(index.query().text("reti"))).containsExactly(2L, 1L);
    }

    @Test
    void readsQuotesAndMinus() {
        index.add("{'title':'Avviso pubblico','body':'tavolo di lavoro'}");
        index.add("{'title':'Pubblico avviso','body':'lavoro al tavolo'}");

        assertThat(index.entries(index.query().text("\"avviso pubblico\""))).containsExactly(1L);
        assertThat(index.entries(index.query().text("avviso -\"tavolo di lavoro\"")))
                .containsExactly(2L);
        assertThat(index.entries(index.query().text("-pubblico"))).isEmpty();
        assertThat(index.entries(index.query().text("-bando"))).containsExactlyInAnyOrder(1L, 2L);
        assertThat(index.entries(index.query().text("\"della\" avviso"))).hasSize(2);
    }

    @Test
    void findsNothingForPunctuation() {
        index.add("{'title':'Prova'}");

        assertThat(index.find(index.query().text("... !?").count("kind")).counts())
                .hasValueSatisfying(counts -> assertThat(counts.total()).contains(0L));
    }

    @Test
    void countsMoreThanAThousandOnlyWhereTheirValuesAreCounted() {
        index.addAll(Collections.nCopies(2_500, "{'title':'Prova','kind':'NORMATIVE'}"));
        SearchQuery oldestFirst = index.query().where("kind", "NORMATIVE").sort("publishedAt");

        assertThat(total(oldestFirst)).isEmpty();
        assertThat(total(oldestFirst.count("kind"))).contains(2_500L);
        assertThat(total(oldestFirst.where("year", "1900"))).contains(0L);
    }

    private Optional<Long> total(SearchQuery query) {
        return index.find(query).counts().orElseThrow().total();
    }

    @Test
    void showsWhereTheWordsAreAndEscapesTheRest() {
        index.add("{'title':'Reti & <comuni>','summary':'Una rete','body':'<p>Molte <i>reti</i> &lt;script&gt;</p>'}");

        Map<String, List<String>> shown = index.find(index.query().text("rete").highlighted())
                .hits()
                .get(0)
                .highlights();

        assertThat(shown).containsOnlyKeys("title", "summary", "text");
        assertThat(shown.get("title")).containsExactly("<mark>Reti</mark> &amp; &lt;comuni&gt;");
        assertThat(shown.get("summary")).containsExactly("Una <mark>rete</mark>");
        assertThat(shown.get("text")).containsExactly("Molte <mark>reti</mark> &lt;script&gt;");
    }

    @Test
    void keepsTheSecretsOfOtherAudiences() {
        index.add("{'title':'Capitolo','notes':'riservatissimo','contact':'telefonino','rating':5}");
        index.add("{'title':'Due'}", Audience.MEMBERS, Locale.ITALIAN);
        index.add("{'title':'Tre'}", Audience.STAFF, Locale.ITALIAN);
        SearchQuery all = index.query();

        assertThat(index.entries(all)).containsExactly(1L);
        assertThat(TestIndex.entries(index.find(all, Audience.MEMBERS))).containsExactly(2L, 1L);
        assertThat(TestIndex.entries(index.find(all, Audience.STAFF))).containsExactly(3L, 2L, 1L);
        assertThat(index.entries(all.text("riservatissimo"))).isEmpty();
        assertThat(index.entries(all.text("telefonino"))).isEmpty();
        assertThat(TestIndex.entries(index.find(all.text("capitolo telefonino"), Audience.MEMBERS)))
                .containsExactly(1L);
        assertThat(TestIndex.entries(index.find(all.text("riservatissimo"), Audience.MEMBERS)))
                .isEmpty();
        Found staff = index.find(all.text("riservatissimo telefonino capitolo").highlighted(), Audience.STAFF);
        assertThat(staff.hits().get(0).highlights().get("text")).anyMatch(text -> text.contains("riservatissimo"));
        Found visitor = index.find(all.text("capitolo").highlighted());
        assertThat(visitor.hits().get(0).highlights().toString()).doesNotContain("riservat", "telefon");
    }

    @Test
    void refusesPathsOfOtherAudiencesAsIfTheyWereNot() {
        for (SearchQuery query : List.of(
                index.query().where("rating", "5"),
                index.query().where("notes", Operator.EXISTS, "true"),
                index.query().sort("rating"),
                index.query().count("rating"))) {
            assertThatThrownBy(() -> index.find(query, Audience.MEMBERS))
                    .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(
                                    refusal.text().in(Locale.ITALIAN))
                            .doesNotContain("rating,", "notes,"));
            assertThat(index.find(query, Audience.STAFF).hits()).isEmpty();
        }
    }

    @Test
    void tellsPluginsOnlyWhatEverybodyMayRead() {
        index.add("{'title':'Uno','notes':'riservatissimo'}");

        assertThat(index.entries(index.query().text("eco riservatissimo"))).isEmpty();
        assertThat(index.entries(index.query().text("eco niente"))).containsExactly(1L);
    }

    @Test
    void findsByWhatPluginsAdd() {
        index.add("{'title':'Uno'}");
        index.add("{'title':'Quattro'}");

        assertThat(index.entries(index.query().where("length", Operator.GTE, "4")))
                .containsExactly(2L);
        assertThat(index.entries(index.query().where("letter", "U"))).containsExactly(1L);
        assertThat(index.entries(index.query().sort("-length"))).containsExactly(2L, 1L);
        assertThat(index.find(index.query().count("letter"))
                        .counts()
                        .orElseThrow()
                        .facets())
                .containsEntry("letter", Map.of("Q", 1L, "U", 1L));
    }

    @Test
    void sortsWithoutRegardToAccentsAndCase() {
        index.add("{'title':'zebra','year':1}");
        index.add("{'title':'Èlite','year':2}");
        index.add("{'title':'  «Elisa»','year':2}");
        index.add("{'title':'abaco'}");

        assertThat(index.entries(index.query().sort("title"))).containsExactly(4L, 3L, 2L, 1L);
        assertThat(index.entries(index.query().sort("-title"))).containsExactly(1L, 2L, 3L, 4L);
        assertThat(index.entries(index.query().sort("-year,title"))).containsExactly(3L, 2L, 1L, 4L);
        assertThat(index.entries(index.query().sort("year,-title"))).containsExactly(1L, 2L, 3L, 4L);
        assertThat(index.entries(index.query().sort("publishedAt"))).containsExactly(1L, 2L, 3L, 4L);
        assertThat(index.entries(index.query())).containsExactly(4L, 3L, 2L, 1L);
    }

    @Test
    void keepsLocalesApart() {
        index.add("{'title':'Agreements'}", Audience.PUBLIC, Locale.ENGLISH);
        index.add("{'title':'Accords'}", Audience.PUBLIC, Locale.FRENCH);
        SearchQuery english = SearchQuery.of("material", Locale.ENGLISH);

        assertThat(index.entries(index.query())).isEmpty();
        assertThat(index.entries(english.text("the agreement").highlighted())).containsExactly(1L);
        assertThat(index.entries(SearchQuery.of("material", Locale.FRENCH).text("accords")))
                .containsExactly(2L);
    }

    @Test
    void seesChangesAndWithdrawals() {
        var key = index.add("{'title':'Prima'}");
        assertThat(index.entries(index.query().text("prima"))).containsExactly(1L);

        index.remove(key);

        assertThat(index.entries(index.query())).isEmpty();
    }
}
