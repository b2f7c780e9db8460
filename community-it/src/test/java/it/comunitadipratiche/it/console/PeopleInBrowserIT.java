package it.comunitadipratiche.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
import it.comunitadipratiche.it.server.Api;
import it.comunitadipratiche.it.server.TestTokens;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PeopleInBrowserIT {

    @Test
    void invitesAnEditorWhoAcceptsFromTheLetterWithoutScripts() {
        String email = newAddress();
        try (Browsing admin = Browsing.withoutScripts();
                Browsing guest = Browsing.withoutScripts()) {
            invite(email, Role.EDITOR, admin);
            assertThat(admin.path()).isEqualTo("console/invitations?done=invitation-sent");
            assertThat(admin.page().locator(".k-note").textContent()).contains("Invito inviato");

            guest.open("invitation?token=" + token(email, admin));
            guest.page().locator("#name").fill("Edda " + email);
            guest.page().locator("#password").fill(TestTokens.PASSWORD);
            guest.page().locator("main button").click();

            find(email, admin);
            assertThat(admin.page().locator("tbody tr").textContent()).contains("Edda", "Autore", "Attivo");
            admin.open("console/invitations");
            assertThat(admin.page().getByText(email).count()).isZero();
        }
    }

    @Test
    void saysWhatIsWrongWithAnInvitationAndKeepsWhatWasTyped() {
        String email = Api.newAccount(Role.MEMBER)[0];
        try (Browsing admin = Browsing.wide()) {
            invite(email, Role.EXPERT, admin);

            assertThat(admin.page().locator("[role=alert]").textContent()).contains("appartiene già");
            assertThat(admin.page().locator("#email").inputValue()).isEqualTo(email);
            assertThat(role(Role.EXPERT, admin).isChecked()).isTrue();
            assertThat(admin.barriers()).isEmpty();
        }
    }

    @Test
    void sendsAnInvitationAgainAndWithdrawsIt() {
        String email = newAddress();
        try (Browsing admin = Browsing.withoutScripts()) {
            invite(email, Role.MEMBER, admin);
            row(email, admin).getByText("Invia di nuovo").click();
            assertThat(admin.path()).isEqualTo("console/invitations?done=invitation-again");

            row(email, admin).getByText("Ritira").click();

            assertThat(admin.path()).isEqualTo("console/invitations?done=invitation-withdrawn");
            assertThat(row(email, admin).count()).isZero();
        }
    }

    @Test
    void refusesAChangeOfWhatSomebodyElseChangedMeanwhileAndShowsHowItIsNow() {
        String email = Api.newAccount(Role.MEMBER)[0];
        try (Browsing first = Browsing.withoutScripts();
                Browsing second = Browsing.withoutScripts()) {
            account(email, first);
            account(email, second);
            role(Role.EXPERT, first).check();
            first.page().getByText("Salva i ruoli").click();
            assertThat(first.page().locator(".k-note").count()).isEqualTo(1);

            role(Role.EDITOR, second).check();
            Response refusal = second.page()
                    .waitForResponse(
                            answer -> answer.request().method().equals("POST"),
                            () -> second.page().getByText("Salva i ruoli").click());

            assertThat(refusal.status()).isEqualTo(409);
            assertThat(second.page().locator("[role=alert]").textContent()).contains("qualcun altro ha cambiato");
            assertThat(role(Role.EXPERT, second).isChecked()).isTrue();
            assertThat(role(Role.EDITOR, second).isChecked()).isFalse();
        }
    }

    @Test
    void shutsAnAccountOutAndLetsItInAgain() {
        String email = Api.newAccount(Role.MEMBER)[0];
        try (Browsing admin = Browsing.withoutScripts();
                Browsing member = Browsing.withoutScripts()) {
            Office.signIn(email, member);
            account(email, admin);
            admin.page().getByText("Disattiva l'account").click();
            admin.page().getByRole(AriaRole.BUTTON, button("Disattiva")).click();
            assertThat(admin.page().locator(".k-facts").first().textContent()).contains("Disattivato");
            member.open("me");
            assertThat(member.path()).startsWith("signin");

            admin.page().getByText("Riattiva l'account").click();

            assertThat(admin.page().locator(".k-facts").first().textContent()).contains("Attivo");
        }
    }

    @Test
    void takesTheSecondFactorFromWhoLostIt() {
        String email = Api.newAccount(Role.STAFF_CONTENT)[0];
        try (Browsing admin = Browsing.wide();
                Browsing staff = Browsing.withoutScripts()) {
            Office.signIn(email, staff);
            account(email, admin);
            admin.page().getByText("Togli la verifica in due passaggi").click();
            admin.page().getByRole(AriaRole.BUTTON, button("Togli la verifica")).click();

            assertThat(admin.page().locator("#main").textContent())
                    .contains("La verifica in due passaggi non è attiva");
            staff.open("console");
            assertThat(staff.path()).startsWith("signin");
        }
    }

    @Test
    void letsTheSecretariatSeeButNotChangeTheAccountsOfStaff() {
        String email = Api.newAccount(Role.EDITOR)[0];
        try (Browsing secretariat = Browsing.wide()) {
            Page page = Office.open("console/accounts?q=" + email, Role.STAFF_MEMBERSHIP, secretariat);
            page.locator("tbody a").click();

            assertThat(page.locator("#main").textContent()).contains("solo l'amministrazione");
            assertThat(page.locator("#main form").count()).isZero();
            secretariat.open("console/invitations/new");
            assertThat(page.locator("input[name=roles]").count()).isEqualTo(2);
            assertThat(page.locator(".k-menu").textContent()).doesNotContain("Registro delle operazioni");
        }
    }

    private static void invite(String email, Role role, Browsing admin) {
        Page page = Office.open("console/invitations/new", Role.ADMIN, admin);
        page.locator("#email").fill(email);
        role(Role.MEMBER, admin).uncheck();
        role(role, admin).check();
        page.getByText("Invia l'invito").click();
    }

    /** That of the letter, which is written a moment after the invitation. */
    private static String token(String email, Browsing admin) {
        Page page = admin.open("console/mailbox");
        Patience.untilThereIs(row(email, admin), page);
        row(email, admin).locator("a").click();
        assertThat(page.locator("h1").textContent()).startsWith("Un invito");
        return page.locator("#letter-text a").first().getAttribute("href").replaceFirst("^.*token=", "");
    }

    private static void account(String email, Browsing admin) {
        find(email, admin);
        admin.page().locator("tbody a").click();
    }

    private static void find(String email, Browsing admin) {
        Page page = Office.open("console/accounts", Role.ADMIN, admin);
        page.locator("#q").fill(email);
        page.getByText("Applica").click();
    }

    private static Locator row(String email, Browsing browsing) {
        return browsing.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(email));
    }

    private static Locator role(Role role, Browsing browsing) {
        return browsing.page().locator("input[name=roles][value=" + role + "]");
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static String newAddress() {
        return "invito-" + Id.next().toString().toLowerCase(Locale.ROOT) + "@example.org";
    }
}
