package it.comunitadipratiche.core.legal;

import java.util.Set;

/** The Latin numerals that tell apart what was put between two articles, commas or letters. */
final class Latin {
    static final Set<String> SUFFIXES =
            Words.of("bis ter quater quinquies sexies septies octies novies nonies decies undecies duodecies "
                    + "terdecies quaterdecies quinquiesdecies sexiesdecies septiesdecies octiesdecies noviesdecies "
                    + "vicies");

    private Latin() {}
}
