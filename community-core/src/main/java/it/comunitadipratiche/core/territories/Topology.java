package it.comunitadipratiche.core.territories;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A TopoJSON file of outlines: borders that neighbours share stand in it once, as arcs. Of what is told of each shape
 * only its ISTAT code is kept.
 *
 * @param scale by which the points of quantized arcs are multiplied, along x and y; empty if they are degrees already
 * @param translate what is then added to them
 * @param arcs as in the file: {@code x, y, x, y …}, of quantized ones each point as the way from the one before
 * @param shapes by ISTAT code: polygons of rings of numbers of arcs, those that are walked backwards as {@code ~number}
 */
record Topology(
        List<Double> scale,
        List<Double> translate,
        List<List<Double>> arcs,
        Map<String, List<List<List<Integer>>>> shapes) {
    private static final int LONGITUDES = 180;
    private static final int LATITUDES = 90;
    private static final Map<TerritoryLevel, List<String>> CODES = Map.of(
            TerritoryLevel.REGION, List.of("reg_istat_code", "COD_REG", "istat"),
            TerritoryLevel.PROVINCE, List.of("prov_istat_code", "COD_PROV", "istat"),
            TerritoryLevel.MUNICIPALITY, List.of("com_istat_code", "PRO_COM_T", "istat"));

    Topology {
        scale = List.copyOf(scale);
        translate = List.copyOf(translate);
        arcs = List.copyOf(arcs);
        shapes = new LinkedHashMap<>(shapes);
    }

    /** @throws IllegalArgumentException saying why it is none, or none with territories of the level in degrees */
    static Topology read(byte[] file, TerritoryLevel level) {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(file))) {
            return of(reader.readObject(), level);
        } catch (JsonException | ClassCastException | NullPointerException e) {
            throw new IllegalArgumentException("not TopoJSON: " + e.getMessage(), e);
        }
    }

    private static Topology of(JsonObject json, TerritoryLevel level) {
        if (!json.getString("type", "").equals("Topology")) {
            throw new IllegalArgumentException("not TopoJSON: its type is not Topology");
        }
        JsonObject transform = json.getJsonObject("transform");
        List<List<Double>> arcs = json.getJsonArray("arcs").stream()
                .map(arc -> arc.asJsonArray().stream()
                        .map(JsonValue::asJsonArray)
                        .flatMap(point -> Stream.of(number(point, 0), number(point, 1)))
                        .toList())
                .toList();
        Map<String, List<List<List<Integer>>>> shapes = new LinkedHashMap<>();
        json.getJsonObject("objects")
                .values()
                .forEach(object -> add(object.asJsonObject(), level, arcs.size(), shapes));
        if (shapes.isEmpty()) {
            throw new IllegalArgumentException("no shape has the ISTAT code of a " + level + " in its id or in one of "
                    + CODES.getOrDefault(level, List.of()));
        }
        Topology topology = new Topology(
                transform == null ? List.of() : pair(transform.getJsonArray("scale")),
                transform == null ? List.of() : pair(transform.getJsonArray("translate")),
                arcs,
                shapes);
        for (int arc = 0; arc < arcs.size(); arc++) {
            topology.points(arc).forEach(Topology::demandDegrees);
        }
        return topology;
    }

    private static void add(
            JsonObject geometry, TerritoryLevel level, int arcs, Map<String, List<List<List<Integer>>>> shapes) {
        JsonValue type = geometry.getOrDefault("type", JsonValue.NULL);
        String kind = type instanceof JsonString text ? text.getString() : "";
        if (kind.equals("GeometryCollection")) {
            geometry.getJsonArray("geometries").forEach(one -> add(one.asJsonObject(), level, arcs, shapes));
        }
        if (!kind.equals("Polygon") && !kind.equals("MultiPolygon")) {
            return;
        }
        JsonArray given = geometry.getJsonArray("arcs");
        List<List<List<Integer>>> polygons = kind.equals("Polygon")
                ? List.of(rings(given, arcs))
                : given.stream()
                        .map(polygon -> rings(polygon.asJsonArray(), arcs))
                        .toList();
        code(geometry, level)
                .ifPresent(
                        code -> shapes.merge(code, polygons, (one, other) -> Stream.concat(one.stream(), other.stream())
                                .toList()));
    }

    private static List<List<Integer>> rings(JsonArray polygon, int arcs) {
        return polygon.stream()
                .map(ring -> ring.asJsonArray().getValuesAs(JsonNumber.class).stream()
                        .map(number -> arc(number.intValueExact(), arcs))
                        .toList())
                .toList();
    }

    private static int arc(int number, int arcs) {
        if ((number < 0 ? ~number : number) >= arcs) {
            throw new IllegalArgumentException("there is no arc " + number);
        }
        return number;
    }

    /** A number, or a text, in which leading zeros may lack. */
    private static Optional<String> code(JsonObject geometry, TerritoryLevel level) {
        JsonObject properties =
                geometry.get("properties") instanceof JsonObject told ? told : JsonValue.EMPTY_JSON_OBJECT;
        return Stream.concat(
                        CODES.getOrDefault(level, List.of()).stream().map(properties::get),
                        Stream.of(geometry.get("id")))
                .map(value -> value instanceof JsonString text ? text.getString() : String.valueOf(value))
                .filter(text -> text.matches("\\d{1," + level.digits() + "}"))
                .map(text -> "0".repeat(level.digits() - text.length()) + text)
                .findFirst();
    }

    private static List<Double> pair(JsonArray numbers) {
        return List.of(number(numbers, 0), number(numbers, 1));
    }

    private static double number(JsonArray numbers, int at) {
        if (numbers.size() <= at) {
            throw new IllegalArgumentException("not TopoJSON: a point has two numbers");
        }
        return numbers.getJsonNumber(at).doubleValue();
    }

    private static void demandDegrees(Point point) {
        if (!(Math.abs(point.x()) <= LONGITUDES && Math.abs(point.y()) <= LATITUDES)) {
            throw new IllegalArgumentException("its points are not in degrees (WGS 84)");
        }
    }

    /** A place on earth: degrees to the east and to the north. */
    record Point(double x, double y) {}

    boolean isQuantized() {
        return !scale.isEmpty();
    }

    /** The points of an arc, backwards for {@code ~number}. */
    List<Point> points(int number) {
        List<Double> arc = arcs.get(number < 0 ? ~number : number);
        List<Point> points = new ArrayList<>();
        double x = 0;
        double y = 0;
        for (int i = 0; i < arc.size(); i += 2) {
            x = isQuantized() ? x + arc.get(i) : arc.get(i);
            y = isQuantized() ? y + arc.get(i + 1) : arc.get(i + 1);
            points.add(
                    isQuantized()
                            ? new Point(x * scale.get(0) + translate.get(0), y * scale.get(1) + translate.get(1))
                            : new Point(x, y));
        }
        if (number < 0) {
            Collections.reverse(points);
        }
        return points;
    }
}
