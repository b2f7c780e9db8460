package it.comunitadipratiche.it.practices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of outlines that the server under test is told to read, filled with squares of the tests' own. */
final class Maps {
    private static final Path REGIONS = Path.of(System.getProperty("it.maps"), "regions.json");
    private static final Path PROVINCES = Path.of(System.getProperty("it.maps"), "provinces.json");

    /** Two squares side by side, which share the border between them. */
    private static final String SQUARES = """
            {"type":"Topology","transform":{"scale":[0.001,0.001],"translate":[14,41]},
             "arcs":[[[500,0],[0,500]],[[500,500],[-500,0],[0,-500],[500,0]],[[500,500],[500,0],[0,-500],[-500,0]]],
             "objects":{"places":{"type":"GeometryCollection","geometries":[
              {"type":"Polygon","arcs":[[0,1]],"properties":{"%1$s":"%2$s"}},
              {"type":"Polygon","arcs":[[0,2]],"properties":{"%1$s":"%3$s"}}]}}}""";

    private Maps() {}

    /** @param codes of the two on the left and on the right */
    static void drawRegions(String... codes) {
        write(REGIONS, SQUARES.formatted("reg_istat_code", codes[0], codes[1]));
    }

    static void drawProvinces(String... codes) {
        write(PROVINCES, SQUARES.formatted("prov_istat_code", codes[0], codes[1]));
    }

    static void spoil() {
        write(REGIONS, "{\"type\":\"Topology\"");
    }

    static void remove() {
        try {
            Files.deleteIfExists(REGIONS);
            Files.deleteIfExists(PROVINCES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
