package it.comunitadipratiche.core.territories;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The outlines of some territories of a level, never changed. */
public final class Outlines {
    private static final double HALF = 0.5;
    private final Topology topology;
    private final Map<Integer, Drawing> drawings = new ConcurrentHashMap<>();

    Outlines(Topology topology) {
        this.topology = topology;
    }

    /** The ISTAT codes of those whose outline is known. */
    public Set<String> codes() {
        return topology.shapes().keySet();
    }

    /** Those of them that are among some. */
    public Outlines only(Collection<String> wanted) {
        Map<String, List<List<List<Integer>>>> shapes = new LinkedHashMap<>(topology.shapes());
        shapes.keySet().retainAll(Set.copyOf(wanted));
        return new Outlines(new Topology(topology.scale(), topology.translate(), topology.arcs(), shapes));
    }

    /**
     * TopoJSON with one object, {@code territories}, of shapes that have their code as {@code id}, and with the arcs they
     * need; no point is left out.
     */
    public String json() {
        Map<Integer, Integer> numbers = new TreeMap<>();
        topology.shapes()
                .values()
                .forEach(polygons -> polygons.forEach(
                        polygon -> polygon.forEach(ring -> ring.forEach(arc -> numbers.put(arc < 0 ? ~arc : arc, 0)))));
        int next = 0;
        for (Map.Entry<Integer, Integer> number : numbers.entrySet()) {
            number.setValue(next++);
        }
        StringBuilder json = new StringBuilder("{\"type\":\"Topology\",");
        if (topology.isQuantized()) {
            json.append("\"transform\":{\"scale\":")
                    .append(topology.scale())
                    .append(",\"translate\":")
                    .append(topology.translate())
                    .append("},");
        }
        json.append("\"objects\":{\"territories\":{\"type\":\"GeometryCollection\",\"geometries\":[");
        topology.shapes().forEach((code, polygons) -> {
            json.append("{\"type\":\"MultiPolygon\",\"id\":\"").append(code).append("\",\"arcs\":");
            json.append(polygons.stream()
                    .map(polygon -> polygon.stream()
                            .map(ring -> ring.stream()
                                    .map(arc -> arc < 0 ? ~numbers.getOrDefault(~arc, 0) : numbers.getOrDefault(arc, 0))
                                    .toList())
                            .toList())
                    .toList()
                    .toString()
                    .replace(" ", ""));
            json.append("},");
        });
        close(json, "]}},\"arcs\":[");
        numbers.keySet().forEach(arc -> {
            json.append('[');
            List<Double> points = topology.arcs().get(arc);
            for (int i = 0; i < points.size(); i += 2) {
                json.append('[');
                number(points.get(i), json);
                json.append(',');
                number(points.get(i + 1), json);
                json.append("],");
            }
            close(json, "],");
        });
        close(json, "]}");
        return json.toString();
    }

    private static void number(double number, StringBuilder json) {
        if (number == Math.rint(number)) {
            json.append((long) number);
        } else {
            json.append(number);
        }
    }

    /** In place of the comma after the last of a list. */
    private static void close(StringBuilder json, String end) {
        if (json.charAt(json.length() - 1) == ',') {
            json.setLength(json.length() - 1);
        }
        json.append(end);
    }

    /** A picture of them, north above, as paths of SVG on points of a grid. */
    public Drawing drawing(int width) {
        return drawings.computeIfAbsent(width, this::draw);
    }

    private Drawing draw(int width) {
        List<Topology.Point> all = topology.shapes().values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .flatMap(List::stream)
                .flatMap(arc -> topology.points(arc).stream())
                .toList();
        double west = all.stream().mapToDouble(Topology.Point::x).min().orElse(0);
        double east = all.stream().mapToDouble(Topology.Point::x).max().orElse(1);
        double south = all.stream().mapToDouble(Topology.Point::y).min().orElse(0);
        double north = all.stream().mapToDouble(Topology.Point::y).max().orElse(1);
        double flat = Math.cos(Math.toRadians((south + north) / 2));
        double scale = width / Math.max((east - west) * flat, 1e-9);
        Map<String, String> paths = new LinkedHashMap<>();
        topology.shapes().forEach((code, polygons) -> {
            StringBuilder path = new StringBuilder();
            polygons.forEach(polygon -> polygon.forEach(ring -> draw(
                    ring.stream()
                            .flatMap(arc -> topology.points(arc).stream())
                            .map(point -> new Topology.Point(
                                    Math.floor((point.x() - west) * flat * scale + HALF),
                                    Math.floor((north - point.y()) * scale + HALF)))
                            .toList(),
                    path)));
            paths.put(code, path.toString());
        });
        return new Drawing(width, (int) Math.ceil((north - south) * scale), paths);
    }

    /** Points that fall on the one before are left out, and rings that are no more than a line. */
    private static void draw(List<Topology.Point> ring, StringBuilder path) {
        List<Topology.Point> points = new ArrayList<>();
        for (Topology.Point point : ring) {
            if (points.isEmpty() || !points.get(points.size() - 1).equals(point)) {
                points.add(point);
            }
        }
        if (points.size() <= 3) {
            return;
        }
        path.append('M')
                .append((long) points.get(0).x())
                .append(' ')
                .append((long) points.get(0).y())
                .append('l');
        for (int i = 1; i < points.size() - 1; i++) {
            path.append(i == 1 ? "" : " ")
                    .append((long) (points.get(i).x() - points.get(i - 1).x()))
                    .append(' ')
                    .append((long) (points.get(i).y() - points.get(i - 1).y()));
        }
        path.append('z');
    }

    /**
     * A picture.
     *
     * @param paths by ISTAT code, what an SVG path draws
     */
    public record Drawing(int width, int height, Map<String, String> paths) {

        public Drawing {
            paths = new LinkedHashMap<>(paths);
        }
    }
}
