package it.comunitadipratiche.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import it.comunitadipratiche.it.browser.Browsing;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody keeps a search, and learns of what was published since by a letter from a real mail server. */
class AlertInTheMailIT {
    private static final Pattern ARTICLE = Pattern.compile("/articles/[a-z0-9-]+");
    private static final long PATIENCE = 120_000;
    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    Path folder;

    @Test
    void leadsWhoAskedForItToWhatIsNew() throws Exception {
        post.start();
        try (RunningServer server = start();
                Browsing browsing = Browsing.wide()) {
            Staff staff = Staff.settingUp(server);
            keepTheSearch(server.address(), browsing.page());
            publish(staff, "Un bando nuovo");

            assertThat(post.waitForIncomingEmail(PATIENCE, 1)).isTrue();
            String letter = GreenMailUtil.getBody(post.getReceivedMessages()[0]);
            assertThat(letter).contains("I bandi", "Un bando nuovo");
            Matcher link = ARTICLE.matcher(letter);
            assertThat(link.find()).isTrue();
            Page page = browsing.page();
            page.navigate(server.address().resolve(link.group()).toString());
            assertThat(page.locator("h1").textContent()).isEqualTo("Un bando nuovo");
        } finally {
            post.stop();
        }
    }

    private RunningServer start() throws Exception {
        return RunningServer.ofTheBuild(
                folder.resolve("server"),
                Map.of(
                        "COMMUNITY_SECOND_FACTOR_REQUIRED_FOR", "none",
                        "COMMUNITY_MAIL_HOST", "127.0.0.1",
                        "COMMUNITY_MAIL_PORT", String.valueOf(post.getSmtp().getPort()),
                        "COMMUNITY_MAIL_TLS", "none",
                        "COMMUNITY_ALERTS_PAUSE", "PT2S",
                        "COMMUNITY_ALERTS_SETTLED", "PT3S"));
    }

    private static void keepTheSearch(URI address, Page page) {
        page.navigate(address.resolve("/signin").toString());
        page.locator("#email").fill(Staff.EMAIL);
        page.locator("#password").fill(Staff.PASSWORD);
        page.locator("main button").click();
        page.navigate(address.resolve("/search?q=bando").toString());
        page.locator(".c-saving summary").click();
        page.locator("#saving-name").fill("I bandi");
        page.locator("#saving-frequency").selectOption("AT_ONCE");
        page.locator(".c-saving button").click();
        assertThat(page.locator(".c-saved").textContent()).contains("I bandi");
    }

    private static void publish(Staff staff, String title) throws Exception {
        String entry = staff.send(
                        "POST",
                        "articles",
                        "{\"fields\":{\"title\":{\"it\":\"" + title + "\"},\"body\":{\"it\":\"<p>Prova.</p>\"}}}")
                .getString("id");
        staff.send("PUT", "entries/" + entry + "/publications/it", "{}");
    }
}
