package it.comunitadipratiche.it.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ReducedMotion;
import it.comunitadipratiche.it.server.Http;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * Somebody with a browser: a window of its own, closed with the test. The browser is the Chromium of this machine; where
 * there is none the test is skipped and says so.
 */
public final class Browsing implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
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
    private static @Nullable Browser shared;

    private final BrowserContext context;
    private final Page page;
    private final boolean runsScripts;

    /** What glides while it scrolls cannot be hit on a slow machine, so nothing does. */
    private Browsing(Browser.NewContextOptions options) {
        this.context = browser().newContext(options.setReducedMotion(ReducedMotion.REDUCE));
        this.page = context.newPage();
        this.runsScripts = !Boolean.FALSE.equals(options.javaScriptEnabled);
    }

    /** At a desk. */
    public static Browsing wide() {
        return new Browsing(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    /** With the narrowest window that must do. */
    public static Browsing narrow() {
        return new Browsing(new Browser.NewContextOptions().setViewportSize(320, 640));
    }

    /** At a desk, without scripts. */
    public static Browsing withoutScripts() {
        return new Browsing(
                new Browser.NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false));
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
        if (!runsScripts) {
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
        try {
            ValidHtml.demand(page.url(), page.content());
        } finally {
            context.close();
        }
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
}
