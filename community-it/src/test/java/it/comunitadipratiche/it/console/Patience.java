package it.comunitadipratiche.it.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/** What somebody without scripts needs who waits for work in the background: asks for the page again until it shows it. */
final class Patience {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Patience() {}

    static void untilThereIs(Locator something, Page page) {
        reloadUntil(one -> one.count() > 0, something, page);
    }

    static void untilThereIsNo(Locator something, Page page) {
        reloadUntil(one -> one.count() == 0, something, page);
    }

    private static void reloadUntil(Predicate<Locator> seen, Locator something, Page page) {
        Instant end = Instant.now().plus(LONGEST);
        while (!seen.test(something)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Still not as it should be: " + something);
            }
            page.reload();
        }
    }
}
