package it.comunitadipratiche.it.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
import it.comunitadipratiche.it.console.Office;
import it.comunitadipratiche.it.server.Api;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Materials that are found by the words in their files, and read on their page. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FilesInBrowserIT {
    private static final Api STAFF = Api.as(Role.ADMIN);
    private final String word = "z" + Id.next().toString().toLowerCase(Locale.ROOT);

    @Test
    void findsAMaterialByAWordInItsPdf() throws IOException {
        String locked = upload("chiuso-" + word + ".pdf", Pdfs.locked("Anche qui c'è " + word + "."));
        String file =
                upload("linee-guida-" + word + ".pdf", Pdfs.saying("Nel documento si legge " + word + " e altro."));
        String slug = publish("Materiale con un file", file);
        try (Browsing visitor = Browsing.wide()) {
            Page page = until(() -> visitor.open("materials?q=" + word), ".c-card-file");
            assertThat(page.locator(".c-card").count()).isEqualTo(1);
            assertThat(page.locator(".c-card-found").textContent())
                    .contains("Nel documento si legge " + word + " e altro")
                    .contains("nel file «linee-guida-" + word + ".pdf»");
            assertThat(page.locator(".c-card-found mark").first().textContent()).isEqualTo(word);
            assertThat(visitor.barriers()).isEmpty();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/found-in-file.png")));

            visitor.open("materials/" + slug);
            assertThat(page.locator(".c-reader object").isVisible()).isFalse();
            page.locator(".c-reader summary").click();
            assertThat(page.locator(".c-reader object").isVisible()).isTrue();
            assertThat(page.locator(".c-reader object").getAttribute("data")).contains(file);
            assertThat(visitor.barriers()).isEmpty();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/reader.png"))
                    .setFullPage(true));
        }
        assertThat(Api.json(STAFF.get("assets/" + locked + "/text")).getString("state"))
                .isEqualTo("ENCRYPTED");
    }

    @Test
    void showsAPdfInThePagesOfTheSiteOnly() throws IOException {
        String file = upload("a-" + word + ".pdf", Pdfs.saying("Una pagina"));
        publish("Un materiale da leggere", file);
        HttpResponse<String> pdf = Api.visitor().get("assets/" + file);

        assertThat(Api.header(pdf, "Content-Disposition")).startsWith("inline");
        assertThat(Api.header(pdf, "Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'self'")
                .doesNotContain("sandbox");
        String text = upload("b-" + word + ".txt", "ciao".getBytes(StandardCharsets.UTF_8));
        assertThat(Api.header(STAFF.get("assets/" + text), "Content-Security-Policy"))
                .contains("sandbox");
        assertThat(Api.header(STAFF.get("assets/" + text), "Content-Disposition"))
                .startsWith("attachment");
    }

    @Test
    void isOnlyALinkOnPhones() throws IOException {
        String slug = publish("Un materiale sul telefono", upload("c-" + word + ".pdf", Pdfs.saying("Una pagina")));
        try (Browsing visitor = Browsing.narrow()) {
            Page page = visitor.open("materials/" + slug);
            assertThat(page.locator(".c-reader").isVisible()).isFalse();
            assertThat(page.locator(".c-files a").isVisible()).isTrue();
            assertThat(visitor.isTooWide()).isFalse();
        }
    }

    @Test
    void tellsStaffHowReadingAFileWent() throws IOException {
        String locked = upload("segreto-" + word + ".pdf", Pdfs.locked("Chiuso"));
        await(() -> Api.json(STAFF.get("assets/" + locked + "/text")).getString("state"), "ENCRYPTED");
        try (Browsing staff = Browsing.wide()) {
            Page page = Office.open("console/assets/" + locked, Role.STAFF_CONTENT, staff);
            assertThat(page.locator(".k-facts").first().textContent()).contains("si apre solo con una password");
            assertThat(staff.barriers()).isEmpty();

            String read = upload("aperto-" + word + ".pdf", Pdfs.saying("Aperto a tutti"));
            await(() -> Api.json(STAFF.get("assets/" + read + "/text")).getString("state"), "READ");
            staff.open("console/assets/" + read);
            assertThat(page.locator(".k-facts").first().textContent()).contains("si trovano anche con le sue parole");
        }
        assertThat(Api.json(STAFF.get("assets/" + locked + "/text?content=true"))
                        .getString("content"))
                .isEmpty();
        assertThat(Api.visitor().get("assets/" + locked + "/text").statusCode()).isEqualTo(404);
    }

    private static String publish(String title, String file) {
        String id = STAFF.publish(
                "materials",
                "{\"fields\":{\"title\":{\"it\":\"" + title
                        + "\"},\"kind\":\"METHODOLOGICAL\",\"actType\":\"HANDBOOK\","
                        + "\"summary\":{\"it\":\"In breve.\"},\"date\":\"2020-05-04\",\"language\":\"IT\",\"licence\":\"CC_BY\","
                        + "\"files\":[\"" + file + "\"]}}");
        return Api.json(Api.visitor().get("materials/" + id)).getString("slug");
    }

    private static String upload(String name, byte[] bytes) throws IOException {
        String boundary = "limite" + Id.next();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(bytes);
        body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = STAFF.send(
                "POST",
                "assets",
                BodyPublishers.ofByteArray(body.toByteArray()),
                "Content-Type",
                "multipart/form-data; boundary=" + boundary);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Api.json(answer).getString("id");
    }

    private static Page until(Supplier<Page> open, String selector) {
        Page page = open.get();
        for (int tried = 0; tried < 300 && page.locator(selector).count() == 0; tried++) {
            page.waitForTimeout(100);
            page = open.get();
        }
        return page;
    }

    private static void await(Supplier<String> state, String wanted) {
        String known = state.get();
        for (int tried = 0; tried < 300 && !known.equals(wanted); tried++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            known = state.get();
        }
        assertThat(known).isEqualTo(wanted);
    }
}
