package it.comunitadipratiche.web.library;

import it.comunitadipratiche.core.library.bibliography.BibliographyFormat;
import it.comunitadipratiche.core.library.bibliography.MaterialReferences;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** A material as CSL-JSON. */
@Dependent
class CslJsonRoom extends BibliographyRoom {

    @Inject
    CslJsonRoom(MaterialReferences references) {
        super(BibliographyFormat.CSL_JSON, references);
    }
}
