package it.comunitadipratiche.core.territories;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A region, province or municipality.
 *
 * @param code the ISTAT code, with its leading zeros: {@code 09}, {@code 048}, {@code 048017}
 * @param name the Italian name
 * @param otherName the name in the second official language, where there is one: {@code Bozen}
 * @param parent the code of the province or region it lies in
 * @param sigla the letters of a province ({@code FI}), also of the one a municipality lies in
 * @param validFrom its first day, if it is known
 * @param validUntil its last day, if it is over
 * @param successor the code of the territory it became part of
 */
public record TerritoryDetails(
        String code,
        TerritoryLevel level,
        String name,
        Optional<String> otherName,
        Optional<String> parent,
        Optional<String> sigla,
        Optional<String> cadastralCode,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validUntil,
        Optional<String> successor) {

    /** What people read: a municipality with the letters of its province, so that homonyms stay apart. */
    public String label() {
        String full = otherName.map(other -> name + "/" + other).orElse(name);
        return level == TerritoryLevel.MUNICIPALITY
                ? sigla.map(letters -> full + " (" + letters + ")").orElse(full)
                : full;
    }

    public boolean isValidOn(LocalDate date) {
        return isValidWithin(date, date);
    }

    /** Whether it was there on one day at least from a first to a last one. */
    public boolean isValidWithin(LocalDate first, LocalDate last) {
        return validFrom.map(from -> !last.isBefore(from)).orElse(true)
                && validUntil.map(until -> !first.isAfter(until)).orElse(true);
    }
}
