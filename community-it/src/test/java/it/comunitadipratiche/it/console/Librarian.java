package it.comunitadipratiche.it.console;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.account.App;
import it.comunitadipratiche.it.browser.Browsing;
import it.comunitadipratiche.it.server.Api;
import it.comunitadipratiche.it.server.Http;
import it.comunitadipratiche.it.server.TestTokens;

/** Signs somebody of the editorial staff in, with the second factor staff must have. */
public final class Librarian {
    private Librarian() {}

    /** Somebody new, at the door of the console. */
    public static Browsing enter(Browsing browsing) {
        Page page = browsing.open("signin?next=/console");
        page.locator("#email").fill(Api.newAccount(Role.STAFF_CONTENT)[0]);
        page.locator("#password").fill(TestTokens.PASSWORD);
        page.locator("main button").click();
        App app = new App(page.locator(".c-secret").textContent().strip());
        page.locator("#code").fill(app.code());
        page.locator("main button").click();
        browsing.open("console");
        return browsing;
    }

    /** What the browser gets for an address of the server, as for a picture of a page. */
    static APIResponse get(Browsing browsing, String address) {
        return browsing.page().request().get(Http.base().resolve(address).toString());
    }

    /** Sends a form without fields to a path, as the page that is open would. */
    static APIResponse send(Browsing browsing, String path) {
        String form = browsing.page().locator("main input[name=form]").first().inputValue();
        return browsing.page()
                .request()
                .post(
                        Http.base().resolve(path).toString(),
                        RequestOptions.create().setForm(FormData.create().set("form", form)));
    }
}
