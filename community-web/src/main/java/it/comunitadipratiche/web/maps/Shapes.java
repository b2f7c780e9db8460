package it.comunitadipratiche.web.maps;

import it.comunitadipratiche.core.territories.OutlineFiles;
import it.comunitadipratiche.core.territories.Outlines;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.core.territories.TerritoryDetails;
import it.comunitadipratiche.core.territories.TerritoryLevel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The files browsers draw maps from: all regions, and the provinces of each region. */
@ApplicationScoped
public class Shapes {
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static final String REGIONS = "regions.json";
    private final Map<String, ShapeFile> files = new ConcurrentHashMap<>();
    private OutlineFiles outlines;
    private Territories territories;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Shapes() {
        // for the CDI proxy
    }

    @Inject
    Shapes(OutlineFiles outlines, Territories territories, Clock clock) {
        this.outlines = outlines;
        this.territories = territories;
        this.clock = clock;
    }

    /**
     * The path of the file for a map; nothing if there are no outlines.
     *
     * @param region whose provinces it shows; nothing for all regions
     */
    public Optional<String> path(Optional<String> region) {
        String name = region.map(code -> "provinces-" + code + ".json").orElse(REGIONS);
        return find(name).map(file -> "/static/shapes/" + name + "?v=" + file.version());
    }

    Optional<ShapeFile> find(String name) {
        if (name.equals(REGIONS)) {
            return outlines.of(TerritoryLevel.REGION).map(all -> file(name, all, all));
        }
        return name.matches("provinces-\\d{2}\\.json")
                ? provinces(name, name.substring("provinces-".length(), "provinces-".length() + 2))
                : Optional.empty();
    }

    private Optional<ShapeFile> provinces(String name, String region) {
        List<String> codes = territories.children(region, LocalDate.now(clock.withZone(ITALY))).stream()
                .map(TerritoryDetails::code)
                .toList();
        return outlines.of(TerritoryLevel.PROVINCE)
                .map(all -> Map.entry(all, all.only(codes)))
                .filter(both -> !both.getValue().codes().isEmpty())
                .map(both -> file(name, both.getKey(), both.getValue()));
    }

    /** Made anew if the outlines are others than when it was made. */
    private ShapeFile file(String name, Outlines all, Outlines shown) {
        return files.compute(
                name,
                (same, before) -> before != null
                                && before.source() == all
                                && before.codes().equals(shown.codes())
                        ? before
                        : ShapeFile.of(all, shown));
    }
}
