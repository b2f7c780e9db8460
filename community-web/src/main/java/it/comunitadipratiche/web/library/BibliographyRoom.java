package it.comunitadipratiche.web.library;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.library.Material;
import it.comunitadipratiche.core.library.bibliography.BibliographyFormat;
import it.comunitadipratiche.core.library.bibliography.MaterialReferences;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Download;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.EntryRoom;
import java.nio.charset.StandardCharsets;

/** A material as a file for reference managers, beside its page. */
abstract class BibliographyRoom implements EntryRoom {
    private final BibliographyFormat format;
    private final MaterialReferences references;

    BibliographyRoom(BibliographyFormat format, MaterialReferences references) {
        this.format = format;
        this.references = references;
    }

    /** The last part of the path. */
    static String name(BibliographyFormat format) {
        return "citation." + format.suffix();
    }

    @Override
    public String type() {
        return Material.TYPE;
    }

    @Override
    public String name() {
        return name(format);
    }

    @Override
    public Answer show(ReadyDocument document, Visit visit) {
        byte[] file = format.of(references.of(document)).getBytes(StandardCharsets.UTF_8);
        return new Download(document.slug() + "." + format.suffix(), format.mediaType(), out -> out.write(file));
    }
}
