package it.comunitadipratiche.it.console;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.account.App;
import it.comunitadipratiche.it.browser.Browsing;
import it.comunitadipratiche.it.server.Api;
import it.comunitadipratiche.it.server.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where staff sign in: with their password and, as they must, with an authenticator. */
public final class Office {
    private static final Map<Role, List<Cookie>> SESSIONS = new ConcurrentHashMap<>();

    private Office() {}

    /** Signs somebody in again who has a page open, as if in another tab. */
    static void comeBack(Role role, Browsing browsing) {
        browsing.page().context().addCookies(SESSIONS.computeIfAbsent(role, Office::signIn));
    }

    /** Opens a page for somebody with a role who has signed in, once for all tests. */
    public static Page open(String path, Role role, Browsing browsing) {
        browsing.page().context().addCookies(SESSIONS.computeIfAbsent(role, Office::signIn));
        return browsing.open(path);
    }

    private static List<Cookie> signIn(Role role) {
        try (Browsing browsing = Browsing.withoutScripts()) {
            signIn(Api.newAccount(role)[0], browsing);
            return browsing.page().context().cookies();
        }
    }

    /** Signs in with an account that has no second factor yet, and sets it up where it must. */
    public static void signIn(String email, Browsing browsing) {
        Page page = browsing.open("signin");
        page.locator("#email").fill(email);
        page.locator("#password").fill(TestTokens.PASSWORD);
        page.locator("main button").click();
        if (browsing.path().equals("me/authenticator")) {
            App app = new App(page.locator(".c-secret").textContent().strip());
            page.locator("#code").fill(app.code());
            page.locator("main button").click();
        }
    }
}
