package it.comunitadipratiche.it.practices;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
import it.comunitadipratiche.it.console.Office;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The letters to organizations, which a server without a mail server keeps for its administrators. */
final class Letterbox {
    private static final Pattern TOKEN = Pattern.compile("confirm\\?token=([A-Za-z0-9_-]+)");

    private Letterbox() {}

    /** What the link leads with by which an organization answers whether it is a partner. */
    static String confirmation(String address) {
        try (Browsing staff = Browsing.withoutScripts()) {
            String row = "tr:has-text('" + address + "') a";
            Page page = Office.open("console/mailbox", Role.ADMIN, staff);
            for (int tried = 0; tried < 300 && page.locator(row).count() == 0; tried++) {
                page.waitForTimeout(50);
                page = staff.open("console/mailbox");
            }
            page.locator(row).first().click();
            Matcher link = TOKEN.matcher(page.content());
            assertThat(link.find()).isTrue();
            return link.group(1);
        }
    }
}
