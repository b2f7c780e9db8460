package it.comunitadipratiche.core.practices;

import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.core.territories.TerritoryDetails;
import it.comunitadipratiche.core.territories.TerritoryLevel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a practice takes place: as it says, and the provinces and regions that lie above, by which practices are counted. */
@ApplicationScoped
class Localities {
    static final String REGION = "region";
    static final String PROVINCE = "province";

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private Territories territories;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Localities() {
        // for the CDI proxy
    }

    @Inject
    Localities(Territories territories, Clock clock) {
        this.territories = territories;
        this.clock = clock;
    }

    /** The day it is in Italy. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(ITALY));
    }

    /** Its territories that were not there while it took place. */
    List<Gap> gaps(JsonObject fields) {
        LocalDate start = day(fields, "startDate").orElse(today());
        LocalDate end = day(fields, "endDate")
                .filter(day -> !day.isBefore(start))
                .orElse(Collections.max(List.of(start, today())));
        List<Gap> gaps = new ArrayList<>();
        if (fields.get("territories") instanceof JsonArray codes) {
            for (int i = 0; i < codes.size(); i++) {
                territories
                        .gap("/fields/territories/" + i, codes.getString(i), start, end)
                        .ifPresent(gaps::add);
            }
        }
        return gaps;
    }

    private static Optional<LocalDate> day(JsonObject fields, String name) {
        return fields.get(name) instanceof JsonString text
                ? Optional.of(LocalDate.parse(text.getString()))
                : Optional.empty();
    }

    /** The codes of its territories. */
    static List<String> places(JsonObject document) {
        return document.getJsonObject("fields").get("territories") instanceof JsonArray codes
                ? codes.getValuesAs(JsonString::getString)
                : List.of();
    }

    /** The codes of the regions it takes place in, or in some part of which it does. */
    List<String> regions(JsonObject document) {
        return places(document).stream()
                .flatMap(this::whole)
                .filter(place -> place.level() == TerritoryLevel.REGION)
                .map(TerritoryDetails::code)
                .distinct()
                .toList();
    }

    /** The codes of the provinces it takes place in, or in some part of which it does; of a whole region the code of it. */
    List<String> provinces(JsonObject document) {
        return places(document).stream()
                .flatMap(code -> whole(code)
                        .filter(place -> place.level() != TerritoryLevel.MUNICIPALITY)
                        .limit(1))
                .map(TerritoryDetails::code)
                .distinct()
                .toList();
    }

    /** A territory, as it is called today, and those it lies in, the nearest first. */
    private Stream<TerritoryDetails> whole(String code) {
        return territories.find(code, today()).or(() -> territories.find(code)).stream()
                .flatMap(place -> Stream.concat(Stream.of(place), territories.above(place.code()).stream()));
    }
}
