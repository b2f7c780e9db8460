package it.comunitadipratiche.api.oai;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.api.oai.Described.Relation;
import it.comunitadipratiche.api.oai.Described.Words;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private static final Described PACT = new Described(
            List.of(Words.in("it", "Il patto <1> & \u0001altro"), Words.in("en", "The pact")),
            List.of(Words.in("it", "Che cosa si promette.")),
            List.of("Ada Bianchi"),
            List.of("Comune di Prova"),
            List.of("Orti OdV"),
            "Comunità",
            Optional.of("2024-05-06"),
            Instant.parse("2026-01-15T09:00:00Z"),
            List.of(Words.in("it", "Convenzione")),
            true,
            List.of("it"),
            List.of(new Described.Subject(List.of(Words.in("it", "Orti")), Optional.of("https://example.org/orti"))),
            List.of(new Described.Place("Roccachiara", "947001")),
            List.of(Words.plain("Come si vuole")),
            Optional.of("https://creativecommons.org/licenses/by/4.0/"),
            List.of("urn:nir:stato:legge:1990-08-07;241", "12/2024"),
            List.of("https://example.org/materials/il-patto", "https://example.org/en/materials/the-pact"),
            Optional.of("https://example.org/fonte"),
            List.of(new Described.FileOf("https://example.org/patto.pdf", "application/pdf")),
            List.of(new Described.Related(Relation.REPLACES, "Il vecchio", "https://example.org/materials/vecchio")));

    @Test
    void tellsLanguagesApartAndEscapesWhatMeansSomethingInXml() {
        assertThat(written(MetadataFormat.DUBLIN_CORE))
                .contains(
                        "<dc:title xml:lang=\"it\">Il patto &lt;1&gt; &amp; altro</dc:title>",
                        "<dc:title xml:lang=\"en\">The pact</dc:title>",
                        "<dc:creator>Ada Bianchi</dc:creator>",
                        "<dc:publisher>Comune di Prova</dc:publisher>",
                        "<dc:date>2024-05-06</dc:date>",
                        "<dc:coverage>Roccachiara</dc:coverage>",
                        "<dc:rights>https://creativecommons.org/licenses/by/4.0/</dc:rights>");
    }

    @Test
    void tellsInModsWhoDidWhatAndWhatItReplaces() {
        assertThat(written(MetadataFormat.MODS))
                .contains(
                        "<titleInfo type=\"translated\" xml:lang=\"en\"><title>The pact</title></titleInfo>",
                        ">aut</roleTerm>",
                        ">isb</roleTerm>",
                        "<topic valueURI=\"https://example.org/orti\">Orti</topic>",
                        "<identifier type=\"local\">12/2024</identifier>",
                        "<identifier type=\"uri\">urn:nir:stato:legge:1990-08-07;241</identifier>",
                        "<relatedItem type=\"preceding\"><titleInfo><title>Il vecchio</title></titleInfo>",
                        "usage=\"primary display\">https://example.org/materials/il-patto</url>");
    }

    private static String written(MetadataFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xml xml = Xml.to(out);
        xml.begin("metadata").with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        format.write(PACT, xml);
        xml.end().close();
        return out.toString(StandardCharsets.UTF_8);
    }
}
