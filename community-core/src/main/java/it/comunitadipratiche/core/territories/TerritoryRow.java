package it.comunitadipratiche.core.territories;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** One line of a file of territories. */
class TerritoryRow {
    private static final Pattern REGION = Pattern.compile("[01][0-9]|20");
    private static final Pattern PROVINCE = Pattern.compile("[0-9]{3}");
    private static final Pattern MUNICIPALITY = Pattern.compile("[0-9]{6}");
    private static final Pattern SIGLA = Pattern.compile("[A-Z]{2}");
    private static final Pattern CADASTRAL = Pattern.compile("[A-Z][0-9]{3}");
    private static final int MAX_NAME = 200;

    private final CsvRecord csv;
    private final Map<String, Integer> columns;
    private final long line;

    TerritoryRow(CsvRecord csv, Map<String, Integer> columns) {
        this.csv = csv;
        this.columns = columns;
        this.line = csv.getStartingLineNumber();
    }

    /** Tells the territory of the line, and the province and region named beside it; or what is wrong. */
    void read(Consumer<LineProblem> wrong, Consumer<TerritoryLine> right) {
        try {
            TerritoryDetails territory = territory(wrong);
            right.accept(new TerritoryLine(line, territory, false, columns.containsKey("validUntil")));
            boolean present = territory.validUntil().isEmpty();
            if (territory.level() == TerritoryLevel.MUNICIPALITY && present) {
                beside("prov_istat", "provincia", TerritoryLevel.PROVINCE).ifPresent(right);
            }
            if (territory.level() != TerritoryLevel.REGION && present) {
                beside("reg_istat", "regione", TerritoryLevel.REGION).ifPresent(right);
            }
        } catch (Wrong e) {
            wrong.accept(e.problem);
        }
    }

    private TerritoryDetails territory(Consumer<LineProblem> wrong) throws Wrong {
        String code = value("istat");
        TerritoryLevel level = level(code);
        Optional<LocalDate> from = date("validFrom");
        Optional<LocalDate> until = date("validUntil");
        if (from.isPresent() && until.isPresent() && from.get().isAfter(until.get())) {
            throw new Wrong("dates", from.get(), until.get());
        }
        Optional<String> successor = matching("successor", Pattern.compile("[0-9]{" + level.digits() + "}"));
        if (successor.isPresent() && until.isEmpty()) {
            throw new Wrong("successor.date", code);
        }
        Optional<String> parent =
                switch (level) {
                    case REGION -> Optional.empty();
                    case PROVINCE -> Optional.of(required("reg_istat", REGION));
                    case MUNICIPALITY -> Optional.of(required("prov_istat", PROVINCE));
                };
        if (level == TerritoryLevel.MUNICIPALITY) {
            required("reg_istat", REGION);
        }
        Name name = name("nome");
        return new TerritoryDetails(
                code,
                level,
                name.italian,
                name.other,
                parent,
                level == TerritoryLevel.REGION ? Optional.empty() : matching("sigla", SIGLA),
                cadastralCode(wrong),
                from,
                until,
                successor);
    }

    /** Not what identifies a municipality here: a wrong one is reported and the line taken without it. */
    private Optional<String> cadastralCode(Consumer<LineProblem> wrong) {
        String value = value("catastale");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!CADASTRAL.matcher(value).matches()) {
            wrong.accept(LineProblem.mended(line, "cadastral", value));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private Optional<TerritoryLine> beside(String codeColumn, String nameColumn, TerritoryLevel level) throws Wrong {
        if (value(nameColumn).isEmpty()) {
            return Optional.empty();
        }
        Name name = name(nameColumn);
        boolean province = level == TerritoryLevel.PROVINCE;
        TerritoryDetails territory = new TerritoryDetails(
                value(codeColumn),
                level,
                name.italian,
                name.other,
                province ? Optional.of(value("reg_istat")) : Optional.empty(),
                province ? matching("sigla", SIGLA) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return Optional.of(new TerritoryLine(line, territory, true, false));
    }

    private TerritoryLevel level(String code) throws Wrong {
        if (MUNICIPALITY.matcher(code).matches()) {
            return TerritoryLevel.MUNICIPALITY;
        }
        if (PROVINCE.matcher(code).matches()) {
            return TerritoryLevel.PROVINCE;
        }
        if (REGION.matcher(code).matches()) {
            return TerritoryLevel.REGION;
        }
        throw new Wrong("code", "istat", code);
    }

    private Name name(String column) throws Wrong {
        String full = value(column);
        int slash = full.indexOf('/');
        String italian = slash < 0 ? full : full.substring(0, slash).strip();
        String other = slash < 0 ? "" : full.substring(slash + 1).strip();
        if (italian.isEmpty() || full.length() > MAX_NAME) {
            throw new Wrong("name", column, MAX_NAME);
        }
        return new Name(italian, Optional.of(other).filter(text -> !text.isEmpty()));
    }

    private String required(String column, Pattern form) throws Wrong {
        return matching(column, form).orElseThrow(() -> new Wrong("code", column, ""));
    }

    private Optional<String> matching(String column, Pattern form) throws Wrong {
        String value = value(column);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!form.matcher(value).matches()) {
            throw new Wrong("code", column, value);
        }
        return Optional.of(value);
    }

    private Optional<LocalDate> date(String column) throws Wrong {
        String value = value(column);
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            throw new Wrong("date", column, value);
        }
    }

    private String value(String column) {
        Integer index = columns.get(column);
        return index == null || index >= csv.getFieldCount()
                ? ""
                : csv.getField(index).strip();
    }

    private record Name(String italian, Optional<String> other) {}

    private class Wrong extends Exception {
        private final transient LineProblem problem;

        Wrong(String code, Object... arguments) {
            super(code);
            this.problem = LineProblem.leftOut(line, code, arguments);
        }
    }
}
