package it.comunitadipratiche.core.legal;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * A regulation, directive or decision of the European Union, named by ELI:
 * {@code http://data.europa.eu/eli/reg/2016/679/art_6/par_1/pnt_e/oj}.
 */
public record EuropeanAct(Kind kind, int year, int number) implements LegalSource {
    private static final int NUMBER_FIRST_UNTIL = 2014;

    /** The kinds of acts, each with its name in an ELI and its letter in a CELEX number. */
    public enum Kind {
        REGULATION("reg", 'R', "reg."),
        DELEGATED_REGULATION("reg_del", 'R', "reg. del."),
        IMPLEMENTING_REGULATION("reg_impl", 'R', "reg. esec."),
        DIRECTIVE("dir", 'L', "dir."),
        DELEGATED_DIRECTIVE("dir_del", 'L', "dir. del."),
        DECISION("dec", 'D', "dec."),
        IMPLEMENTING_DECISION("dec_impl", 'D', "dec. esec.");

        private final String eli;
        private final char celex;
        private final String abbreviation;

        Kind(String eli, char celex, String abbreviation) {
            this.eli = eli;
            this.celex = celex;
            this.abbreviation = abbreviation;
        }

        String eli() {
            return eli;
        }

        boolean isRegulation() {
            return celex == 'R';
        }

        boolean isDirective() {
            return celex == 'L';
        }
    }

    @Override
    public String identifier(Passage passage) {
        return "http://data.europa.eu/eli/" + path() + "/" + passage.eli() + "oj";
    }

    /** {@code 32016R0679}. */
    public String celex() {
        return String.format(Locale.ROOT, "3%d%c%04d", year, kind.celex, number);
    }

    /** Such as "reg. (UE) 2016/679" or, until 2014, "reg. 1303/2013". */
    @Override
    public String label() {
        if (year > NUMBER_FIRST_UNTIL) {
            return kind.abbreviation + " (UE) " + year + "/" + number;
        }
        return kind.abbreviation + " " + (kind.isRegulation() ? number + "/" + year : year + "/" + number);
    }

    /** In EUR-Lex, in Italian. */
    @Override
    public Optional<URI> link(Passage passage) {
        return Optional.of(URI.create("https://eur-lex.europa.eu/eli/" + path() + "/oj/ita"));
    }

    private String path() {
        return kind.eli + "/" + year + "/" + number;
    }
}
