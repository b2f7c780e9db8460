package it.comunitadipratiche.it.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
import it.comunitadipratiche.it.console.Office;
import it.comunitadipratiche.it.server.Api;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Broken links, written into the database of the server as visits would, on the desk of staff. */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LinksInConsoleIT {
    private static final long LINK = 4_711;
    private static final String URL = "https://www.example.org/" + "un-indirizzo-molto-lungo-".repeat(8);

    @Inject
    private DataSource source;

    @Inject
    private UserTransaction transaction;

    @Test
    @Order(1)
    void hasABrokenLink() throws Exception {
        transaction.begin();
        try (Connection connection = source.getConnection();
                PreparedStatement link = connection.prepareStatement(
                        "insert into link_check (id, version, url_sha256, url, host, state, status, problem, due_at,"
                                + " checked_at, failing_days, failed_on, broken_since, redirected_to)"
                                + " values (?, 1, 'a', ?, 'www.example.org', 'BROKEN', 404, 'STATUS', 0, 1, 3, 1, 1, ?)");
                PreparedStatement use = connection.prepareStatement(
                        "insert into link_use (entry_id, locale, path, link_id, type) values (77, 'it', 'sourceUrl', ?, 'material')")) {
            link.setLong(1, LINK);
            link.setString(2, URL);
            link.setString(3, "https://www.example.org/altrove");
            link.executeUpdate();
            use.setLong(1, LINK);
            use.executeUpdate();
        }
        transaction.commit();
    }

    @Test
    @Order(2)
    @RunAsClient
    void showsStaffWhatIsBrokenAndWhere() {
        try (Browsing staff = Browsing.wide()) {
            Page page = Office.open("console/links", Role.STAFF_CONTENT, staff);
            assertThat(page.locator("tbody tr").textContent())
                    .contains("https://www.example.org/un-indirizzo", "Risponde 404", "dal ", "Materiale · it");
            assertThat(page.locator("tbody td a").first().getAttribute("href")).contains("/console/content/materials/");
            assertThat(staff.barriers()).isEmpty();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/links.png")));
            page.locator("tbody button").click();
            assertThat(page.locator(".k-note").textContent()).contains("ricontrollato");
            for (String kind : new String[] {"FAILING", "MOVED", "SKIPPED"}) {
                staff.open("console/links?state=" + kind);
                assertThat(staff.barriers()).as(kind).isEmpty();
            }
        }
        try (Browsing staff = Browsing.narrow()) {
            Page page = Office.open("console/links", Role.STAFF_CONTENT, staff);
            assertThat(staff.isTooWide()).isFalse();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/links-narrow.png")));
        }
    }

    @Test
    @Order(3)
    @RunAsClient
    void listsThemForProgramsOfStaff() {
        assertThat(Api.as(Role.EDITOR).get("link-checks?state=BROKEN").body())
                .contains("\"state\":\"BROKEN\"", "\"path\":\"sourceUrl\"", "\"status\":404");
        assertThat(Api.as(Role.EDITOR).get("link-checks?state=GONE").statusCode())
                .isEqualTo(400);
        assertThat(Api.as(Role.MEMBER).get("link-checks").statusCode()).isEqualTo(403);
        assertThat(Api.visitor().get("link-checks").statusCode()).isEqualTo(401);
    }
}
