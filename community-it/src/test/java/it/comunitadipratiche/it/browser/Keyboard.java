package it.comunitadipratiche.it.browser;

import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Somebody who has no mouse. */
public final class Keyboard {
    private static final int MOST_STEPS = 250;
    private final Page page;

    public Keyboard(Page page) {
        this.page = page;
    }

    /** Goes on by the tab key until something has the focus. */
    public Keyboard to(String selector) {
        for (int step = 0; step < MOST_STEPS; step++) {
            if (isAt(selector)) {
                return this;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The tab key never comes to " + selector + " of " + page.url());
    }

    /** Writes in place of what is there. */
    public Keyboard write(String text) {
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
        return this;
    }

    public Keyboard press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /** Presses a button or follows a link, and waits for the page it leads to. */
    public Keyboard follow(String selector) {
        to(selector);
        AtomicBoolean isThere = new AtomicBoolean();
        Consumer<Page> arrival = next -> isThere.set(true);
        page.onLoad(arrival);
        page.keyboard().press("Enter");
        page.waitForCondition(isThere::get);
        page.offLoad(arrival);
        return this;
    }

    private boolean isAt(String selector) {
        return (Boolean) page.evaluate("wanted => document.activeElement.matches(wanted)", selector);
    }
}
