package it.comunitadipratiche.web.library;

import it.comunitadipratiche.core.library.bibliography.BibliographyFormat;
import it.comunitadipratiche.core.library.bibliography.MaterialReferences;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** A material as BibTeX. */
@Dependent
class BibtexRoom extends BibliographyRoom {

    @Inject
    BibtexRoom(MaterialReferences references) {
        super(BibliographyFormat.BIBTEX, references);
    }
}
