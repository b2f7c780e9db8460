package it.comunitadipratiche.core.search;

import static it.comunitadipratiche.core.search.TestFields.aField;
import static it.comunitadipratiche.core.search.TestFields.aType;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.Cursor;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EachIndex
@SuppressWarnings("NullAway.Init")
class PagingTest {
    private TestIndex index;

    @BeforeEach
    void open(IndexFiles files) {
        index = TestIndex.empty(
                files,
                aType(
                        "material",
                        aField("title", FieldKind.TEXT),
                        aField("group", FieldKind.TEXT),
                        aField("number", FieldKind.INTEGER),
                        aField("share", FieldKind.DECIMAL)));
    }

    /** Twenty-three: in groups of a few, every third without a number, every fourth without a group. */
    private void fill() {
        index.addAll(IntStream.range(0, 23)
                .mapToObj(i -> "{'title':'Voce numero %d'%s%s,'share':%s}"
                        .formatted(
                                i,
                                i % 4 == 0 ? "" : ",'group':'g" + i % 5 + "'",
                                i % 3 == 0 ? "" : ",'number':" + i % 7,
                                -0.1 * (i % 6)))
                .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "group",
                "-group",
                "number",
                "-number",
                "group,-number",
                "-group,number,title",
                "share,-group",
                "-publishedAt",
                "number,-share,title"
            })
    void goesThroughAllAndBack(String sort) {
        fill();
        SearchQuery query = index.query().sort(sort).limit(4);
        List<Long> whole = index.entries(query.limit(100));
        assertThat(whole).hasSize(23).doesNotHaveDuplicates();

        assertThat(forwards(query)).isEqualTo(whole);
        assertThat(backwards(query)).isEqualTo(whole);
    }

    @Test
    void goesThroughAllByRelevanceAndBack() {
        fill();
        index.addAll(List.of("{'title':'voce'}", "{'title':'voce voce'}", "{'title':'altro'}"));
        SearchQuery query = index.query().text("voce").limit(4);
        List<Long> whole = index.entries(query.limit(100));
        assertThat(whole).hasSize(25).doesNotHaveDuplicates();

        assertThat(forwards(query)).isEqualTo(whole);
        assertThat(backwards(query)).isEqualTo(whole);
    }

    /** So many that an index remembers what is filtered by, and leaves out what cannot be on the page. */
    @Test
    void goesThroughManyOfAFilter() {
        index.addAll(IntStream.rangeClosed(1, 12_000)
                .mapToObj(i -> "{'title':'Voce','group':'g" + i % 2 + "'"
                        + (i % 50 == 1 ? "" : ",'number':" + numberOf(i)) + "}")
                .toList());
        SearchQuery query = index.query().where("group", "g1").limit(100);
        Comparator<Long> order = Comparator.comparing(PagingTest::numberOf).thenComparing(i -> i);

        assertThat(forwards(query.sort("number"))).isEqualTo(manySorted(order));
        assertThat(forwards(query.sort("-number"))).isEqualTo(manySorted(order.reversed()));
    }

    /** Those of the filter, with those without a number last whatever the order. */
    private static List<Long> manySorted(Comparator<Long> order) {
        return LongStream.rangeClosed(1, 12_000)
                .filter(i -> i % 2 == 1)
                .boxed()
                .sorted(Comparator.<Long, Boolean>comparing(i -> i % 50 == 1).thenComparing(order))
                .toList();
    }

    private static long numberOf(long i) {
        return i % 50 == 1 ? 0 : i * 7 % 1_999;
    }

    private List<Long> forwards(SearchQuery query) {
        List<Long> all = new ArrayList<>();
        Found page = index.find(query);
        all.addAll(TestIndex.entries(page));
        while (page.next().isPresent()) {
            page = index.find(query.from(page.next().get().encoded()));
            all.addAll(TestIndex.entries(page));
        }
        return all;
    }

    private List<Long> backwards(SearchQuery query) {
        Found page = index.find(query);
        while (page.next().isPresent()) {
            page = index.find(query.from(page.next().get().encoded()));
        }
        List<List<Long>> pages = new ArrayList<>(List.of(TestIndex.entries(page)));
        while (page.previous().isPresent()) {
            page = index.find(query.from(page.previous().get().encoded()));
            pages.add(TestIndex.entries(page));
        }
        Collections.reverse(pages);
        return pages.stream().flatMap(List::stream).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "-number,title", ""})
    void losesAndRepeatsNothingWhileItemsComeAndGo(String sort) {
        fill();
        SearchQuery query = index.query().text("voce").sort(sort).limit(5);
        List<Long> before = index.entries(query.limit(100));
        Found page = index.find(query);
        List<Long> seen = new ArrayList<>(TestIndex.entries(page));
        List<Long> gone = new ArrayList<>();
        while (page.next().isPresent()) {
            index.add("{'title':'Voce arrivata dopo','number':3}");
            index.add("{'title':'A voce','number':6}");
            long last = seen.get(seen.size() - 1);
            gone.add(last);
            index.remove(new PublicationKey(new Id(last), Locale.ITALIAN));
            page = index.find(query.from(page.next().get().encoded()));
            seen.addAll(TestIndex.entries(page));
        }

        assertThat(seen).doesNotHaveDuplicates().containsAll(before);
        assertThat(gone).isNotEmpty();
    }

    @Test
    void saysWhereTheOrderByRelevanceEnds() {
        index.addAll(LongStream.rangeClosed(1, Finder.DEPTH + 150)
                .mapToObj(i -> "{'title':'Voce'}")
                .toList());
        SearchQuery query = index.query().text("voce").limit(100);
        Found page = index.find(query);
        int seen = page.hits().size();
        Cursor next = page.next().orElseThrow();
        while (seen < Finder.DEPTH) {
            page = index.find(query.from(next.encoded()));
            seen += page.hits().size();
            next = page.next().orElseThrow();
        }
        SearchQuery beyond = query.from(next.encoded());

        assertThat(seen).isEqualTo(Finder.DEPTH);
        assertThatThrownBy(() -> index.find(beyond)).isInstanceOfSatisfying(InvalidInputException.class, refusal -> {
            assertThat(refusal.gaps().get(0).pointer()).isEqualTo("cursor");
            assertThat(refusal.text().in(Locale.ITALIAN)).contains("1000", "restringi");
        });
        assertThat(page.previous()).isPresent();
    }

    @Test
    void refusesCursorsOfOtherQueriesAndForgedOnes() {
        fill();
        SearchQuery query = index.query().sort("number").limit(5);
        String cursor = index.find(query).next().orElseThrow().encoded();
        int fingerprint = query.identity().hashCode();

        refused(index.query().sort("-number").from(cursor));
        refused(index.query().sort("number").text("voce").from(cursor));
        refused(index.query().sort("number").where("group", "g1").from(cursor));
        refused(query.from("xyz"));
        refused(query.from(new Cursor(false, fingerprint, List.of("+1")).encoded()));
        refused(query.from(new Cursor(false, fingerprint, List.of("+x", "+1")).encoded()));
        assertThat(index.find(query.limit(7).from(cursor)).hits()).hasSize(7);
        SearchQuery text = index.query().text("voce");
        refused(text.from(new Cursor(false, text.identity().hashCode(), List.of("a", "b", "c")).encoded()));
    }

    private void refused(SearchQuery query) {
        assertThatThrownBy(() -> index.find(query)).isInstanceOfSatisfying(InvalidInputException.class, refusal -> {
            assertThat(refusal.gaps().get(0).pointer()).isEqualTo("cursor");
        });
    }
}
