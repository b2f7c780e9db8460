package it.comunitadipratiche.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ConsoleInBrowserIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "console",
                "console/accounts",
                "console/accounts?q=nessuno-si-chiama-cosi",
                "console/invitations",
                "console/invitations/new",
                "console/imports",
                "console/imports/new?kind=wordpress",
                "console/imports/new?kind=skos",
                "console/imports/new?kind=territories",
                "console/plugins",
                "console/outbox",
                "console/audit",
                "console/mailbox",
                "console/index",
                "en/console/accounts",
                "en/console/audit"
            })
    void stopsNobodyAndFitsTheNarrowestWindow(String path) {
        try (Browsing wide = Browsing.wide();
                Browsing narrow = Browsing.narrow()) {
            Office.open(path, Role.ADMIN, wide);
            Office.open(path, Role.ADMIN, narrow);

            assertThat(wide.page().locator("h1").count()).isEqualTo(1);
            assertThat(wide.page().locator("#main").textContent()).doesNotContain("console.");
            assertThat(wide.barriers()).isEmpty();
            assertThat(narrow.isTooWide()).as(narrow.standingOut()).isFalse();
        }
    }
}
