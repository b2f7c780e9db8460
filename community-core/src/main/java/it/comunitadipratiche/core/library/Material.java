package it.comunitadipratiche.core.library;

import it.comunitadipratiche.core.content.types.Content;
import it.comunitadipratiche.core.content.types.ContentField;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.welfare.Instrument;
import it.comunitadipratiche.core.welfare.Phase;
import it.comunitadipratiche.core.welfare.PolicyArea;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that helps others to work together: a law or judgment, an act of an office, a method or a template.
 *
 * <p>What replaces it may be told here or there: either is enough, both pages show it.
 */
@Content(
        name = Material.TYPE,
        collection = "materials",
        it = "Materiale",
        en = "Material",
        itPlural = "Materiali",
        enPlural = "Materials",
        summary = "summary",
        dated = false)
public record Material(
        @ContentField(
                it = "Titolo",
                en = "Title",
                itHelp = "Come è chiamato nel documento, o come lo si chiama di solito.",
                enHelp = "As the document calls itself, or as people call it.",
                required = true,
                searchable = true,
                sortable = true,
                maxLength = 500)
        LocalizedText title,

        @ContentField(
                it = "Natura",
                en = "Kind",
                itHelp = "Normativo: che cosa dicono le norme. Amministrativo: un atto di un ente. Metodologico: come"
                        + " si fa.",
                enHelp =
                        "Normative: what the rules say. Administrative: an act of a body. Methodological: how to work.",
                required = true,
                facet = true,
                sortable = true)
        @Nullable
        MaterialKind kind,

        @ContentField(
                it = "Tipo di atto",
                en = "Type of act",
                required = true,
                searchable = true,
                facet = true,
                sortable = true)
        @Nullable
        ActType actType,

        @ContentField(
                it = "In breve",
                en = "Abstract",
                itHelp = "Di che cosa parla e a chi serve, in poche frasi: compaiono negli elenchi e nei risultati di"
                        + " ricerca.",
                enHelp = "What it is about and whom it helps, in a few sentences; shown in lists and search results.",
                required = true,
                searchable = true,
                maxLength = 3000)
        @Nullable
        LocalizedText summary,

        @ContentField(
                it = "Data",
                en = "Date",
                itHelp = "Il giorno dell'atto o della pubblicazione. Se si conosce solo l'anno, scrivi il primo"
                        + " gennaio.",
                enHelp = "The day of the act or of its publication. If only the year is known, write the first of"
                        + " January.",
                required = true,
                sortable = true)
        @Nullable
        LocalDate date,

        @ContentField(
                it = "File",
                en = "Files",
                itHelp = "Il documento e i suoi allegati. Serve almeno un file, oppure l'indirizzo della fonte.",
                enHelp = "The document and what comes with it. At least one file is needed, or the address of the"
                        + " source.",
                kind = FieldKind.ASSET,
                maxLength = 30)
        @Nullable
        List<Id> files,

        @ContentField(
                it = "Fonte",
                en = "Source",
                itHelp = "L'indirizzo della pagina ufficiale in cui si trova.",
                enHelp = "The address of the official page where it is found.",
                kind = FieldKind.URL)
        @Nullable
        String sourceUrl,

        @ContentField(
                it = "Lingua",
                en = "Language",
                itHelp = "La lingua in cui è scritto il documento.",
                enHelp = "The language the document is written in.",
                required = true,
                facet = true)
        @Nullable
        DocumentLanguage language,

        @ContentField(
                it = "Licenza",
                en = "Licence",
                itHelp = "Che cosa ne possono fare gli altri. Nel dubbio lascia i diritti riservati e metti solo la"
                        + " fonte.",
                enHelp =
                        "What others may do with it. If in doubt choose all rights reserved, and give only the source.",
                required = true)
        @Nullable
        Licence licence,

        @ContentField(
                it = "Di chi sono i diritti",
                en = "Rights holder",
                itHelp = "Chi citare, e che cosa ha concesso.",
                enHelp = "Whom to name, and what they granted.",
                maxLength = 500)
        @Nullable
        String rights,

        @ContentField(
                it = "File disponibili dal",
                en = "Files available from",
                itHelp = "Prima di questo giorno si vede solo la scheda; da questo giorno i file si possono scaricare.",
                enHelp = "Before this day only the description is seen; from this day on the files can be downloaded.",
                sortable = true)
        @Nullable
        LocalDate embargoUntil,

        @ContentField(
                it = "È un modello di",
                en = "Is a template of",
                itHelp = "L'atto che si scrive partendo da questo.",
                enHelp = "The act one writes from it.",
                searchable = true,
                facet = true)
        @Nullable
        ActType templateOf,

        @ContentField(
                it = "Emesso da",
                en = "Issued by",
                itHelp = "L'ente o l'organo da cui proviene.",
                enHelp = "The body it comes from.")
        @Nullable
        Issuer issuer,

        @ContentField(
                it = "Autori",
                en = "Creators",
                itHelp = "Di ricerche, manuali e schede: chi li ha scritti. Cognome, Nome: serve a citarli.",
                enHelp = "Of research, handbooks and fact sheets: who wrote them. Surname, Name: needed to cite them.",
                searchable = true,
                maxLength = 200)
        @Nullable
        List<String> creators,

        @ContentField(
                it = "Pubblicazione",
                en = "Publication",
                itHelp = "Di articoli, libri, rapporti e pagine: dove sono usciti, come li si cita.",
                enHelp = "Of articles, books, reports and pages: where they came out, as one cites them.")
        @Nullable
        Publication publication,

        @ContentField(
                it = "Parole chiave",
                en = "Keywords",
                itHelp = "Quelle che il documento dà di sé, oltre ai temi della comunità.",
                enHelp = "Those the document gives of itself, besides the themes of the community.",
                searchable = true,
                maxLength = 100)
        @Nullable
        List<String> keywords,

        @ContentField(
                it = "Numero",
                en = "Number",
                itHelp = "Il numero dell'atto, per esempio 117 o 72/2021.",
                enHelp = "The number of the act, such as 117 or 72/2021.",
                searchable = true,
                maxLength = 60)
        @Nullable
        String number,

        @ContentField(
                it = "Identificativi",
                en = "Identifiers",
                itHelp = "URN:NIR, ELI o ECLI dell'atto stesso, per esempio"
                        + " urn:nir:stato:decreto.legislativo:2017-07-03;117.",
                enHelp = "URN:NIR, ELI or ECLI of the act itself, such as"
                        + " urn:nir:stato:decreto.legislativo:2017-07-03;117.",
                kind = FieldKind.LEGAL_REFERENCE,
                searchable = true,
                maxLength = 300)
        @Nullable
        List<String> identifiers,

        @ContentField(
                it = "Articoli",
                en = "Articles",
                itHelp = "Gli articoli che interessano qui, per esempio 55, 56, 57.",
                enHelp = "The articles that matter here, such as 55, 56, 57.",
                searchable = true,
                maxLength = 60)
        @Nullable
        List<String> articles,

        @ContentField(it = "In vigore dal", en = "In force since", sortable = true) @Nullable
        LocalDate inForceAt,

        @ContentField(
                it = "Attualità",
                en = "Currency",
                itHelp = "Se è ancora quello che conta.",
                enHelp = "Whether it is still what counts.",
                facet = true,
                sortable = true)
        @Nullable
        Currency currency,

        @ContentField(
                it = "Che cosa è cambiato",
                en = "What has changed",
                itHelp = "Da quale atto è stato modificato, superato o abrogato, o perché non lo si sa.",
                enHelp = "Which act amended, superseded or repealed it, or why that is not known.",
                searchable = true,
                maxLength = 2000)
        @Nullable
        LocalizedText currencyNote,

        @ContentField(
                it = "Verificato il",
                en = "Checked on",
                itHelp = "Il giorno in cui qualcuno ha guardato se è ancora attuale.",
                enHelp = "The day somebody looked whether it is still current.",
                sortable = true)
        @Nullable
        LocalDate checkedAt,

        @ContentField(
                it = "Da rivedere entro",
                en = "Review by",
                itHelp = "Lo vede solo la redazione.",
                enHelp = "Only staff see it.",
                audience = Audience.STAFF,
                sortable = true)
        @Nullable
        LocalDate reviewBy,

        @ContentField(
                it = "Norme e sentenze citate",
                en = "Laws and judgments referred to",
                itHelp = "Per esempio urn:nir:stato:decreto.legislativo:2017-07-03;117~art55.",
                enHelp = "Such as urn:nir:stato:decreto.legislativo:2017-07-03;117~art55.",
                kind = FieldKind.LEGAL_REFERENCE,
                searchable = true,
                maxLength = 300)
        @Nullable
        List<String> norms,

        @ContentField(
                it = "Territorio",
                en = "Territory",
                itHelp = "Il comune, la provincia o la regione in cui vale; niente se vale in tutta Italia.",
                enHelp = "The municipality, province or region where it holds; nothing if it holds all over Italy.",
                kind = FieldKind.TERRITORY,
                searchable = true,
                facet = true)
        @Nullable
        String territory,

        @ContentField(
                it = "Istituto giuridico",
                en = "Instrument",
                itHelp = "Il modo di lavorare insieme di cui tratta.",
                enHelp = "The way of working together it deals with.",
                searchable = true,
                facet = true)
        @Nullable
        Instrument instrument,

        @ContentField(
                it = "Fase",
                en = "Phase",
                itHelp = "Il momento del percorso in cui serve.",
                enHelp = "When in the procedure it helps.",
                searchable = true)
        @Nullable
        Phase phase,

        @ContentField(it = "Aree di policy", en = "Policy areas", searchable = true, maxLength = 14) @Nullable
        List<PolicyArea> policyAreas,

        @ContentField(
                it = "Temi",
                en = "Themes",
                kind = FieldKind.TERM,
                scheme = "themes",
                searchable = true,
                facet = true,
                maxLength = 20)
        @Nullable
        List<Id> subjects,

        @ContentField(
                it = "Modificato o sostituito da",
                en = "Amended or replaced by",
                itHelp = "Se il materiale nuovo dice già che sostituisce questo, non serve ripeterlo.",
                enHelp = "If the new material says already that it replaces this one, there is no need to repeat it.",
                kind = FieldKind.REFERENCE,
                targets = Material.TYPE,
                maxLength = 20)
        @Nullable
        List<Id> isReplacedBy,

        @ContentField(
                it = "Modifica o sostituisce",
                en = "Amends or replaces",
                itHelp = "I materiali che contano meno, o non contano più, da quando c'è questo.",
                enHelp = "The materials that count less, or no more, since there is this one.",
                kind = FieldKind.REFERENCE,
                targets = Material.TYPE,
                maxLength = 50)
        @Nullable
        List<Id> replaces,

        @ContentField(
                it = "È una versione di",
                en = "Is a version of",
                itHelp = "Per traduzioni, testi coordinati, edizioni ridotte: il materiale da cui viene.",
                enHelp = "For translations, consolidated texts and short editions: the material it comes from.",
                kind = FieldKind.REFERENCE,
                targets = Material.TYPE)
        @Nullable
        Id isVersionOf,

        @ContentField(
                it = "Cita",
                en = "Refers to",
                itHelp = "Altri materiali della biblioteca.",
                enHelp = "Other materials of the library.",
                kind = FieldKind.REFERENCE,
                targets = Material.TYPE,
                maxLength = 100)
        @Nullable
        List<Id> references,

        @ContentField(
                it = "Viene dalla pratica",
                en = "Comes from the practice",
                kind = FieldKind.REFERENCE,
                targets = "practice")
        @Nullable
        Id fromPractice) {

    /** The name of the content type. */
    public static final String TYPE = "material";

    /** Whether others may write an act of their own from it. */
    public boolean isTemplate() {
        return templateOf != null || actType == ActType.TEMPLATE;
    }

    /** Who issued a material: an organization of the network, or only its name. */
    public record Issuer(
            @ContentField(
                    it = "Organizzazione",
                    en = "Organization",
                    itHelp = "Se è nella rete della comunità.",
                    enHelp = "If it is in the community's network.",
                    kind = FieldKind.REFERENCE,
                    targets = "organization")
            @Nullable
            Id organization,

            @ContentField(
                    it = "Nome",
                    en = "Name",
                    itHelp = "Se non è tra le organizzazioni.",
                    enHelp = "If it is not among the organizations.",
                    searchable = true,
                    maxLength = 300)
            @Nullable
            String name) {}

    /**
     * Where a material came out, as bibliographies tell it.
     *
     * @param dateKnown how much of {@link Material#date} is known; the day if absent
     * @param accessed when somebody read it at its address
     */
    public record Publication(
            @ContentField(it = "Forma", en = "Form", itHelp = "Come è uscita.", enHelp = "How it came out.") @Nullable
            PublicationForm form,

            @ContentField(
                    it = "Rivista, libro o sito",
                    en = "Journal, book or site",
                    itHelp = "In cui si trova l'articolo, il capitolo o la pagina.",
                    enHelp = "That holds the article, chapter or page.",
                    searchable = true,
                    maxLength = 500)
            @Nullable
            String containerTitle,

            @ContentField(
                    it = "A cura di",
                    en = "Editors",
                    itHelp = "Cognome, Nome.",
                    enHelp = "Surname, Name.",
                    searchable = true,
                    maxLength = 100)
            @Nullable
            List<String> editors,

            @ContentField(it = "Volume", en = "Volume", maxLength = 60) @Nullable
            String volume,

            @ContentField(it = "Fascicolo", en = "Issue", maxLength = 60) @Nullable
            String issue,

            @ContentField(
                    it = "Pagine",
                    en = "Pages",
                    itHelp = "Per esempio 12-34.",
                    enHelp = "Such as 12-34.",
                    maxLength = 60)
            @Nullable
            String pages,

            @ContentField(it = "Editore", en = "Publisher", searchable = true, maxLength = 300) @Nullable
            String publisher,

            @ContentField(it = "Luogo", en = "Place", maxLength = 200) @Nullable
            String place,

            @ContentField(it = "Edizione", en = "Edition", maxLength = 60) @Nullable
            String edition,

            @ContentField(it = "Collana", en = "Series", maxLength = 300) @Nullable
            String series,

            @ContentField(
                    it = "DOI",
                    en = "DOI",
                    itHelp = "Per esempio 10.1000/182.",
                    enHelp = "Such as 10.1000/182.",
                    searchable = true,
                    maxLength = 300)
            @Nullable
            String doi,

            @ContentField(it = "ISBN", en = "ISBN", searchable = true, maxLength = 60) @Nullable
            String isbn,

            @ContentField(it = "ISSN", en = "ISSN", searchable = true, maxLength = 60) @Nullable
            String issn,

            @ContentField(
                    it = "Della data si conosce",
                    en = "Known of the date",
                    itHelp = "Solo l'anno, il mese, o il giorno.",
                    enHelp = "Only the year, the month, or the day.")
            @Nullable
            DatePrecision dateKnown,

            @ContentField(
                    it = "Consultato il",
                    en = "Accessed on",
                    itHelp = "Di pagine web: il giorno in cui qualcuno le ha lette.",
                    enHelp = "Of web pages: the day somebody read them.")
            @Nullable
            LocalDate accessed) {}
}
