package it.comunitadipratiche.core.norms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SnippetTest {

    @Test
    void isTheSentenceOfTheCitation() {
        Snippet snippet =
                around("Prima parte. Si applica l'art. 55 del d.lgs. 117/2017 e basta. Poi altro.", "art. 55");

        assertThat(snippet.text()).isEqualTo("Si applica l'art. 55 del d.lgs. 117/2017 e basta.");
        assertThat(snippet.before()).isEqualTo("Si applica l'");
        assertThat(snippet.cited()).isEqualTo("art. 55");
        assertThat(snippet.after()).isEqualTo(" del d.lgs. 117/2017 e basta.");
    }

    @Test
    void isShortenedAtSpacesWhereTheSentenceIsLong() {
        Snippet snippet = around("parola ".repeat(100) + "l. 241/1990 " + "parola ".repeat(100), "l. 241/1990");

        assertThat(snippet.text()).hasSizeLessThan(400).startsWith("…parola ").endsWith(" parola…");
        assertThat(snippet.cited()).isEqualTo("l. 241/1990");
    }

    @Test
    void isShortWhateverTheText() {
        Snippet snippet = around("x".repeat(10_000) + "l. 241/1990" + "x".repeat(10_000), "l. 241/1990");

        assertThat(snippet.text()).hasSizeLessThan(500);
        assertThat(snippet.cited()).isEqualTo("l. 241/1990");
    }

    private static Snippet around(String text, String citation) {
        int start = text.indexOf(citation);
        return Snippet.around(text, start, start + citation.length());
    }
}
