package it.comunitadipratiche.core.library.bibliography;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.content.types.RecordTypes;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.PersonName;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.library.ActType;
import it.comunitadipratiche.core.library.DatePrecision;
import it.comunitadipratiche.core.library.DocumentLanguage;
import it.comunitadipratiche.core.library.Doi;
import it.comunitadipratiche.core.library.Material;
import it.comunitadipratiche.core.library.PublicationForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes references of published materials: of what their reader may see and nothing else. */
@Guarded
@ApplicationScoped
public class MaterialReferences {
    /** What the ids of our references begin with, so that they are known again when they come back. */
    public static final String ID_PREFIX = "material-";

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private Settings settings;

    @SuppressWarnings("NullAway.Init")
    protected MaterialReferences() {
        // for the CDI proxy
    }

    @Inject
    MaterialReferences(Settings settings) {
        this.settings = settings;
    }

    /** What bibliographies tell of a publication, which is one of a material. */
    @Anyone
    public Reference of(ReadyDocument document) {
        Material material = document.as(Material.class);
        JsonObject json = TypedContent.parse(document.json());
        Locale locale = document.key().locale();
        String issuer = issuer(material, json);
        String title = text(material.title(), locale);
        LegalCitation legal = LegalCitation.of(material, title);
        ReferenceBuilder reference = new ReferenceBuilder()
                .kind(kind(material, legal))
                .text(Variable.ID, ID_PREFIX + document.key().entry())
                .text(Variable.TITLE, title)
                .text(Variable.ABSTRACT, text(material.summary(), locale))
                .text(Variable.NUMBER, material.number())
                .text(
                        Variable.LANGUAGE,
                        Optional.ofNullable(material.language())
                                .flatMap(DocumentLanguage::tag)
                                .orElse(""));
        all(material.keywords()).forEach(reference::keyword);
        if (reference.kind().isLegal()) {
            reference.text(Variable.AUTHORITY, legal.authority().isEmpty() ? issuer : legal.authority());
            reference.text(Variable.GENRE, legal.genre());
            reference.text(Variable.TITLE_SHORT, legal.rest());
            if (!legal.number().isEmpty()) {
                reference.text(Variable.NUMBER, legal.number());
            }
        } else {
            all(material.creators()).forEach(name -> reference.author(PersonName.of(name)));
            act(material, issuer, locale, reference);
        }
        published(material, reference);
        dated(material, legal, reference);
        reference.text(
                Variable.URL,
                material.sourceUrl() == null || material.sourceUrl().isBlank() ? address(json) : material.sourceUrl());
        if (reference.kind() == ReferenceKind.WEB_PAGE
                && (material.publication() == null || material.publication().accessed() == null)) {
            reference.accessed(PartialDate.of(LocalDate.ofInstant(document.modifiedAt(), ITALY)));
        }
        return reference.build();
    }

    private String address(JsonObject json) {
        return settings.siteUrl() + json.getString("url");
    }

    private static ReferenceKind kind(Material material, LegalCitation legal) {
        Material.Publication publication = material.publication();
        if (publication != null && publication.form() != null) {
            return kind(publication.form());
        }
        ActType act = material.actType();
        if (act == null) {
            return ReferenceKind.OTHER;
        }
        return switch (act) {
            case LAW -> ReferenceKind.LEGISLATION;
            case JUDGMENT -> ReferenceKind.JUDGMENT;
            case REGULATION -> legal.genre().isEmpty() ? ReferenceKind.OTHER : ReferenceKind.LEGISLATION;
            case OPINION -> legal.authority().isEmpty() ? ReferenceKind.OTHER : ReferenceKind.JUDGMENT;
            case GUIDELINE, REPORT, RESEARCH, HANDBOOK, FACT_SHEET, EVALUATION_REPORT, PRELIMINARY_REPORT ->
                ReferenceKind.REPORT;
            case RESOLUTION, DETERMINATION, NOTICE, REQUEST_FORM, MINUTES, FINAL_DOCUMENT, AGREEMENT, TEMPLATE, OTHER ->
                ReferenceKind.OTHER;
        };
    }

    private static ReferenceKind kind(PublicationForm form) {
        return switch (form) {
            case JOURNAL_ARTICLE -> ReferenceKind.JOURNAL_ARTICLE;
            case MAGAZINE_ARTICLE -> ReferenceKind.MAGAZINE_ARTICLE;
            case NEWS_ARTICLE -> ReferenceKind.NEWS_ARTICLE;
            case BOOK -> ReferenceKind.BOOK;
            case CHAPTER -> ReferenceKind.CHAPTER;
            case CONFERENCE_PAPER -> ReferenceKind.CONFERENCE_PAPER;
            case THESIS -> ReferenceKind.THESIS;
            case REPORT -> ReferenceKind.REPORT;
            case WEB_PAGE -> ReferenceKind.WEB_PAGE;
            case DATASET -> ReferenceKind.DATASET;
            case OTHER -> ReferenceKind.OTHER;
        };
    }

    /** Who issued what has no author stands in the place of one; acts say what they are. */
    private static void act(Material material, String issuer, Locale locale, ReferenceBuilder reference) {
        if (!reference.hasAuthors()) {
            reference.author(PersonName.whole(issuer));
        } else if (reference.kind() == ReferenceKind.REPORT) {
            reference.text(Variable.PUBLISHER, issuer);
        }
        ActType act = material.actType();
        boolean isNumbered = material.number() != null && reference.kind() == ReferenceKind.OTHER;
        if (act != null && act != ActType.OTHER && isNumbered) {
            reference.text(Variable.GENRE, RecordTypes.labelOf(act).best(locale).toLowerCase(locale));
        }
    }

    private static void published(Material material, ReferenceBuilder reference) {
        Material.Publication publication = material.publication();
        if (publication == null) {
            return;
        }
        all(publication.editors()).forEach(name -> reference.editor(PersonName.of(name)));
        reference
                .text(Variable.CONTAINER, publication.containerTitle())
                .text(Variable.VOLUME, publication.volume())
                .text(Variable.ISSUE, publication.issue())
                .text(Variable.PAGES, publication.pages())
                .text(Variable.PUBLISHER, publication.publisher())
                .text(Variable.PLACE, publication.place())
                .text(Variable.EDITION, publication.edition())
                .text(Variable.SERIES, publication.series())
                .text(Variable.ISBN, publication.isbn())
                .text(Variable.ISSN, publication.issn());
        if (publication.doi() != null) {
            reference.text(Variable.DOI, Doi.normal(publication.doi()).orElse(publication.doi()));
        }
        if (publication.accessed() != null) {
            reference.accessed(PartialDate.of(publication.accessed()));
        }
    }

    private static void dated(Material material, LegalCitation legal, ReferenceBuilder reference) {
        LocalDate day = legal.day().orElse(material.date());
        if (day == null) {
            return;
        }
        DatePrecision known =
                material.publication() == null ? null : material.publication().dateKnown();
        reference.issued(
                known == DatePrecision.YEAR
                        ? new PartialDate(day.getYear(), 0, 0)
                        : known == DatePrecision.MONTH
                                ? new PartialDate(day.getYear(), day.getMonthValue(), 0)
                                : PartialDate.of(day));
    }

    /** The name of who issued it; empty if nobody is told, or the reader may not see it. */
    private static String issuer(Material material, JsonObject json) {
        Material.Issuer issuer = material.issuer();
        if (issuer == null) {
            return "";
        }
        String linked = Optional.ofNullable(issuer.organization())
                .flatMap(id -> linked(id, json))
                .orElse("");
        return linked.isEmpty() ? Optional.ofNullable(issuer.name()).orElse("") : linked;
    }

    private static Optional<String> linked(Id id, JsonObject json) {
        return json.getJsonObject("links").values().stream()
                .flatMap(links -> links.asJsonArray().stream())
                .map(JsonValue::asJsonObject)
                .filter(link -> link.getString("id").equals(id.toString()))
                .map(link -> link.getString("title", ""))
                .findFirst();
    }

    private static String text(@Nullable LocalizedText text, Locale locale) {
        return text == null ? "" : text.best(locale);
    }

    private static <T> List<T> all(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
