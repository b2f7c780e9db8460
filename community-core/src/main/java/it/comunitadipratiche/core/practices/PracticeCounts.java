package it.comunitadipratiche.core.practices;

import it.comunitadipratiche.core.search.SearchResults;
import it.comunitadipratiche.core.territories.TerritoryDetails;
import java.util.List;
import java.util.Optional;

/**
 * How many practices there are in each region, or in each province of a region. One that takes place in several counts
 * in each.
 *
 * @param within the region; nothing for all of them
 * @param places by name, those without practices too
 * @param whole how many name all of the region as their place; 0 for all regions
 * @param found how many they are in all, each counted once, and what else was counted
 */
public record PracticeCounts(Optional<TerritoryDetails> within, List<Place> places, long whole, SearchResults found) {

    public PracticeCounts {
        places = List.copyOf(places);
    }

    public record Place(TerritoryDetails territory, long practices) {}
}
