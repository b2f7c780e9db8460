package it.comunitadipratiche.core.territories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopologyTest {
    /** Two squares side by side: the border between them is arc 0, the rest of each an arc of its own. */
    private static final String SQUARES = """
            {"type":"Topology","transform":{"scale":[0.5,0.5],"translate":[10,40]},
             "arcs":[[[2,0],[0,2]],[[2,2],[-2,0],[0,-2],[2,0]],[[2,2],[2,0],[0,-2],[-2,0]],[[9,9],[1,1]]],
             "objects":{"all":{"type":"GeometryCollection","geometries":[
              {"type":"Polygon","arcs":[[0,1]],"properties":{"prov_istat_code":"048","reg_istat_code":"09"}},
              {"type":"MultiPolygon","arcs":[[[0,2]]],"id":49},
              {"type":"Polygon","arcs":[[0,2]],"properties":{"name":"Somewhere else"}},
              {"type":null}]}}}""";

    @Test
    void addsUpTheStepsOfQuantizedArcs() {
        Topology squares = read(SQUARES, TerritoryLevel.PROVINCE);

        assertThat(squares.points(0)).containsExactly(new Topology.Point(11, 40), new Topology.Point(11, 41));
        assertThat(squares.points(~0)).containsExactly(new Topology.Point(11, 41), new Topology.Point(11, 40));
    }

    @Test
    void takesTheCodeOfEachShapeWithItsLeadingZeros() {
        assertThat(read(SQUARES, TerritoryLevel.PROVINCE).shapes()).containsOnlyKeys("048", "049");
        assertThat(read(SQUARES, TerritoryLevel.REGION).shapes()).containsOnlyKeys("09", "49");
    }

    @Test
    void isWrittenWithTheShapesThatAreWantedAndTheirArcsOnly() {
        Outlines one = new Outlines(read(SQUARES, TerritoryLevel.PROVINCE)).only(List.of("049", "050"));

        assertThat(one.codes()).containsExactly("049");
        assertThat(one.json())
                .isEqualTo("{\"type\":\"Topology\",\"transform\":{\"scale\":[0.5, 0.5],\"translate\":[10.0, 40.0]},"
                        + "\"objects\":{\"territories\":{\"type\":\"GeometryCollection\",\"geometries\":["
                        + "{\"type\":\"MultiPolygon\",\"id\":\"049\",\"arcs\":[[[0,1]]]}]}},"
                        + "\"arcs\":[[[2,0],[0,2]],[[2,2],[2,0],[0,-2],[-2,0]]]}");
        assertThat(read(one.json(), TerritoryLevel.PROVINCE).shapes()).containsOnlyKeys("049");
        assertThat(one.only(List.of()).json()).endsWith("\"geometries\":[]}},\"arcs\":[]}");
    }

    @Test
    void isDrawnWithNorthAboveAndWithoutPointsThatFallTogether() {
        Outlines.Drawing drawing = new Outlines(read(SQUARES, TerritoryLevel.PROVINCE)).drawing(100);

        assertThat(drawing.width()).isEqualTo(100);
        assertThat(drawing.height()).isBetween(64, 68);
        assertThat(drawing.paths().get("048"))
                .startsWith("M50 66l0 -66 -50 0 0 66")
                .endsWith("z");
        assertThat(drawing.paths().get("049")).startsWith("M50 66l0 -66 50 0 0 66");
    }

    @Test
    void maySayWhereItsPointsAreAtOnce() {
        Topology plain = read(
                SQUARES.replaceFirst("\"transform\":.*?},", "").replace("[9,9],[1,1]", "[9.5,9.25]"),
                TerritoryLevel.PROVINCE);

        assertThat(plain.points(1)).endsWith(new Topology.Point(2, 0));
        assertThat(new Outlines(plain).json())
                .contains("\"arcs\":[[[2,0],[0,2]]")
                .doesNotContain("transform");
    }

    @Test
    void isRefusedWithTheReasonIfNoMapCanBeDrawnFromIt() {
        assertThatThrownBy(() -> read("{", TerritoryLevel.REGION)).hasMessageContaining("not TopoJSON");
        assertThatThrownBy(() -> read("[]", TerritoryLevel.REGION)).hasMessageContaining("not TopoJSON");
        assertThatThrownBy(() -> read("{\"type\":\"FeatureCollection\"}", TerritoryLevel.REGION))
                .hasMessageContaining("not Topology");
        assertThatThrownBy(() -> read("{\"type\":\"Topology\"}", TerritoryLevel.REGION))
                .hasMessageContaining("not TopoJSON");
        assertThatThrownBy(() -> read(SQUARES.replace("[[0,1]]", "[[0,7]]"), TerritoryLevel.REGION))
                .hasMessageContaining("no arc 7");
        assertThatThrownBy(() -> read(SQUARES.replace("[10,40]", "[500000,4000000]"), TerritoryLevel.REGION))
                .hasMessageContaining("degrees");
        assertThatThrownBy(() -> read(SQUARES.replace("49", "\"x\""), TerritoryLevel.MUNICIPALITY))
                .hasMessageContaining("no shape has the ISTAT code");
    }

    private static Topology read(String json, TerritoryLevel level) {
        return Topology.read(json.getBytes(StandardCharsets.UTF_8), level);
    }
}
