package it.comunitadipratiche.web.library;

import gg.jte.Content;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.library.Material;
import it.comunitadipratiche.core.library.bibliography.BibliographyFormat;
import it.comunitadipratiche.web.page.Templates;
import it.comunitadipratiche.web.page.Texts;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.ListLook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The list of the library: narrowed by what people look for acts by, with what is worth knowing before one opens one. */
@ApplicationScoped
class MaterialLook implements ListLook {
    private static final List<String> FACETS = List.of(
            "subjects", "kind", "actType", "currency", "instrument", "year", "language", "format", "templateOf");
    private Templates templates;

    @SuppressWarnings("NullAway.Init")
    protected MaterialLook() {
        // for the CDI proxy
    }

    @Inject
    MaterialLook(Templates templates) {
        this.templates = templates;
    }

    @Override
    public String type() {
        return Material.TYPE;
    }

    @Override
    public List<String> facets() {
        return FACETS;
    }

    @Override
    public List<Sorting> sortings(Visit visit) {
        Texts texts = visit.texts();
        return List.of(
                new Sorting("date", texts.of("library.by-date"), "-date,title"),
                new Sorting("oldest", texts.of("library.by-oldest"), "date,title"),
                new Sorting("title", texts.of("library.by-title"), "title"));
    }

    @Override
    public List<Format> formats() {
        return List.of(
                new Format("RIS (Zotero, EndNote, Mendeley)", BibliographyFormat.RIS.suffix()),
                new Format("BibTeX", BibliographyFormat.BIBTEX.suffix()),
                new Format("CSL-JSON", BibliographyFormat.CSL_JSON.suffix()));
    }

    @Override
    public Content about(ReadyDocument document, Visit visit) {
        return templates.piece("library/about", visit.texts(), Glance.of(new Consulted(document, visit)));
    }
}
