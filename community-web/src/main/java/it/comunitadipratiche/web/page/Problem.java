package it.comunitadipratiche.web.page;

import java.util.List;

/**
 * Why there is no such page, and what to do.
 *
 * @param reasons what was wrong, as the core says it
 * @param number of the request, to be told to whoever helps; empty where nobody needs to
 */
public record Problem(int status, String title, String advice, List<String> reasons, String number) {

    public Problem {
        reasons = List.copyOf(reasons);
    }
}
