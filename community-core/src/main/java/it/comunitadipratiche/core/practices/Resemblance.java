package it.comunitadipratiche.core.practices;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.RecordTypes;
import it.comunitadipratiche.core.kernel.Message;
import it.comunitadipratiche.core.territories.TerritoryDetails;
import it.comunitadipratiche.core.territories.TerritoryLevel;
import it.comunitadipratiche.core.welfare.RuntsSection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What one practice shares with another. */
final class Resemblance {
    private static final int MAIN_AREA = 4;
    static final int AREA = 2;
    static final int INSTRUMENT = 3;
    static final int ORGANIZATION = 3;
    static final int AUTHORITY = 2;
    private static final int PHASE = 1;
    static final int SECTION = 1;
    private static final int MOST_ORGANIZATIONS = 3;
    private static final int MOST_SECTIONS = 2;

    private final Traits own;
    private final Traits other;
    private final Optional<TerritoryDetails> place;
    private final List<Reason> reasons = new ArrayList<>();

    /** @param place the smallest that both are in */
    Resemblance(Traits own, Traits other, Optional<TerritoryDetails> place) {
        this.own = own;
        this.other = other;
        this.place = place;
    }

    private record Reason(int weight, Message message) {}

    /** Without reasons if they work neither on the same, nor with the same, nor in the same way in the same place. */
    Similar similar(ReadyDocument document) {
        boolean sameWork = areas();
        boolean sameWay = instrument();
        boolean samePlace = place();
        boolean sameOrganizations = organizations();
        phase();
        sections();
        boolean enough = sameWork || sameOrganizations || (sameWay && samePlace);
        reasons.sort(Comparator.comparingInt(Reason::weight).reversed());
        return new Similar(
                document,
                reasons.stream().mapToInt(Reason::weight).sum(),
                enough ? reasons.stream().map(Reason::message).toList() : List.of());
    }

    private void add(int weight, String what, Object shared) {
        reasons.add(new Reason(weight, new Message("practices.similar." + what, shared)));
    }

    private boolean areas() {
        int before = reasons.size();
        own.areas().stream().filter(other.areas()::contains).forEach(area -> {
            boolean main = area == own.areas().get(0) && area == other.areas().get(0);
            add(main ? MAIN_AREA : AREA, "area", RecordTypes.labelOf(area));
        });
        return reasons.size() > before;
    }

    private boolean instrument() {
        boolean same = own.instrument().isPresent() && own.instrument().equals(other.instrument());
        if (same) {
            add(INSTRUMENT, "instrument", RecordTypes.labelOf(own.instrument().get()));
        }
        return same;
    }

    /** The smaller the place, the more it weighs. */
    private boolean place() {
        place.ifPresent(shared -> add(weight(shared.level()), "place", shared.label()));
        return place.isPresent();
    }

    static int weight(TerritoryLevel level) {
        return switch (level) {
            case REGION -> 1;
            case PROVINCE -> 3;
            case MUNICIPALITY -> 4;
        };
    }

    private boolean organizations() {
        int before = reasons.size();
        own.authority()
                .filter(authority -> other.authority().equals(Optional.of(authority)))
                .ifPresent(authority -> add(AUTHORITY, "authority", named(authority)));
        own.partners().stream()
                .filter(other.partners()::contains)
                .limit(MOST_ORGANIZATIONS)
                .forEach(partner -> add(ORGANIZATION, "organization", named(partner)));
        return reasons.size() > before;
    }

    private String named(String organization) {
        return own.organizations().getOrDefault(organization, organization);
    }

    private void phase() {
        own.furthest()
                .filter(phase -> other.furthest().equals(Optional.of(phase)))
                .ifPresent(phase -> add(PHASE, "phase", RecordTypes.labelOf(phase)));
    }

    private void sections() {
        for (RuntsSection section : own.sections().stream()
                .filter(other.sections()::contains)
                .limit(MOST_SECTIONS)
                .toList()) {
            add(SECTION, "partners", RecordTypes.labelOf(section));
        }
    }
}
