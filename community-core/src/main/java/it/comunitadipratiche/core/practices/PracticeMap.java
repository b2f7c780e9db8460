package it.comunitadipratiche.core.practices;

import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.search.Facet;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.core.search.SearchResults;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.core.territories.TerritoryDetails;
import it.comunitadipratiche.core.territories.TerritoryLevel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Counts the published practices by where they take place, those that the caller may read. */
@Guarded
@ApplicationScoped
public class PracticeMap {
    private Search search;
    private Territories territories;
    private Localities localities;

    @SuppressWarnings("NullAway.Init")
    protected PracticeMap() {
        // for the CDI proxy
    }

    @Inject
    PracticeMap(Search search, Territories territories, Localities localities) {
        this.search = search;
        this.territories = territories;
        this.localities = localities;
    }

    /**
     * Counts practices by region, or by province within a region.
     *
     * @param within the code of a region
     * @param query which practices, and what else of them is counted
     * @throws NotFoundException if there is no such region
     * @throws it.comunitadipratiche.core.kernel.InvalidInputException as {@link Search#find}
     */
    @Anyone
    public PracticeCounts count(Optional<String> within, SearchQuery query) {
        Optional<TerritoryDetails> region = within.map(this::region);
        String path = region.isPresent() ? Localities.PROVINCE : Localities.REGION;
        List<String> paths = new ArrayList<>(query.facets());
        paths.add(path);
        SearchQuery asked = query.count(paths.toArray(String[]::new)).limit(1);
        SearchResults found = search.find(
                region.map(one -> asked.where(Localities.REGION, one.code())).orElse(asked));
        Map<String, Long> counts = found.facets().stream()
                .filter(facet -> facet.path().equals(path))
                .flatMap(facet -> facet.counts().stream())
                .collect(Collectors.toMap(Facet.Count::value, Facet.Count::count));
        List<PracticeCounts.Place> places =
                region
                        .map(one -> provinces(one.code()))
                        .orElseGet(() -> territories.regions(localities.today()))
                        .stream()
                        .map(place -> new PracticeCounts.Place(place, counts.getOrDefault(place.code(), 0L)))
                        .toList();
        long whole = region.map(one -> counts.getOrDefault(one.code(), 0L)).orElse(0L);
        return new PracticeCounts(region, places, whole, found);
    }

    private List<TerritoryDetails> provinces(String region) {
        return territories.children(region, localities.today()).stream()
                .filter(place -> place.level() == TerritoryLevel.PROVINCE)
                .toList();
    }

    private TerritoryDetails region(String code) {
        return territories
                .find(code)
                .filter(place -> place.level() == TerritoryLevel.REGION)
                .orElseThrow(() -> new NotFoundException("practices.region.unknown", code));
    }
}
