package it.comunitadipratiche.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@EachIndex
class FiltersTest {
    private final TestIndex index;

    /** @param files the same for all; each writes the same documents */
    FiltersTest(IndexFiles files) {
        index = new TestIndex(files, Material.TYPE);
        index.add("""
                {'title':'Uno e mezzo','kind':'NORMATIVE','year':2024,'cost':{'amount':'12.50','currency':'EUR'},
                'share':0.5,'date':'2024-02-29','checkedAt':'2024-05-01T10:00:00Z','current':true,
                'issuer':'Città di Cantù','mail':'Info@example.org','place':'048017',
                'norm':'urn:nir:stato:legge:1990-08-07;241','related':'0000000000009',
                'spot':{'latitude':1,'longitude':2},'themes':['C2'],'body':'<p>testo</p>',
                'phases':[{'type':'NOTICE','start':'2024-01-01'},{'start':'2024-05-01'}]}
                """);
        index.add("""
                {'title':'Due','kind':'ADMINISTRATIVE','year':2025,'cost':{'amount':'13','currency':'EUR'},
                'share':0.75,'date':'2025-01-01','checkedAt':'2025-05-01T10:00:00Z','current':false,
                'issuer':'Comune di Erba','mail':'x@example.org','place':'048999','norm':'urn:nir:x',
                'related':'0000000000008','themes':['C1'],'phases':[{'type':'TABLES','start':'2025-06-01'}]}
                """);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "kind,EQ,NORMATIVE,1",
                "kind,NE,NORMATIVE,2",
                "year,EQ,2024,1",
                "year,GTE,2025,2",
                "year,LTE,2024,1",
                "cost,EQ,12.5,1",
                "cost,GTE,12.51,2",
                "share,LTE,0.5,1",
                "date,EQ,2024-02-29,1",
                "date,EQ,2024-02,1",
                "date,EQ,2024,1",
                "date,NE,2024,2",
                "date,GTE,2025,2",
                "date,LTE,2024,1",
                "checkedAt,EQ,2024-05-01T10:00:00Z,1",
                "checkedAt,EQ,2024-05-01T12:00:00+02:00,1",
                "checkedAt,EQ,2024-05-01,1",
                "checkedAt,GTE,2024-05-02,2",
                "publishedAt,LTE,2026-01-01T11:00:00Z,1",
                "publishedAt,GTE,2026-01-01T11:00:00.001Z,2",
                "current,EQ,true,1",
                "current,EQ,false,2",
                "issuer,EQ,citta di cantu,1",
                "mail,EQ,INFO@example.org,1",
                "place,EQ,048017,1",
                "place,EQ,048,1",
                "place,AT,048,1",
                "place,AT,048017,1",
                "norm,EQ,urn:nir:stato:legge:1990-08-07;241,1",
                "related,EQ,0000000000009,1",
                "spot,EXISTS,true,1",
                "spot,EXISTS,false,2",
                "body,EXISTS,true,1",
                "themes,EQ,acqua,1",
                "themes,EQ,ambiente,2",
                "themes,EQ,https://example.org/themes/ambiente,2",
                "themes,EQ,C2,1",
                "themes,NE,acqua,2",
                "phases.type,EQ,NOTICE,1",
                "phases.start,GTE,2025-06-01,2",
                "phases,EXISTS,true,\"1,2\"",
                "themes,UNDER,ambiente,\"1,2\"",
                "slug,EQ,slug-2,2",
                "id,EQ,0000000000001,1",
                "audience,EQ,PUBLIC,\"1,2\"",
                "title,EQ,uno e mezzo,1"
            })
    void filters(String path, Operator operator, String value, String found) {
        assertThat(index.entries(index.query().where(path, operator, value).sort("publishedAt")))
                .map(String::valueOf)
                .containsExactly(found.split(","));
    }

    @Test
    void filtersBySeveralValues() {
        assertThat(index.entries(index.query().where("year", Operator.IN, "2024", "2026")))
                .containsExactly(1L);
        assertThat(index.entries(index.query().where("kind", Operator.IN, "NORMATIVE", "ADMINISTRATIVE")))
                .containsExactly(2L, 1L);
        assertThat(index.entries(index.query().where("kind", "NORMATIVE").where("year", "2025")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?!",
                "\"",
                "\"\"",
                "-",
                "--",
                "()",
                "+-&&||!(){}[]^\"~*?:\\/",
                "il della",
                "«»",
                "AND OR NOT",
                "a*",
                "\"aperta",
                "\u0000",
                "😀",
                "title:foo",
                "-\"",
                "\"a\"b\"",
                "~2",
                "/zz/",
                "\ud800"
            })
    void bearsAnyText(String text) {
        assertThat(index.entries(index.query().text(text).highlighted())).isEmpty();
    }

    @Test
    void countsValues() {
        Found found = index.find(index.query()
                .limit(1)
                .count("kind", "themes", "year", "date", "place", "current", "phases.type", "publishedAt", "issuer"));

        Map<String, Map<String, Long>> facets = found.counts().orElseThrow().facets();
        assertThat(found.counts().orElseThrow().total()).contains(2L);
        assertThat(facets.get("kind")).isEqualTo(Map.of("NORMATIVE", 1L, "ADMINISTRATIVE", 1L));
        assertThat(facets.get("themes")).isEqualTo(Map.of("C1", 1L, "C2", 1L));
        assertThat(facets.get("year")).isEqualTo(Map.of("2024", 1L, "2025", 1L));
        assertThat(facets.get("date")).isEqualTo(Map.of("2024", 1L, "2025", 1L));
        assertThat(facets.get("place")).containsKey("048017");
        assertThat(facets.get("current")).isEqualTo(Map.of("true", 1L, "false", 1L));
        assertThat(facets.get("phases.type")).isEqualTo(Map.of("NOTICE", 1L, "TABLES", 1L));
        assertThat(facets.get("publishedAt")).isEqualTo(Map.of("2026", 2L));
        assertThat(facets.get("issuer")).containsKey("Città di Cantù");
    }
}
