package it.comunitadipratiche.core.practices;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.search.Filter;
import it.comunitadipratiche.core.search.Likeness;
import it.comunitadipratiche.core.search.Operator;
import it.comunitadipratiche.core.territories.TerritoryDetails;
import it.comunitadipratiche.core.territories.TerritoryLevel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * By what the index finds practices that share traits with one, weighed as {@link Resemblance} weighs them; which area
 * is the main one and which phase the last it does not know.
 *
 * @param own what others are to share
 * @param places where it takes place and what those places lie in
 */
record TraitFilters(Traits own, Map<String, TerritoryDetails> places) {

    Likeness likeness(Id practice, Locale locale, int limit) {
        return new Likeness(Practice.TYPE, locale, practice, enough(), shared(), limit);
    }

    /** The same work, the same organizations, or the same way in the same place. */
    private List<List<Filter>> enough() {
        List<List<Filter>> enough = new ArrayList<>();
        any("policyAreas", names(own.areas())).ifPresent(area -> enough.add(List.of(area)));
        any("partners.organization", own.partners()).ifPresent(partner -> enough.add(List.of(partner)));
        authority().ifPresent(authority -> enough.add(List.of(authority)));
        instrument().ifPresent(instrument -> place(TerritoryLevel.REGION)
                .ifPresent(region -> enough.add(List.of(instrument, region))));
        return enough;
    }

    private Map<Filter, Integer> shared() {
        Map<Filter, Integer> shared = new LinkedHashMap<>();
        names(own.areas()).forEach(area -> shared.put(Filter.eq("policyAreas", area), Resemblance.AREA));
        instrument().ifPresent(instrument -> shared.put(instrument, Resemblance.INSTRUMENT));
        authority().ifPresent(authority -> shared.put(authority, Resemblance.AUTHORITY));
        own.partners()
                .forEach(partner -> shared.put(Filter.eq("partners.organization", partner), Resemblance.ORGANIZATION));
        names(own.sections())
                .forEach(section -> shared.put(Filter.eq("partners.runtsSection", section), Resemblance.SECTION));
        int wider = 0;
        for (TerritoryLevel level : TerritoryLevel.values()) {
            int weight = Resemblance.weight(level);
            int more = weight - wider;
            place(level).ifPresent(place -> shared.put(place, more));
            wider = weight;
        }
        return shared;
    }

    private Optional<Filter> instrument() {
        return own.instrument().map(instrument -> Filter.eq("instrument", instrument.name()));
    }

    private Optional<Filter> authority() {
        return own.authority().map(authority -> Filter.eq("proceedingAuthority.organization", authority));
    }

    /** That something takes place in the first place of a level that it takes place in. */
    private Optional<Filter> place(TerritoryLevel level) {
        String path =
                switch (level) {
                    case REGION -> Localities.REGION;
                    case PROVINCE -> Localities.PROVINCE;
                    case MUNICIPALITY -> "territories";
                };
        return places.values().stream()
                .filter(place -> place.level() == level)
                .findFirst()
                .map(place -> Filter.eq(path, place.code()));
    }

    private static Optional<Filter> any(String path, Collection<String> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(new Filter(path, Operator.IN, List.copyOf(values)));
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().<String>map(Enum::name).toList();
    }
}
