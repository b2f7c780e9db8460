package it.comunitadipratiche.api.http;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of one request, in its answer and in the log: the caller's own if it is fit for a log, else a new one. */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";
    public static final String ATTRIBUTE = "community.request-id";
    private static final Pattern FIT = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private RequestId() {}

    public static String of(@Nullable String given) {
        return given != null && FIT.matcher(given).matches() ? given : fresh();
    }

    private static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return Long.toString(random.nextLong() >>> 1, 36) + Integer.toString(random.nextInt() >>> 1, 36);
    }
}
