package it.comunitadipratiche.web.library;

import it.comunitadipratiche.core.kernel.PersonName;
import it.comunitadipratiche.core.library.Doi;
import it.comunitadipratiche.core.library.Licence;
import it.comunitadipratiche.core.library.bibliography.PartialDate;
import it.comunitadipratiche.core.library.bibliography.Reference;
import it.comunitadipratiche.core.library.bibliography.ReferenceKind;
import it.comunitadipratiche.core.library.bibliography.Variable;
import it.comunitadipratiche.web.page.Heading;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the head of the page of a material tells search engines of scholars: {@code citation_*} as Google Scholar reads it,
 * and Dublin Core.
 *
 * @param today the day in Italy
 */
record MaterialMeta(Consulted consulted, Reference reference, String site, LocalDate today) {
    private static final String PUBLIC = "PUBLIC";

    List<Heading.Meta> tags(String address) {
        List<Heading.Meta> tags = new ArrayList<>();
        citation(address, tags);
        dublinCore(address, tags);
        return tags;
    }

    private void citation(String address, List<Heading.Meta> tags) {
        add("citation_title", Variable.TITLE, tags);
        for (PersonName author : reference.authors()) {
            add("citation_author", author.written(), tags);
        }
        String date = reference.issued().map(day -> day.joined('/')).orElse("");
        add("citation_publication_date", date, tags);
        add(container(), Variable.CONTAINER, tags);
        add("citation_volume", Variable.VOLUME, tags);
        add("citation_issue", Variable.ISSUE, tags);
        String pages = reference.text(Variable.PAGES);
        int dash = pages.indexOf('-');
        add("citation_firstpage", dash > 0 ? pages.substring(0, dash) : pages, tags);
        add("citation_lastpage", dash > 0 ? pages.substring(dash + 1) : "", tags);
        add(publisher(), Variable.PUBLISHER, tags);
        if (reference.kind() == ReferenceKind.REPORT) {
            add("citation_technical_report_number", Variable.NUMBER, tags);
        }
        add("citation_doi", Variable.DOI, tags);
        add("citation_isbn", Variable.ISBN, tags);
        add("citation_issn", Variable.ISSN, tags);
        add("citation_language", Variable.LANGUAGE, tags);
        add("citation_keywords", String.join("; ", reference.keywords()), tags);
        add("citation_abstract_html_url", address, tags);
        pdf().ifPresent(path -> add("citation_pdf_url", site + path, tags));
    }

    private String container() {
        return switch (reference.kind()) {
            case CHAPTER -> "citation_inbook_title";
            case CONFERENCE_PAPER -> "citation_conference_title";
            default -> "citation_journal_title";
        };
    }

    private String publisher() {
        return switch (reference.kind()) {
            case THESIS -> "citation_dissertation_institution";
            case REPORT -> "citation_technical_report_institution";
            default -> "citation_publisher";
        };
    }

    /** A PDF that everybody may have: of what is public, and under no embargo that only some are spared. */
    private Optional<String> pdf() {
        LocalDate later = consulted.material().embargoUntil();
        boolean isForAll = consulted.audience().equals(PUBLIC) && (later == null || !later.isAfter(today));
        return isForAll
                ? consulted
                        .files()
                        .filter(file -> file.getString("mediaType", "").equals("application/pdf"))
                        .map((JsonObject file) -> file.getString("url"))
                        .findFirst()
                : Optional.empty();
    }

    private void dublinCore(String address, List<Heading.Meta> tags) {
        add("DC.title", Variable.TITLE, tags);
        for (PersonName author : reference.authors()) {
            add("DC.creator", author.written(), tags);
        }
        String authority = reference.text(Variable.AUTHORITY);
        add("DC.creator", authority, tags);
        for (PersonName editor : reference.editors()) {
            add("DC.contributor", editor.written(), tags);
        }
        add("DC.publisher", Variable.PUBLISHER, tags);
        add("DC.date", reference.issued().map(PartialDate::toString).orElse(""), tags);
        add("DC.type", consulted.label(consulted.material().actType()), tags);
        add("DC.language", Variable.LANGUAGE, tags);
        add("DC.description", Variable.ABSTRACT, tags);
        consulted.terms().forEach(term -> add("DC.subject", term, tags));
        reference.keywords().forEach(word -> add("DC.subject", word, tags));
        add("DC.identifier", address, tags);
        String doi = reference.text(Variable.DOI);
        add("DC.identifier", doi.isEmpty() ? "" : Doi.address(doi), tags);
        List<String> identifiers = consulted.material().identifiers();
        (identifiers == null ? List.<String>of() : identifiers).forEach(name -> add("DC.identifier", name, tags));
        Licence licence = consulted.material().licence();
        add("DC.rights", licence == null ? "" : licence.uri().orElseGet(() -> consulted.label(licence)), tags);
    }

    private void add(String name, Variable variable, List<Heading.Meta> tags) {
        add(name, reference.text(variable), tags);
    }

    private static void add(String name, String content, List<Heading.Meta> tags) {
        if (!content.isBlank()) {
            tags.add(new Heading.Meta(name, content.strip()));
        }
    }
}
