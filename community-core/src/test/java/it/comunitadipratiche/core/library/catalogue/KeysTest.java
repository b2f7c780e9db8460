package it.comunitadipratiche.core.library.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysTest {
    @ParameterizedTest
    @CsvSource({
        "https://doi.org/10.1234/ABC.5, doi:10.1234/abc.5",
        "doi:10.1234/abc.5, doi:10.1234/abc.5",
        "10.1234/abc.5, doi:10.1234/abc.5",
        "https://eur-lex.europa.eu/legal-content/IT/TXT/?uri=CELEX:32014L0024, celex:32014l0024",
        "http://data.europa.eu/eli/dir/2014/24/oj, eli/dir/2014/24/oj",
        "ECLI:IT:COST:2020:131, ecli:it:cost:2020:131",
        "URN:NIR:stato:legge:1990-08-07;241, urn:nir:stato:legge:1990-08-07;241"
    })
    void areTheSameHoweverTheyAreWritten(String written, String key) {
        assertThat(Keys.identifier(written)).isEqualTo(key);
    }

    @Test
    void ofBooksAreNumbersOfThirteenDigits() {
        assertThat(Keys.isbn("88-04-39549-X")).contains("isbn:9788804395492");
        assertThat(Keys.isbn("ISBN 978-88-04-39549-2")).contains("isbn:9788804395492");
        assertThat(Keys.isbn("niente")).isEmpty();
        assertThat(Keys.isbn("12345")).isEmpty();
        assertThat(Keys.isbn("XXXXXXXXXX")).isEmpty();
    }

    @Test
    void areBounded() {
        assertThat(Keys.identifier("urn:nir:" + "x".repeat(1000))).hasSize(Key.LONGEST);
    }
}
