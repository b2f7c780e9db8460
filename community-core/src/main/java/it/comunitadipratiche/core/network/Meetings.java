package it.comunitadipratiche.core.network;

import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.search.Operator;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.core.territories.TerritoryDetails;
import it.comunitadipratiche.core.territories.TerritoryLevel;
import it.comunitadipratiche.core.welfare.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whom an organization may want to meet: who offers what it seeks, who seeks what it offers, and who works on the same in
 * the same place.
 */
@Guarded
@ApplicationScoped
public class Meetings {
    private static final int LOOKED_AT = 50;
    private Publications publications;
    private Search search;
    private Territories territories;
    private Locales locales;

    @SuppressWarnings("NullAway.Init")
    protected Meetings() {
        // for the CDI proxy
    }

    @Inject
    Meetings(Publications publications, Search search, Territories territories, Locales locales) {
        this.publications = publications;
        this.search = search;
        this.territories = territories;
        this.locales = locales;
    }

    /**
     * Whom a published organization may want to meet, the likeliest first, each for a reason.
     *
     * @param organization its id or slug
     * @param limit how many at most
     * @throws it.comunitadipratiche.core.kernel.NotFoundException if there is no such organization to be seen
     */
    @Anyone
    public List<Meeting> of(String organization, Locale locale, int limit) {
        ReadyDocument one = publications.read(Organization.TYPE, organization, Optional.of(locale));
        Profile own = Profile.of(one, territories);
        Set<Locale> languages = new LinkedHashSet<>(List.of(locale, one.key().locale(), locales.standard()));
        return candidates(one.key().entry(), own, languages).stream()
                .map(other -> new Affinity(own, Profile.of(other, territories)).meeting(other))
                .filter(meeting -> !meeting.reasons().isEmpty())
                .sorted(Comparator.comparingInt(Meeting::weight).reversed())
                .limit(limit)
                .toList();
    }

    /**
     * Those that may be of interest: the near ones before all others, so that however many there are the best are seen;
     * each in the first of some languages it is published in.
     */
    private Collection<ReadyDocument> candidates(Id one, Profile own, Set<Locale> languages) {
        Map<Id, ReadyDocument> found = new LinkedHashMap<>();
        for (Locale language : languages) {
            for (SearchQuery query : queries(own, language)) {
                search.find(query)
                        .items()
                        .forEach(other -> found.putIfAbsent(other.key().entry(), other));
            }
        }
        found.remove(one);
        return found.values();
    }

    private static List<SearchQuery> queries(Profile own, Locale locale) {
        SearchQuery all = SearchQuery.of(Organization.TYPE, locale).limit(LOOKED_AT);
        List<SearchQuery> queries = new ArrayList<>();
        List<SearchQuery> begun = new ArrayList<>();
        own.places().values().stream()
                .filter(place -> place.level() == TerritoryLevel.PROVINCE)
                .findFirst()
                .or(() -> own.places().values().stream().findFirst())
                .map(TerritoryDetails::code)
                .ifPresent(near -> begun.add(all.where("place", Operator.AT, near)));
        begun.add(all);
        for (SearchQuery from : begun) {
            some(from, "offers.resource", own.sought(), queries);
            some(from, "seeks.resource", own.offered(), queries);
        }
        if (begun.size() > 1 && !own.areas().isEmpty()) {
            queries.add(begun.get(0).where("policyAreas", Operator.IN, names(own.areas())));
        }
        return queries;
    }

    private static void some(SearchQuery from, String path, Set<Resource> resources, List<SearchQuery> queries) {
        if (!resources.isEmpty()) {
            queries.add(from.where(path, Operator.IN, names(resources)));
        }
    }

    private static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }
}
