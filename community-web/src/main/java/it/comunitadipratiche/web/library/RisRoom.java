package it.comunitadipratiche.web.library;

import it.comunitadipratiche.core.library.bibliography.BibliographyFormat;
import it.comunitadipratiche.core.library.bibliography.MaterialReferences;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** A material as RIS. */
@Dependent
class RisRoom extends BibliographyRoom {

    @Inject
    RisRoom(MaterialReferences references) {
        super(BibliographyFormat.RIS, references);
    }
}
