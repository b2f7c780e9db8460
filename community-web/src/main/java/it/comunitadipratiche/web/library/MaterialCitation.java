package it.comunitadipratiche.web.library;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.library.Material;
import it.comunitadipratiche.core.library.bibliography.BibliographyFormat;
import it.comunitadipratiche.core.library.bibliography.CitationStyle;
import it.comunitadipratiche.core.library.bibliography.Citations;
import it.comunitadipratiche.core.library.bibliography.MaterialReferences;
import it.comunitadipratiche.core.library.bibliography.Reference;
import it.comunitadipratiche.web.page.Visit;
import it.comunitadipratiche.web.portal.EntryCitation;
import it.comunitadipratiche.web.portal.EntryPage.Value;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** How a material is cited: itself, not its page. */
@ApplicationScoped
class MaterialCitation implements EntryCitation {
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private MaterialReferences references;
    private Citations citations;
    private Settings settings;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected MaterialCitation() {
        // for the CDI proxy
    }

    @Inject
    MaterialCitation(MaterialReferences references, Citations citations, Settings settings, Clock clock) {
        this.references = references;
        this.citations = citations;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String type() {
        return Material.TYPE;
    }

    @Override
    public Cited of(ReadyDocument document, String address, Visit visit) {
        Reference reference = references.of(document);
        List<Way> ways = Arrays.stream(CitationStyle.values())
                .map(style -> new Way(
                        visit.texts().of("library.cite." + style), citations.cite(reference, style, visit.language())))
                .toList();
        String path = visit.link("/materials/" + document.slug() + "/");
        List<Value> files = Arrays.stream(BibliographyFormat.values())
                .map(format -> new Value(format.label(), path + BibliographyRoom.name(format)))
                .toList();
        LocalDate today = LocalDate.now(clock.withZone(ITALY));
        return new Cited(
                ways,
                files,
                new MaterialMeta(new Consulted(document, visit), reference, settings.siteUrl(), today).tags(address));
    }
}
