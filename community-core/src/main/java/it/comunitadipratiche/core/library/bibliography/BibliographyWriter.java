package it.comunitadipratiche.core.library.bibliography;

import java.io.IOException;

/** Writes bibliographies in one form. */
interface BibliographyWriter {

    default void begin(Appendable out) throws IOException {
        // most forms begin with the first reference
    }

    default void between(Appendable out) throws IOException {
        // most forms put nothing between references
    }

    void write(Reference reference, Appendable out) throws IOException;

    default void end(Appendable out) throws IOException {
        // most forms end with the last reference
    }
}
