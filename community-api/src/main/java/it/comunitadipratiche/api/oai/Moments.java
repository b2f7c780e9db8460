package it.comunitadipratiche.api.oai;

import it.comunitadipratiche.api.oai.OaiException.Code;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** The span of time a list is of, its ends included. Both ends are days, or both are seconds. */
record Moments(Optional<Instant> from, Optional<Instant> until) {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SECOND = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");

    static Moments of(Optional<String> from, Optional<String> until) {
        Optional<Instant> first = from.map(text -> moment(text, false));
        Optional<Instant> last = until.map(text -> moment(text, true));
        if (from.isPresent() && until.isPresent()) {
            if (isDay(from.get()) != isDay(until.get())) {
                throw bad("from and until are of different granularity");
            }
            if (first.orElseThrow().isAfter(last.orElseThrow())) {
                throw bad("from is later than until");
            }
        }
        return new Moments(first, last);
    }

    private static boolean isDay(String text) {
        return DAY.matcher(text).matches();
    }

    private static Instant moment(String text, boolean last) {
        try {
            if (isDay(text)) {
                LocalDate day = LocalDate.parse(text);
                return last
                        ? day.plusDays(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()
                                .minusSeconds(1)
                        : day.atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            if (SECOND.matcher(text).matches()) {
                return Instant.parse(text);
            }
        } catch (DateTimeException e) {
            throw bad("There is no such day or second");
        }
        throw bad("A date has the form 2026-01-31 or 2026-01-31T12:00:00Z");
    }

    private static OaiException bad(String message) {
        return new OaiException(Code.BAD_ARGUMENT, message);
    }
}
