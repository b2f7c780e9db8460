package it.comunitadipratiche.it.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ReducedMotion;
import it.comunitadipratiche.it.server.Http;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * Somebody with a browser, in a window nobody else has meanwhile. Who comes next finds it as if it were new: without
 * cookies, storage or cache. The browser is the Chromium of this machine; where there is none the test is skipped and says
 * so.
 */
public final class Browsing implements AutoCloseable {
    /** The first has nothing to show windows with, so it is twice as fast. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    private static final String STANDING_OUT = """
            [...document.body.querySelectorAll('*')].reverse()
              .filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
              .slice(0, 5).map(one => one.outerHTML.slice(0, 200)).join(' ··· ')""";
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final Map<Kind, Deque<Page>> FREE = new EnumMap<>(Kind.class);
    private static @Nullable Browser shared;

    private final Kind kind;
    private final Page page;

    private Browsing(Kind kind) {
        this.kind = kind;
        Page free = windows(kind).poll();
        this.page = free == null ? kind.open() : free;
    }

    /** At a desk. */
    public static Browsing wide() {
        return new Browsing(Kind.WIDE);
    }

    /** With the narrowest window that must do. */
    public static Browsing narrow() {
        return new Browsing(Kind.NARROW);
    }

    /** At a desk, without scripts. */
    public static Browsing withoutScripts() {
        return new Browsing(Kind.WITHOUT_SCRIPTS);
    }

    /** Opens a path of the site, where there must be valid HTML. */
    public Page open(String path) {
        Response answer = page.navigate(Http.base().resolve(path).toString());
        if (answer != null) {
            ValidHtml.demand(page.url(), answer.text());
        }
        return page;
    }

    public Page page() {
        return page;
    }

    /** The path of the page that is open now, from the address of the site on. */
    public String path() {
        return page.url().substring(Http.base().toString().length());
    }

    /** What of the page that is open axe finds to be in somebody's way; axe is a script and would never end without. */
    public List<String> barriers() {
        if (!kind.scripts) {
            throw new IllegalStateException("Barriers are looked for in a browser with scripts");
        }
        AxeResults results = new AxeBuilder(page).analyze();
        return results.getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .toList();
    }

    /** Whether one has to scroll sideways. */
    public boolean isTooWide() {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** What stands out of the window, the innermost first, for who has to mend it. */
    public String standingOut() {
        return (String) page.evaluate(STANDING_OUT);
    }

    /** Leaves, by a page that must be valid HTML whatever led to it. */
    @Override
    public void close() {
        boolean left = false;
        try {
            ValidHtml.demand(page.url(), page.content());
            forget();
            windows(kind).push(page);
            left = true;
        } finally {
            if (!left) {
                page.context().close();
            }
        }
    }

    /** A process of the browser takes longer to start than to forget what it saw. */
    private void forget() {
        page.context().pages().stream().filter(other -> other != page).forEach(Page::close);
        JsonObject origin = new JsonObject();
        origin.addProperty("origin", Http.base().resolve("/").toString());
        origin.addProperty("storageTypes", "all");
        page.navigate("about:blank");
        CDPSession session = page.context().newCDPSession(page);
        session.send("Storage.clearDataForOrigin", origin);
        session.send("Network.clearBrowserCache");
        session.detach();
        page.context().clearCookies();
    }

    private static Deque<Page> windows(Kind kind) {
        return FREE.computeIfAbsent(kind, any -> new ArrayDeque<>());
    }

    private static synchronized Browser browser() {
        Browser browser = shared;
        if (browser == null) {
            Path program = program().orElseThrow(() -> {
                System.out.println("Skipped: no Chromium on this machine, so nothing was tried in a browser");
                return new TestAbortedException("No Chromium on this machine");
            });
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setArgs(ARGUMENTS));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            shared = browser;
        }
        return browser;
    }

    private static Optional<Path> program() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What a window is like. */
    private enum Kind {
        WIDE(1280, 900, true),
        NARROW(320, 640, true),
        WITHOUT_SCRIPTS(1280, 900, false);

        private final int width;
        private final int height;
        private final boolean scripts;

        Kind(int width, int height, boolean scripts) {
            this.width = width;
            this.height = height;
            this.scripts = scripts;
        }

        /** What glides while it scrolls cannot be hit on a slow machine, so nothing does. */
        Page open() {
            return browser()
                    .newContext(new Browser.NewContextOptions()
                            .setViewportSize(width, height)
                            .setJavaScriptEnabled(scripts)
                            .setReducedMotion(ReducedMotion.REDUCE))
                    .newPage();
        }
    }
}
