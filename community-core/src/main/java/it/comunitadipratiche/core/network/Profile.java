package it.comunitadipratiche.core.network;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.core.territories.TerritoryDetails;
import it.comunitadipratiche.core.welfare.PolicyArea;
import it.comunitadipratiche.core.welfare.Resource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of an organization others meet it for.
 *
 * @param places where it is and works and what those lie in, by code
 */
record Profile(
        List<Organization.Exchange> offers,
        List<Organization.Exchange> seeks,
        Set<PolicyArea> areas,
        Map<String, TerritoryDetails> places) {

    static Profile of(ReadyDocument document, Territories territories) {
        Organization organization = document.as(Organization.class);
        List<Organization.Exchange> offers = whole(organization.offers());
        List<Organization.Exchange> seeks = whole(organization.seeks());
        Set<PolicyArea> areas = new LinkedHashSet<>(Objects.requireNonNullElse(organization.policyAreas(), List.of()));
        Map<String, TerritoryDetails> places = new LinkedHashMap<>();
        Optional.ofNullable(organization.seat())
                .flatMap(seat -> Optional.ofNullable(seat.municipality()))
                .ifPresent(code -> add(code, places, territories));
        Objects.requireNonNullElse(organization.territoriesServed(), List.<String>of())
                .forEach(code -> add(code, places, territories));
        return new Profile(offers, seeks, areas, places);
    }

    private static List<Organization.Exchange> whole(@Nullable List<Organization.Exchange> all) {
        return Objects.requireNonNullElse(all, List.<Organization.Exchange>of()).stream()
                .filter(exchange -> exchange.resource() != null)
                .toList();
    }

    private static void add(String code, Map<String, TerritoryDetails> places, Territories territories) {
        territories.find(code).ifPresent(place -> places.put(code, place));
        territories.above(code).forEach(above -> places.put(above.code(), above));
    }

    Set<Resource> offered() {
        return resources(offers);
    }

    Set<Resource> sought() {
        return resources(seeks);
    }

    private static Set<Resource> resources(List<Organization.Exchange> exchanges) {
        return exchanges.stream()
                .map(Organization.Exchange::resource)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
