package it.comunitadipratiche.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
import it.comunitadipratiche.it.server.Api;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AssetsInConsoleIT {
    private static final Api STAFF = Api.as(Role.STAFF_CONTENT);

    @Test
    void keepsAPictureWithItsAlternativeTextWithoutScripts() {
        try (Browsing staff = Librarian.enter(Browsing.withoutScripts())) {
            Page page = staff.open("console/assets/upload");
            page.locator("#file").setInputFiles(new FilePayload[] {Pictures.payload("tavolo.png")});
            page.locator("summary", new Page.LocatorOptions().setHasText("un solo file"))
                    .click();
            page.locator("#alt-it").fill("Dieci persone a un tavolo");
            page.locator("#credits").fill("Ada Bianchi");
            page.locator("main form button").click();

            assertThat(staff.path()).matches("console/assets/[0-9A-Z]{13}\\?done=uploaded");
            assertThat(page.locator("[role=status]").textContent()).isEqualTo("File caricati.");
            assertThat(page.locator("#alt-it").inputValue()).isEqualTo("Dieci persone a un tavolo");
            String picture = page.locator(".k-picture img").getAttribute("src");
            assertThat(Librarian.get(staff, picture).headers()).containsEntry("content-type", "image/jpeg");
            assertThat(Api.visitor()
                            .get(picture.replaceFirst("^/community/api/v1/", ""))
                            .statusCode())
                    .isEqualTo(404);

            page.locator("#alt-en").fill("Ten people at a table");
            page.locator("#asset-words ~ form button").click();

            assertThat(page.locator("#alt-en").inputValue()).isEqualTo("Ten people at a table");
        }
    }

    @Test
    void refusesWhatMayNotBeKeptAndKeepsTheRest(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("film.txt");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(51L << 20);
        }
        try (Browsing staff = Librarian.enter(Browsing.wide())) {
            Page page = staff.open("console/assets/upload");
            page.locator("#file").setInputFiles(new FilePayload[] {
                new FilePayload("strano.exe", "application/octet-stream", new byte[] {'M', 'Z', 1, 2}),
                new FilePayload("vuoto.txt", "text/plain", new byte[0]),
                text("verbale.txt")
            });
            page.locator("main form button").click();

            assertThat(page.locator("[role=alert]").textContent())
                    .contains("strano.exe", "non si possono caricare", "vuoto.txt", "Il file è vuoto");
            assertThat(page.locator(".k-things a").allTextContents()).containsExactly("verbale.txt");
            assertThat(staff.barriers()).isEmpty();

            page.locator("#file").setInputFiles(large);
            page.locator("main form button").click();

            assertThat(page.locator("[role=alert]").textContent()).contains("film.txt", "troppo grande", "50 MB");
        }
    }

    @Test
    void asksForTheWordsOfSeveralPicturesAtOnce() {
        String word = word();
        try (Browsing staff = Librarian.enter(Browsing.wide())) {
            Page page = staff.open("console/assets/upload");
            page.locator("#file")
                    .setInputFiles(
                            new FilePayload[] {Pictures.payload(word + "-a.png"), Pictures.payload(word + "-b.png")});
            page.locator("main form button").click();
            assertThat(staff.path()).startsWith("console/assets/words?done=uploaded");
            assertThat(staff.barriers()).isEmpty();
            page.locator("input[name$=-it]").first().fill("Un orto");
            page.locator("main form button").click();

            staff.open("console/assets?alt=none&q=" + word);
            assertThat(page.locator(".k-tile").count()).isEqualTo(1);
            assertThat(page.locator(".k-tile-name").textContent()).startsWith(word);
            staff.open("console/assets?kind=document&q=" + word);
            assertThat(page.locator(".k-empty").count()).isEqualTo(1);
            staff.open("console/assets?kind=image&q=" + word + "+orto");
            assertThat(page.locator(".k-tile").count()).isEqualTo(1);
        }
    }

    @Test
    void keepsAFileThatIsUsedAndTellsWhere() {
        try (Browsing staff = Librarian.enter(Browsing.wide())) {
            String path = upload(staff, Pictures.payload("copertina.png"));
            String article = articleWith(path.substring(path.lastIndexOf('/') + 1));
            Page page = staff.open(path);

            assertThat(page.locator("#asset-users ~ ul a").getAttribute("href"))
                    .endsWith("/console/content/articles/" + article);
            assertThat(page.locator("#asset-delete ~ form").count()).isZero();
            assertThat(staff.barriers()).isEmpty();
            APIResponse refused = Librarian.send(staff, path + "/delete");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text()).contains("Il file è usato in 1 contenuti", "Un articolo con la copertina");
        }
    }

    @Test
    void deletesAFileThatNobodyUses() {
        try (Browsing staff = Librarian.enter(Browsing.withoutScripts())) {
            String path = upload(staff, text("appunti.txt"));
            staff.page().locator("#asset-delete ~ form button").click();

            assertThat(staff.path()).isEqualTo("console/assets?done=deleted");
            staff.open(path);
            assertThat(staff.page().locator(".c-problem-number").textContent()).isEqualTo("404");
        }
    }

    @Test
    void doesNotOverwriteWhatSomebodyElseSaid() {
        try (Browsing staff = Librarian.enter(Browsing.withoutScripts())) {
            String path = upload(staff, text("appunti.txt"));
            String version = staff.page().locator("input[name=version]").inputValue();
            staff.page().locator("#title-it").fill("Appunti");
            staff.page().locator("#asset-words ~ form button").click();
            staff.page().locator("#title-it").fill("Altri appunti");
            staff.page()
                    .locator("#asset-words ~ form")
                    .evaluate("(form, version) => form.elements.version.value = version", version);
            staff.page().locator("#asset-words ~ form button").click();

            assertThat(staff.page().locator("[role=alert]").textContent()).contains("sono cambiate nel frattempo");
            assertThat(staff.page().locator("#title-it").inputValue()).isEqualTo("Altri appunti");
            staff.open(path);
            assertThat(staff.page().locator("#title-it").inputValue()).isEqualTo("Appunti");
        }
    }

    @Test
    void stopsNobodyAndFitsTheNarrowestWindow() {
        try (Browsing staff = Librarian.enter(Browsing.wide());
                Browsing narrow = Librarian.enter(Browsing.narrow())) {
            String path = upload(staff, Pictures.payload("Un nome che non finisce mai ".repeat(4) + ".png"));
            for (String one :
                    new String[] {"console", "console/assets", "console/assets/upload", "console/assets/words", path}) {
                staff.open(one);
                assertThat(staff.barriers()).as(one).isEmpty();
                narrow.open(one);
                assertThat(narrow.isTooWide()).as(one).isFalse();
            }
            staff.open("en/console/assets");
            assertThat(staff.page().locator("h1").textContent()).isEqualTo("Files and images");
        }
    }

    /** Uploads a file and gives the path of its page. */
    private static String upload(Browsing staff, FilePayload file) {
        Page page = staff.open("console/assets/upload");
        page.locator("#file").setInputFiles(new FilePayload[] {file});
        page.locator("main form button").click();
        return staff.path().replaceFirst("\\?.*", "");
    }

    private static String articleWith(String image) {
        String json =
                "{\"fields\":{\"title\":{\"it\":\"Un articolo con la copertina\"},\"image\":\"%s\"}}".formatted(image);
        return Api.json(STAFF.post("articles", json)).getString("id");
    }

    private static FilePayload text(String name) {
        return new FilePayload(name, "text/plain", ("testo " + word()).getBytes(StandardCharsets.UTF_8));
    }

    private static String word() {
        return "w" + Id.next().toString().toLowerCase(Locale.ROOT);
    }
}
