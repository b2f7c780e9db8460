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

            staff.page().locator("#code").fill("000000");
            staff.page().locator("main button").click();

            assertThat(staff.page().locator("[role=alert]").count()).isEqualTo(1);
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
        }
    }

    private static void signIn(Browsing browsing, String email) {
        Page page = browsing.open("signin?next=/me");
        page.locator("#email").fill(email);
        page.locator("#password").fill(TestTokens.PASSWORD);
        page.locator("main button").click();
    }
}
