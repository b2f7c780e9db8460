package it.comunitadipratiche.core.search;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.ContentTypes;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.core.territories.TerritoryDetails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Municipalities, provinces and regions in which something is published: each leads to the list that has the most there. */
@ApplicationScoped
class PlaceSuggestions implements SuggestionSource {
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static final int SHORTEST = 3;

    /** How many are looked at for one that has something. */
    private static final int LOOKED_AT = 2;

    private Territories territories;
    private ContentTypes types;
    private Search search;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected PlaceSuggestions() {
        // for the CDI proxy
    }

    @Inject
    PlaceSuggestions(Territories territories, ContentTypes types, Search search, Clock clock) {
        this.territories = territories;
        this.types = types;
        this.search = search;
        this.clock = clock;
    }

    private record Placed(ContentType type, String path) {}

    private record Counted(Placed placed, long count) {}

    @Override
    public List<Suggestion> suggest(String typed, Locale locale, Audience reader, int limit) {
        if (Folding.fold(typed).length() < SHORTEST) {
            return List.of();
        }
        List<Placed> placed = types.all().stream()
                .filter(type -> reader.sees(type.audience()))
                .flatMap(type -> search.whereabouts(type.name()).map(path -> new Placed(type, path)).stream())
                .toList();
        LocalDate today = LocalDate.now(clock.withZone(ITALY));
        return territories.search(typed, Optional.empty(), today, LOOKED_AT * limit).stream()
                .flatMap(territory -> placed.stream()
                        .map(list -> new Counted(list, count(list, territory, locale)))
                        .filter(counted -> counted.count() > 0)
                        .max(Comparator.comparingLong(Counted::count))
                        .map(most -> suggestion(territory, most.placed().type(), locale))
                        .stream())
                .limit(limit)
                .toList();
    }

    /** How much there is in a territory, as the search remembers it. */
    private long count(Placed list, TerritoryDetails territory, Locale locale) {
        SearchQuery query = SearchQuery.of(list.type().name(), locale)
                .where(list.path(), territory.code())
                .limit(1);
        SearchResults found = search.find(query);
        return found.total().orElse((long) found.items().size());
    }

    private static Suggestion suggestion(TerritoryDetails territory, ContentType list, Locale locale) {
        String level = territory.level().name();
        return new Suggestion(
                Suggestion.Kind.TERRITORY,
                territory.label(),
                territory.code(),
                level,
                new Message("search.suggestion." + level, list.pluralLabel()).in(locale),
                Optional.of("/" + list.collection() + "?where=" + territory.code()));
    }
}
