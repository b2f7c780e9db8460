package it.comunitadipratiche.core.network;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.RecordTypes;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.territories.TerritoryDetails;
import it.comunitadipratiche.core.territories.TerritoryLevel;
import it.comunitadipratiche.core.welfare.PolicyArea;
import it.comunitadipratiche.core.welfare.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What speaks for a meeting of one organization with another. */
final class Affinity {
    private static final int EXCHANGE = 4;
    private static final int SAME_AREA = 2;
    private static final int AREA = 1;
    private static final int MOST_AREAS = 3;
    private final Profile own;
    private final Profile other;
    private final List<Message> reasons = new ArrayList<>();
    private int weight;

    Affinity(Profile own, Profile other) {
        this.own = own;
        this.other = other;
    }

    /** A meeting without reasons if nothing is exchanged and they do not work on the same in the same place. */
    Meeting meeting(ReadyDocument document) {
        exchange(own.seeks(), other.offers(), "network.meeting.offers");
        exchange(own.offers(), other.seeks(), "network.meeting.seeks");
        boolean exchanged = !reasons.isEmpty();
        boolean sameWork = areas();
        boolean samePlace = place();
        return new Meeting(document, weight, exchanged || (sameWork && samePlace) ? reasons : List.of());
    }

    private void exchange(List<Organization.Exchange> wanted, List<Organization.Exchange> had, String code) {
        Set<Resource> told = new LinkedHashSet<>();
        for (Organization.Exchange one : wanted) {
            for (Organization.Exchange match : had) {
                if (one.resource() == match.resource() && one.resource() != null && fit(one.area(), match.area())) {
                    weight += EXCHANGE + (one.area() != null && one.area() == match.area() ? SAME_AREA : 0);
                    told.add(one.resource());
                }
            }
        }
        told.forEach(resource -> reasons.add(new Message(code, RecordTypes.labelOf(resource))));
    }

    /** What is said of no area is good for any. */
    private static boolean fit(@Nullable PolicyArea one, @Nullable PolicyArea match) {
        return one == null || match == null || one == match;
    }

    private boolean areas() {
        List<LocalizedText> shared = own.areas().stream()
                .filter(other.areas()::contains)
                .limit(MOST_AREAS)
                .map(RecordTypes::labelOf)
                .toList();
        weight += AREA * shared.size();
        shared.forEach(area -> reasons.add(new Message("network.meeting.area", area)));
        return !shared.isEmpty();
    }

    /** The smallest place both are in: the smaller, the more it weighs. */
    private boolean place() {
        Optional<TerritoryDetails> smallest = own.places().values().stream()
                .filter(place -> other.places().containsKey(place.code()))
                .max(Comparator.comparing(TerritoryDetails::level));
        smallest.ifPresent(place -> {
            weight += weight(place.level());
            reasons.add(new Message("network.meeting.place", place.label()));
        });
        return smallest.isPresent();
    }

    private static int weight(TerritoryLevel level) {
        return switch (level) {
            case REGION -> 1;
            case PROVINCE -> 2;
            case MUNICIPALITY -> 3;
        };
    }
}
