package it.comunitadipratiche.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
import it.comunitadipratiche.it.server.Api;
import it.comunitadipratiche.it.server.TestTokens;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AccountInBrowserIT {

    @Test
    void letsAMemberEndTheSessionOfAnotherBrowserWithoutScripts() {
        String email = Api.newAccount(Role.MEMBER)[0];
        try (Browsing here = Browsing.withoutScripts();
                Browsing elsewhere = Browsing.withoutScripts()) {
            signIn(elsewhere, email);
            signIn(here, email);
            assertThat(here.path()).isEqualTo("me");
            assertThat(here.page().locator("#me-sessions + ul > li").count()).isEqualTo(2);

            here.page().locator("#me-sessions + ul button").click();

            assertThat(here.page().locator("#me-sessions + ul > li").count()).isEqualTo(1);
            elsewhere.open("me");
            assertThat(elsewhere.path()).startsWith("signin");
        }
    }

    @Test
    void demandsASecondFactorOfStaffBeforeAnythingElse() {
        try (Browsing staff = Browsing.wide()) {
            signIn(staff, Api.newAccount(Role.STAFF_CONTENT)[0]);
            assertThat(staff.path()).isEqualTo("me/authenticator");
            staff.open("me");
            assertThat(staff.path()).isEqualTo("me/authenticator");
            assertThat(staff.barriers()).isEmpty();

            enter("000000", staff.page());

            assertThat(staff.page().locator("[role=alert]").count()).isEqualTo(1);
        }
    }

    @Test
    void letsStaffInByAnAuthenticatorAndByARecoveryCode() {
        String email = Api.newAccount(Role.STAFF_CONTENT)[0];
        try (Browsing staff = Browsing.withoutScripts()) {
            Page page = staff.page();
            signIn(staff, email);
            App app = new App(page.locator(".c-secret").textContent().strip());
            enter("000000", page);
            enter(app.code(), page);
            assertThat(page.locator(".c-codes li").count()).isEqualTo(10);
            String recovery = firstCode(page);
            page.locator(".c-person button").click();

            signIn(staff, email);
            assertThat(staff.path()).startsWith("signin/code");
            enter("000000", page);
            assertThat(page.locator("[role=alert]").count()).isEqualTo(1);
            enter(recovery, page);

            assertThat(staff.path()).isEqualTo("me");
        }
    }

    @Test
    void letsAMemberTurnTheAuthenticatorOnMakeNewCodesAndTurnItOff() {
        try (Browsing member = Browsing.withoutScripts()) {
            Page page = member.page();
            signIn(member, Api.newAccount(Role.MEMBER)[0]);
            page.locator("a[href$='/me/authenticator']").click();
            enter(new App(page.locator(".c-secret").textContent().strip()).code(), page);
            String recovery = firstCode(page);

            member.open("me/authenticator/codes");
            enter("000000", page);
            assertThat(page.locator("[role=alert]").count()).isEqualTo(1);
            enter(recovery, page);
            String renewed = firstCode(page);
            assertThat(renewed).isNotEqualTo(recovery);

            member.open("me/authenticator/off");
            page.locator("#password").fill("sbagliata ma lunga");
            enter(renewed, page);
            assertThat(page.locator("[role=alert]").count()).isEqualTo(1);
            page.locator("#password").fill(TestTokens.PASSWORD);
            enter(renewed, page);

            member.open("me");
            assertThat(page.locator("a[href$='/me/authenticator']").count()).isEqualTo(1);
        }
    }

    @Test
    void sendsALetterToTheAddressAMemberAsksFor() {
        String next = "nuova-" + Api.newAccount(Role.MEMBER)[0];
        try (Browsing member = Browsing.withoutScripts()) {
            Page page = member.page();
            signIn(member, Api.newAccount(Role.MEMBER)[0]);
            page.locator("a[href$='/me/address']").click();
            page.locator("#email").fill(next);
            page.locator("#password").fill("sbagliata ma lunga");
            page.locator("main button").click();
            assertThat(page.locator("[role=alert]").count()).isEqualTo(1);
            assertThat(page.locator("#email").inputValue()).isEqualTo(next);

            page.locator("#password").fill(TestTokens.PASSWORD);
            page.locator("main button").click();

            assertThat(page.locator("h1").textContent()).isEqualTo("Controlla la posta");
        }
    }

    @Test
    void makesATokenForAProgramAndShowsItOnce() {
        try (Browsing member = Browsing.withoutScripts()) {
            Page page = member.page();
            signIn(member, Api.newAccount(Role.MEMBER)[0]);
            page.locator("a[href$='/me/tokens/new']").click();
            page.locator("#name").fill("Sito");
            page.locator("main button").click();
            String token = firstCode(page);
            assertThat(Api.with(token).get("me").statusCode()).isEqualTo(403);
            assertThat(Api.with(token).get("articles").statusCode()).isEqualTo(200);

            member.open("me");
            assertThat(page.content()).contains("Sito").doesNotContain(token);
        }
    }

    @Test
    void stopsNobodyOnTheWayIn() {
        try (Browsing visitor = Browsing.wide()) {
            for (String path : new String[] {"signin", "password/forgotten", "invitation?token=x", "en/signin"}) {
                visitor.open(path);
                assertThat(visitor.barriers()).as(path).isEmpty();
            }
            signIn(visitor, Api.newAccount(Role.MEMBER)[0]);
            assertThat(visitor.barriers()).isEmpty();
            for (String path : new String[] {"me/address", "me/password", "me/tokens/new", "me/authenticator"}) {
                visitor.open(path);
                assertThat(visitor.barriers()).as(path).isEmpty();
            }
        }
    }

    private static String firstCode(Page page) {
        return page.locator(".c-codes li").first().textContent().strip();
    }

    private static void enter(String code, Page page) {
        page.locator("#code").fill(code);
        page.locator("main button").click();
    }

    private static void signIn(Browsing browsing, String email) {
        Page page = browsing.open("signin?next=/me");
        page.locator("#email").fill(email);
        page.locator("#password").fill(TestTokens.PASSWORD);
        page.locator("main button").click();
    }
}
