package it.comunitadipratiche.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.browser.Browsing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ImportsInBrowserIT {
    private static final int LINES = 300;

    @Test
    void showsTheProgressUntilTheImportIsOver() {
        try (Browsing staff = Browsing.wide()) {
            Page page = begin(lines(LINES), staff);
            assertThat(page.locator(".k-note").textContent()).contains("Il file è arrivato");
            assertThat(staff.barriers()).isEmpty();

            page.locator("#progress").getByText("Conclusa").waitFor();
            page.locator("tbody tr").first().waitFor();

            assertThat(page.locator("#bar").getAttribute("value")).isEqualTo("100");
            assertThat(page.locator("#progress").getAttribute("hx-get")).isNull();
            assertThat(page.locator("tbody tr").count()).isEqualTo(50);
            assertThat(page.getByText("Interrompi l'importazione").count()).isZero();
            assertThat(page.locator(".k-counts").textContent()).containsPattern("299\\s+creati");
        }
    }

    @Test
    void reportsWhatBecameOfEachItemWithoutScripts() throws IOException {
        try (Browsing staff = Browsing.withoutScripts()) {
            Page page = begin(lines(LINES), staff);
            Patience.untilThereIs(page.locator("#progress").getByText("Conclusa"), page);
            assertThat(page.locator("tbody tr").count()).isEqualTo(50);
            page.locator("a[rel=next]").click();
            assertThat(page.locator("tbody tr").first().textContent()).contains("51");

            page.locator(".k-tabs").getByText("rifiutati").click();
            assertThat(page.locator("tbody tr").count()).isEqualTo(1);
            assertThat(page.locator("tbody tr").textContent()).contains("Manca il tipo di contenuto");

            Download report = page.waitForDownload(
                    () -> page.getByText("Scarica il rapporto").click());
            try (InputStream in = report.createReadStream()) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .hasLineCount(1)
                        .contains("\"outcome\":\"REFUSED\"");
            }
        }
    }

    @Test
    void saysWhatIsWrongWithTheOptions() {
        try (Browsing staff = Browsing.wide()) {
            Page page = Office.open("console/imports/new?kind=ndjson", Role.STAFF_CONTENT, staff);
            page.locator("#file").setInputFiles(file(lines(1)));
            page.getByText("Altre opzioni").click();
            page.locator("#options").fill("{ \"map\": ");
            page.locator("#option-type").selectOption("article");
            page.getByText("Avvia l'importazione").click();

            assertThat(page.locator("[role=alert]").textContent()).contains("non sono un oggetto JSON");
            assertThat(page.locator("#options").inputValue()).contains("map");
            assertThat(page.locator("#option-type").inputValue()).isEqualTo("article");
            assertThat(staff.barriers()).isEmpty();
        }
    }

    @Test
    void namesLineAndFieldOfWhatATableHasWrong() {
        String table = "Codice fiscale;Nome\n01234567890;Cifra sbagliata\n";
        try (Browsing staff = Browsing.withoutScripts()) {
            Page page = Office.open("console/imports/new?kind=csv", Role.STAFF_CONTENT, staff);
            assertThat(page.locator("#option-type").inputValue()).isEqualTo("organization");
            page.locator("#file")
                    .setInputFiles(new FilePayload("enti.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
            page.getByText("Avvia l'importazione").click();
            Patience.untilThereIs(page.locator("#progress").getByText("Conclusa"), page);

            assertThat(page.locator("tbody tr").textContent())
                    .contains("2", "Cifra sbagliata", "Codice fiscale: ", "01234567897");
        }
    }

    @Test
    void stopsAnImport() {
        try (Browsing staff = Browsing.withoutScripts()) {
            Page page = begin(lines(6_000), staff);
            page.getByText("Interrompi l'importazione").click();
            page.locator("#main button").click();
            assertThat(staff.path()).endsWith("?done=import-cancelled");

            Patience.untilThereIs(page.locator("#progress").getByText("Interrotta"), page);
        }
    }

    @Test
    void listsImportsWithWhoBeganThem() {
        try (Browsing staff = Browsing.wide()) {
            begin(lines(1), staff);
            Page page = staff.open("console/imports");
            Locator first = page.locator("tbody tr").first();

            assertThat(first.textContent()).contains("righe.ndjson", "Contenuti (NDJSON)", "Ada STAFF_CONTENT");
        }
    }

    private static Page begin(String lines, Browsing staff) {
        Page page = Office.open("console/imports/new?kind=ndjson", Role.STAFF_CONTENT, staff);
        page.locator("#file").setInputFiles(file(lines));
        page.getByText("Avvia l'importazione").click();
        return page;
    }

    private static FilePayload file(String lines) {
        return new FilePayload("righe.ndjson", "application/x-ndjson", lines.getBytes(StandardCharsets.UTF_8));
    }

    /** Articles of this test's own; the second line says no type. */
    private static String lines(int count) {
        String batch = Id.next().toString();
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "{%s\"externalId\":\"%s-%d\",\"locale\":\"it\",\"fields\":{\"title\":\"Riga %d\"}}"
                        .formatted(i == 2 ? "" : "\"type\":\"article\",", batch, i, i))
                .collect(Collectors.joining("\n"));
    }
}
