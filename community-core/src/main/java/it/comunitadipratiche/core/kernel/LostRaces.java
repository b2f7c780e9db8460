package it.comunitadipratiche.core.kernel;

import java.sql.SQLException;
import java.util.Set;

/** What tells that a transaction lost a race with another one, as Derby and as PostgreSQL say it. */
public final class LostRaces {
    private static final Set<String> DEADLOCK = Set.of("40001", "40P01");
    private static final String THERE_ALREADY = "23505";

    private LostRaces() {}

    /** Whether two transactions waited for each other, or made the same row that must be unique. */
    public static boolean isLost(Throwable failure) {
        return isDeadlock(failure) || says(failure, Set.of(THERE_ALREADY));
    }

    /** Whether two transactions waited for each other: the next try finds the other one gone. */
    public static boolean isDeadlock(Throwable failure) {
        return says(failure, DEADLOCK);
    }

    private static boolean says(Throwable failure, Set<String> states) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && states.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
