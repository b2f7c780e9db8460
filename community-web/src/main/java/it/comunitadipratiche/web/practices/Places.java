package it.comunitadipratiche.web.practices;

import it.comunitadipratiche.core.territories.OutlineFiles;
import it.comunitadipratiche.core.territories.Outlines;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.core.territories.TerritoryDetails;
import it.comunitadipratiche.core.territories.TerritoryLevel;
import it.comunitadipratiche.web.page.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a practice takes place: its territories, and a picture of the provinces of their regions, or of all regions, with
 * those that are meant filled.
 *
 * @param others those beyond the first few
 * @param picture nothing where no outlines are known
 */
public record Places(List<Place> first, List<Place> others, Optional<Picture> picture) {
    private static final int FIRST = 12;
    private static final int FEW_REGIONS = 3;
    private static final int MOST_NAMES = 8;
    private static final int WIDTH = 320;

    public Places {
        first = List.copyOf(first);
        others = List.copyOf(others);
    }

    /**
     * A territory.
     *
     * @param above those it lies in; empty for a region
     * @param path of the practices there
     */
    public record Place(String label, String above, String path) {}

    /** @param words what the picture shows */
    public record Picture(String words, int width, int height, List<Shape> shapes) {

        public Picture {
            shapes = List.copyOf(shapes);
        }
    }

    /**
     * A territory as it is drawn.
     *
     * @param path of SVG
     * @param meant whether the practice takes place in it
     */
    public record Shape(String path, boolean meant) {}

    static Optional<Places> of(Told told, Territories territories, OutlineFiles outlines) {
        List<String> codes = Told.all(told.practice().territories());
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        List<Place> places =
                codes.stream().map(code -> place(code, told, territories)).toList();
        int few = places.size() > FIRST + 1 ? FIRST : places.size();
        return Optional.of(new Places(
                places.subList(0, few),
                places.subList(few, places.size()),
                new Sketch(codes, told, territories).picture(outlines)));
    }

    private static Place place(String code, Told told, Territories territories) {
        return new Place(
                territories.find(code).map(TerritoryDetails::label).orElse(code),
                territories.above(code).stream().map(TerritoryDetails::label).collect(Collectors.joining(", ")),
                told.visit().link("/practices") + "?where=" + code);
    }

    /** What is to be drawn. */
    private static final class Sketch {
        private final Told told;
        private final Territories territories;
        private final Map<String, TerritoryDetails> regions = new LinkedHashMap<>();
        private final Set<String> whole = new LinkedHashSet<>();
        private final Set<String> provinces = new LinkedHashSet<>();

        Sketch(List<String> codes, Told told, Territories territories) {
            this.told = told;
            this.territories = territories;
            for (String code : codes) {
                List<TerritoryDetails> line = Stream.concat(
                                territories.find(code).stream(), territories.above(code).stream())
                        .toList();
                line.stream()
                        .filter(place -> place.level() == TerritoryLevel.REGION)
                        .forEach(region -> regions.put(region.code(), region));
                line.stream()
                        .filter(place -> place.level() != TerritoryLevel.MUNICIPALITY)
                        .findFirst()
                        .ifPresent(place ->
                                (place.level() == TerritoryLevel.REGION ? whole : provinces).add(place.code()));
            }
        }

        Optional<Picture> picture(OutlineFiles files) {
            return files.of(TerritoryLevel.PROVINCE)
                    .filter(all -> regions.size() <= FEW_REGIONS)
                    .flatMap(this::ofProvinces)
                    .or(() -> files.of(TerritoryLevel.REGION)
                            .flatMap(all -> picture("practices.places.regions", all, regions.keySet())));
        }

        private Optional<Picture> ofProvinces(Outlines all) {
            LocalDate today = LocalDate.now(Texts.HOME);
            List<String> shown = new ArrayList<>();
            Set<String> meant = new LinkedHashSet<>(provinces);
            for (String region : regions.keySet()) {
                List<String> inside = territories.children(region, today).stream()
                        .map(TerritoryDetails::code)
                        .toList();
                shown.addAll(inside);
                if (whole.contains(region)) {
                    meant.addAll(inside);
                }
            }
            return picture("practices.places.provinces", all.only(shown), meant);
        }

        private Optional<Picture> picture(String key, Outlines shown, Set<String> meant) {
            List<String> names = meant.stream()
                    .filter(shown.codes()::contains)
                    .map(code ->
                            territories.find(code).map(TerritoryDetails::label).orElse(code))
                    .toList();
            if (names.isEmpty()) {
                return Optional.empty();
            }
            Outlines.Drawing drawing = shown.drawing(WIDTH);
            String words = told.visit()
                    .texts()
                    .of(
                            key,
                            String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())))
                                    + (names.size() > MOST_NAMES ? " …" : ""),
                            regions.values().stream()
                                    .map(TerritoryDetails::label)
                                    .collect(Collectors.joining(", ")));
            return Optional.of(new Picture(
                    words,
                    drawing.width(),
                    drawing.height(),
                    drawing.paths().entrySet().stream()
                            .map(path -> new Shape(path.getValue(), meant.contains(path.getKey())))
                            .sorted(Comparator.comparing(Shape::meant))
                            .toList()));
        }
    }
}
