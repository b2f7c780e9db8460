package it.comunitadipratiche.core.transfer.csv;

import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.core.territories.TerritoryDetails;
import it.comunitadipratiche.core.territories.TerritoryLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Territories as people name them in tables: by their ISTAT code, also where a spreadsheet dropped its zeros, or by name.
 * A name is that of the municipality where a province or region is called so too, unless it says which: {@code Provincia
 * di Firenze}. Of municipalities of the same name the letters of the province tell which: {@code Castro (BG)}.
 */
final class PlaceNames {
    private static final int LOOKED_AT = 50;
    private static final int SHOWN = 5;
    private static final int MUNICIPALITY_DIGITS = 6;
    private static final Pattern WITH_LETTERS = Pattern.compile("(.+?)\\s*\\(\\s*([A-Za-z]{2})\\s*\\)");
    private static final Pattern PROVINCE =
            Pattern.compile("(?i)(?:provincia|citt[aà]['’]?\\s+metropolitana)\\s+(?:di|del|dell['’])\\s*(.+)");
    private static final Pattern REGION = Pattern.compile("(?i)regione\\s+(.+)");
    private final Territories territories;
    private final LocalDate today;

    PlaceNames(Territories territories, LocalDate today) {
        this.territories = territories;
        this.today = today;
    }

    /**
     * The code of a place.
     *
     * @param pointer of the field
     * @throws InvalidInputException if nothing is called so, or several are
     */
    String code(String text, String pointer) {
        if (text.matches("\\d{1,6}")) {
            return byCode(text).orElseThrow(() -> new InvalidInputException(pointer, "content.field.territory", text));
        }
        List<TerritoryDetails> found = called(text);
        if (found.size() == 1) {
            return found.get(0).code();
        }
        if (found.isEmpty()) {
            throw unknown(text, pointer);
        }
        throw new InvalidInputException(pointer, "transfer.csv.homonym", text, labels(found));
    }

    private Optional<String> byCode(String digits) {
        if (territories.find(digits).isPresent()) {
            return Optional.of(digits);
        }
        String padded = "0".repeat(MUNICIPALITY_DIGITS - digits.length()) + digits;
        return Optional.of(padded).filter(code -> territories.find(code).isPresent());
    }

    /** Those of the smallest level that something is called so at. */
    private List<TerritoryDetails> called(String text) {
        Matcher province = PROVINCE.matcher(text);
        if (province.matches()) {
            return exactly(province.group(1), TerritoryLevel.PROVINCE);
        }
        Matcher region = REGION.matcher(text);
        if (region.matches()) {
            return exactly(region.group(1), TerritoryLevel.REGION);
        }
        Matcher letters = WITH_LETTERS.matcher(text);
        if (letters.matches()) {
            String sigla = letters.group(2).toUpperCase(Locale.ROOT);
            return exactly(letters.group(1), TerritoryLevel.MUNICIPALITY).stream()
                    .filter(place -> place.sigla().equals(Optional.of(sigla)))
                    .toList();
        }
        for (TerritoryLevel level :
                List.of(TerritoryLevel.MUNICIPALITY, TerritoryLevel.PROVINCE, TerritoryLevel.REGION)) {
            List<TerritoryDetails> found = exactly(text, level);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<TerritoryDetails> exactly(String name, TerritoryLevel level) {
        String plain = Plain.of(name);
        return territories.search(name, Optional.of(level), today, LOOKED_AT).stream()
                .filter(place -> Plain.of(place.name()).equals(plain)
                        || place.otherName().map(Plain::of).equals(Optional.of(plain))
                        || Plain.of(place.label()).equals(plain))
                .toList();
    }

    private InvalidInputException unknown(String text, String pointer) {
        Matcher letters = WITH_LETTERS.matcher(text);
        String name = letters.matches() ? letters.group(1) : text;
        List<TerritoryDetails> near = territories.search(name, Optional.empty(), today, SHOWN);
        return near.isEmpty()
                ? new InvalidInputException(pointer, "transfer.csv.place", text)
                : new InvalidInputException(pointer, "transfer.csv.place.near", text, labels(near));
    }

    private static String labels(List<TerritoryDetails> places) {
        return places.stream().map(TerritoryDetails::label).distinct().collect(Collectors.joining(", "));
    }
}
