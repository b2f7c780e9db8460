package it.comunitadipratiche.core.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text of twice the length is twice the work, whatever stands in it. The work is counted in looks at the text. */
class LinearWorkTest {
    private static final int LENGTH = 40_000;
    private static final double TWICE = 2.1;

    /** Looks at each character: a constant that no text may go beyond. */
    private static final int MOST_PER_CHARACTER = 30;

    static List<String> texts() throws IOException {
        String sentences =
                CitationSet.read().stream().map(CitationSet.Example::text).collect(Collectors.joining(" "));
        return List.of(
                "art. ",
                "artt. 1, 1, 1, 1, 1, ",
                "1, ",
                "artt. 1 e 2 ",
                "art. 1, comma 2, lett. a), ",
                "artt. 1-20, ",
                "commi 1 e 2 ",
                "lett. a) e b), ",
                "((((",
                "d.lgs. d.lgs. ",
                "d.lgs. 117/2017, ",
                "d.lgs. 117/2017, art. 1, ",
                "d.lgs. 117/2017, 1/2000 e ",
                "l. 1/2000, art. 1, l. 2/2000 ",
                "del della dello ",
                "artt. 1 e 2 della l. 1/2000, 3 ",
                "nn. 1, 2, 3, ",
                "codice dei codice dei contratti ",
                "Codice del Terzo settore (",
                "Corte cost., sent. n. ",
                "Corte cost. n. 1/2020 e ",
                "l.r. Toscana l.r. ",
                "ibidem, art. 1 ",
                "art. 1 della stessa legge ",
                "ANAC, delibera ",
                "ANAC, con la con la ",
                "delibera dell'",
                "Linee guida ANAC n. 17 ",
                "Corte dei conti, sez. ",
                "sez. giurisd. sez. contr. ",
                "Corte dei conti, sez. contr. Lombardia, n. 1/2020/PAR e n. ",
                "deliberazione n. 1/SRCLOM/SRCLOM/",
                "SRCLOM/",
                "urn:nir:",
                "ECLI:IT:ECLI:",
                "c. c. c. ",
                "e e e e ",
                "\u00A0\n",
                "parola ",
                "aaaaaaaaaa",
                "1234567890",
                "art. 1 l. n. 1/2000 " + sentences + " ");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isTwiceTheWorkForTwiceTheText(String part) {
        long once = work(filled(part, LENGTH));
        long twice = work(filled(part, 2 * LENGTH));

        assertThat((double) twice / once).isLessThan(TWICE);
        assertThat(once / LENGTH).isLessThan(MOST_PER_CHARACTER);
    }

    private static long work(String text) {
        Tokens tokens = new Tokens(text);
        new Recogniser(tokens).references();
        return tokens.reads() + 1;
    }

    private static String filled(String part, int length) {
        return part.repeat(length / part.length() + 1).substring(0, length);
    }
}
