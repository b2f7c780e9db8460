package it.comunitadipratiche.api.assets;

import it.comunitadipratiche.api.problem.ProblemType;
import it.comunitadipratiche.api.problem.RequestProblemException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A part of a file that is asked for, as {@code Range} says it (RFC 9110): both ends count. */
record ByteRange(long first, long last) {
    private static final Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    long length() {
        return last - first + 1;
    }

    /**
     * The range of a file of some length; nothing if the header is absent, asks for several parts or makes no sense, for
     * then the whole file is the answer.
     *
     * @throws RequestProblemException if the range begins after the end of the file
     */
    static Optional<ByteRange> of(@Nullable String header, long length) {
        Matcher range = ONE.matcher(header == null ? "" : header);
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.empty();
        }
        long first;
        long last = length - 1;
        if (range.group(1).isEmpty()) {
            long count = Long.parseLong(range.group(2));
            first = count == 0 ? length : Math.max(0, length - count);
        } else {
            first = Long.parseLong(range.group(1));
            if (!range.group(2).isEmpty()) {
                long wanted = Long.parseLong(range.group(2));
                if (wanted < first) {
                    return Optional.empty();
                }
                last = Math.min(last, wanted);
            }
        }
        if (first > last) {
            throw new RequestProblemException(ProblemType.RANGE_NOT_SATISFIABLE, "api.http.range-not-satisfiable");
        }
        return Optional.of(new ByteRange(first, last));
    }
}
