package it.comunitadipratiche.web.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.output.StringOutput;
import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.web.page.Download;
import it.comunitadipratiche.web.page.Page;
import it.comunitadipratiche.web.page.Templates;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The page of a publication as a PDF: what its fields say, each picture by the words or the table that say the same.
 * Nothing is fetched for it, from here or elsewhere. What was printed lately is given again as long as it says the same.
 */
@ApplicationScoped
class PrintedEntry {
    static final String NAME = "pdf";

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** It tells at each start which fonts stand in for those of Adobe: nobody needs to know. */
    private static final Logger FONTS = Logger.getLogger("org.apache.pdfbox.pdmodel.font");

    /** In bytes. */
    private static final long KEPT = 16L << 20;

    private final Cache<String, byte[]> printed = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((String html, byte[] pdf) -> html.length() + pdf.length)
            .build();
    private Entries entries;
    private Templates templates;
    private Settings settings;
    private String style;

    @SuppressWarnings("NullAway.Init")
    protected PrintedEntry() {
        // for the CDI proxy
    }

    @Inject
    PrintedEntry(Entries entries, Templates templates, Settings settings) {
        this.entries = entries;
        this.templates = templates;
        this.settings = settings;
        this.style = style();
        FONTS.setLevel(Level.SEVERE);
    }

    Download of(ContentType type, String slug, Visit visit) {
        Page page = entries.page(type, slug, visit);
        String html = html((EntryPage) page.matter(), visit);
        return new Download(slug + ".pdf", "application/pdf", out -> out.write(printed.get(html, this::print)));
    }

    private String html(EntryPage entry, Visit visit) {
        StringOutput body = new StringOutput();
        templates.piece("portal/printed", visit.texts(), entry).writeTo(body);
        Document document = Jsoup.parseBodyFragment(body.toString(), settings.siteUrl());
        document.outputSettings().syntax(Document.OutputSettings.Syntax.xml);
        document.select("svg, script, form, video, audio, iframe, .c-figure").remove();
        document.select("figure").forEach(figure -> {
            if (!figure.hasText()) {
                figure.remove();
            }
        });
        document.select("img")
                .forEach(image -> image.replaceWith(
                        new Element("em").text(image.attr("alt").isEmpty() ? "" : "[" + image.attr("alt") + "]")));
        document.select("a[href]").forEach(link -> link.attr("href", link.absUrl("href")));
        document.select("*").removeAttr("style");
        document.title(entry.title());
        document.head().append("<meta name=\"author\">").append("<style></style>");
        document.head().select("meta[name=author]").attr("content", settings.siteName());
        document.head().select("style").forEach(element -> element.appendChild(new DataNode(style)));
        document.root().select("html").attr("lang", visit.texts().tag());
        return document.html();
    }

    private byte[] print(String html) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder pdf = new PdfRendererBuilder();
        pdf.useExternalResourceAccessControl(
                (uri, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        pdf.useFont(() -> Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT)), "Liberation");
        pdf.withProducer(settings.siteName());
        pdf.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html)), null);
        pdf.toStream(out);
        try {
            pdf.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String style() {
        try (InputStream css = PrintedEntry.class.getResourceAsStream("/static/printed.css")) {
            return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
