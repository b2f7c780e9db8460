package it.comunitadipratiche.core.territories;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.embedded.RealData;
import it.comunitadipratiche.core.kernel.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutlineFilesTest {
    private static final String ONE = """
            {"type":"Topology","arcs":[[[10,40],[11,40],[11,41],[10,40]]],
             "objects":{"regions":{"type":"Polygon","arcs":[[0]],"id":"09"}}}""";

    @Test
    void areReadAgainWhenTheFileHasChangedAndDoneWithoutWhileItCannotBeRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("regions.json");
        OutlineFiles files = new OutlineFiles(new Settings(Map.of("community.map.regions", file.toString())));
        assertThat(files.of(TerritoryLevel.REGION)).isEmpty();

        Files.writeString(file, ONE);
        Outlines outlines = files.of(TerritoryLevel.REGION).orElseThrow();
        assertThat(outlines.codes()).containsExactly("09");
        assertThat(files.of(TerritoryLevel.REGION)).containsSame(outlines);

        Files.writeString(file, "no longer");
        assertThat(files.of(TerritoryLevel.REGION)).isEmpty();
        assertThat(files.of(TerritoryLevel.PROVINCE)).isEmpty();
        assertThat(files.of(TerritoryLevel.MUNICIPALITY)).isEmpty();
    }

    @Test
    void holdTheRegionsAndProvincesOfItaly() {
        Path regions = RealData.require("territories/limits_IT_regions.topo.json");
        Path provinces = RealData.require("territories/limits_IT_provinces.topo.json");
        OutlineFiles files = new OutlineFiles(new Settings(
                Map.of("community.map.regions", regions.toString(), "community.map.provinces", provinces.toString())));

        assertThat(files.of(TerritoryLevel.REGION).orElseThrow().codes())
                .hasSize(20)
                .contains("01", "20");
        Outlines all = files.of(TerritoryLevel.PROVINCE).orElseThrow();
        assertThat(all.codes()).hasSize(107);
        assertThat(all.drawing(300).paths().get("048")).startsWith("M");
    }
}
