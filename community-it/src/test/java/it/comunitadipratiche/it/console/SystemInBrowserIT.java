package it.comunitadipratiche.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
import it.comunitadipratiche.it.server.Api;
import it.comunitadipratiche.it.server.Http;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SystemInBrowserIT {
    private final Http http = new Http();

    @Test
    void triesADeadLetterAgain() {
        String key = deadLetter();
        try (Browsing admin = Browsing.withoutScripts()) {
            Page page = Office.open("console/outbox", Role.ADMIN, admin);
            Patience.untilThereIs(letter(key, page), page);
            assertThat(letter(key, page).textContent()).contains("Not today: " + key);
            admin.open("console");
            assertThat(page.locator(".k-pile").allTextContents()).anyMatch(pile -> pile.contains("Messaggi fermi"));

            admin.open("console/outbox");
            letter(key, page).getByText("Riprova").click();

            assertThat(admin.path()).isEqualTo("console/outbox?done=outbox-retried");
            Patience.untilThereIsNo(letter(key, page), page);
        }
    }

    @Test
    void triesAllDeadLettersOfATopicAgain() {
        String first = deadLetter();
        String second = deadLetter();
        try (Browsing admin = Browsing.wide()) {
            Page page = Office.open("console/outbox", Role.ADMIN, admin);
            Patience.untilThereIs(letter(first, page), page);
            Patience.untilThereIs(letter(second, page), page);
            assertThat(admin.barriers()).isEmpty();

            page.locator("tbody tr")
                    .filter(new Locator.FilterOptions().setHasText(Stubborn.TOPIC))
                    .locator("button")
                    .click();

            Patience.untilThereIsNo(letter(first, page), page);
            Patience.untilThereIsNo(letter(second, page), page);
        }
    }

    @Test
    void throwsADeadLetterAway() {
        String key = deadLetter();
        try (Browsing admin = Browsing.withoutScripts()) {
            Page page = Office.open("console/outbox", Role.ADMIN, admin);
            Patience.untilThereIs(letter(key, page), page);

            letter(key, page).getByText("Elimina…").click();
            letter(key, page).getByText("Elimina per sempre").click();

            assertThat(admin.path()).isEqualTo("console/outbox?done=outbox-discarded");
            assertThat(letter(key, page).count()).isZero();
        }
    }

    @Test
    void findsWhatAnAccountDid() {
        String email = Api.newAccount(Role.MEMBER)[0];
        try (Browsing admin = Browsing.wide();
                Browsing member = Browsing.withoutScripts()) {
            Office.signIn(email, member);
            Page page = Office.open("console/audit", Role.ADMIN, admin);
            page.locator("#account").fill(email);
            page.locator("#action").selectOption("account.signedIn");
            page.locator("#from").fill("2020-01-01T00:00");
            page.getByText("Applica").click();

            assertThat(page.locator("tbody tr").count()).isEqualTo(1);
            assertThat(page.locator("tbody tr").textContent()).contains("Ada MEMBER", "Accesso");
            assertThat(admin.barriers()).isEmpty();
            page.locator("tbody a").first().click();
            assertThat(page.locator("#email").inputValue()).isEqualTo(email);
            page.getByText("Le operazioni su questo account").click();
            assertThat(page.locator("tbody").textContent()).contains("Account creato");
        }
    }

    @Test
    void saysWhatIsWrongWithASearch() {
        try (Browsing admin = Browsing.withoutScripts()) {
            Page page = Office.open("console/audit?account=nessuno@example.org&subject=x&from=ieri", Role.ADMIN, admin);

            assertThat(page.locator("[role=alert] li").count()).isEqualTo(3);
            assertThat(page.locator("#account").inputValue()).isEqualTo("nessuno@example.org");
        }
    }

    @Test
    void tellsWhyAPluginIsDisabled() {
        try (Browsing staff = Browsing.wide()) {
            Page page = Office.open("console/plugins", Role.STAFF_CONTENT, staff);

            assertThat(page.locator("#plugin-podcast").textContent())
                    .contains("Attivo", "Tipi di contenuto", "Podcast");
            assertThat(page.locator("#plugin-unsatisfied").textContent())
                    .contains("Disattivato", "che nessuno fornisce");
        }
    }

    @Test
    void buildsTheIndexAnew() {
        try (Browsing staff = Browsing.wide()) {
            Page page = Office.open("console/index", Role.STAFF_CONTENT, staff);
            page.getByText("Ricostruisci l'indice").click();
            assertThat(staff.path()).isEqualTo("console/index?done=index-rebuild");

            page.locator("#progress").getByText("Completo").waitFor();
        }
    }

    private String deadLetter() {
        String key = Id.next().toString();
        http.get("test-stubborn?key=" + key);
        return key;
    }

    private static Locator letter(String key, Page page) {
        return page.locator("article").filter(new Locator.FilterOptions().setHasText(key));
    }
}
