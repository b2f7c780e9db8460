package it.comunitadipratiche.core.practices;

import it.comunitadipratiche.core.content.types.Content;
import it.comunitadipratiche.core.content.types.ContentField;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Money;
import it.comunitadipratiche.core.welfare.GeneralInterestActivity;
import it.comunitadipratiche.core.welfare.Instrument;
import it.comunitadipratiche.core.welfare.Phase;
import it.comunitadipratiche.core.welfare.PolicyArea;
import it.comunitadipratiche.core.welfare.Resource;
import it.comunitadipratiche.core.welfare.RuntsSection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An experience of shared administration: who did what together, how, with what means, and what came of it.
 *
 * <p>The first nine fields are its card, filled in within ten minutes; with the conditions for success, or the word that
 * it is too early for them, it can be published. The others follow as they become known.
 */
@Content(
        name = Practice.TYPE,
        collection = "practices",
        it = "Pratica",
        en = "Practice",
        itPlural = "Pratiche",
        enPlural = "Practices",
        summary = "summary")
public record Practice(
        @ContentField(
                it = "Titolo",
                en = "Title",
                itHelp = "Un nome che dica che cosa si è fatto e dove.",
                enHelp = "A name that tells what was done, and where.",
                required = true,
                searchable = true,
                sortable = true,
                maxLength = 300)
        LocalizedText title,

        @ContentField(
                it = "In breve",
                en = "In short",
                itHelp = "Una o due frasi: compaiono negli elenchi e nei risultati di ricerca.",
                enHelp = "One or two sentences, shown in lists and search results.",
                required = true,
                searchable = true,
                maxLength = 280)
        @Nullable
        LocalizedText summary,

        @ContentField(
                it = "Istituto giuridico",
                en = "Instrument",
                itHelp = "Il modo, previsto dalla legge, in cui si è lavorato insieme.",
                enHelp = "The way of working together that the law provides.",
                required = true,
                searchable = true,
                facet = true,
                sortable = true)
        @Nullable
        Instrument instrument,

        @ContentField(
                it = "Aree di policy",
                en = "Policy areas",
                itHelp = "Al massimo tre, dalla più importante.",
                enHelp = "Three at most, the most important first.",
                required = true,
                searchable = true,
                facet = true,
                maxLength = Practice.MOST_POLICY_AREAS)
        @Nullable
        List<PolicyArea> policyAreas,

        @ContentField(
                it = "Bisogno",
                en = "Need",
                itHelp = "A quale bisogno si voleva rispondere?",
                enHelp = "Which need was to be met?",
                required = true,
                searchable = true,
                maxLength = 4000)
        @Nullable
        LocalizedText needAddressed,

        @ContentField(
                it = "Territori",
                en = "Territories",
                itHelp = "I comuni, le province o le regioni in cui si svolge.",
                enHelp = "The municipalities, provinces or regions where it takes place.",
                kind = FieldKind.TERRITORY,
                required = true,
                searchable = true,
                facet = true,
                maxLength = 400)
        @Nullable
        List<String> territories,

        @ContentField(
                it = "Amministrazione procedente",
                en = "Proceeding authority",
                itHelp = "L'ente pubblico che conduce il procedimento.",
                enHelp = "The public body that runs the procedure.",
                required = true)
        @Nullable
        Authority proceedingAuthority,

        @ContentField(
                it = "Inizio",
                en = "Start",
                itHelp = "Se non ricordi il giorno, scrivi il primo del mese.",
                enHelp = "If you do not remember the day, write the first of the month.",
                required = true,
                sortable = true)
        @Nullable
        LocalDate startDate,

        @ContentField(
                it = "Fasi",
                en = "Phases",
                itHelp = "Ne basta una per pubblicare. Si possono saltare e ripetere.",
                enHelp = "One is enough to publish. They may be skipped and come back.",
                required = true,
                maxLength = 60)
        @Nullable
        List<Step> phases,

        @ContentField(
                it = "Comprende la realizzazione",
                en = "Includes delivery",
                itHelp = "Oltre a progettare insieme, i partner realizzano insieme il servizio.",
                enHelp = "The partners do not only design the service together, they also deliver it.")
        @Nullable
        Boolean includesDelivery,

        @ContentField(it = "Chi ha fatto il primo passo", en = "Who took the first step", facet = true) @Nullable
        Initiative initiative,

        @ContentField(
                it = "Ambito territoriale",
                en = "Social district",
                itHelp = "Il nome dell'ambito o del distretto sociale, se ce n'è uno.",
                enHelp = "The name of the social district, if there is one.",
                searchable = true,
                maxLength = 300)
        @Nullable
        LocalizedText ambito,

        @ContentField(
                it = "A chi si rivolge",
                en = "Whom it is for",
                itHelp = "Chi ne ha beneficio, e più o meno quante persone.",
                enHelp = "Who benefits, and roughly how many people.",
                searchable = true,
                maxLength = 2000)
        @Nullable
        LocalizedText beneficiaries,

        @ContentField(
                it = "Attività di interesse generale",
                en = "Activities of general interest",
                itHelp = "Le lettere dell'articolo 5 del codice del terzo settore.",
                enHelp = "The letters of article 5 of the code of the third sector.",
                maxLength = 26)
        @Nullable
        List<GeneralInterestActivity> activities,

        @ContentField(
                it = "Com'era prima",
                en = "How it was before",
                itHelp = "La situazione da cui si è partiti, e perché si è scelta questa strada.",
                enHelp = "Where things stood, and why this way was chosen.",
                kind = FieldKind.RICH_TEXT,
                searchable = true)
        @Nullable
        LocalizedText before,

        @ContentField(
                it = "Partner",
                en = "Partners",
                itHelp = "Chi ha lavorato insieme all'amministrazione.",
                enHelp = "Who worked together with the authority.",
                maxLength = 300)
        @Nullable
        List<Partner> partners,

        @ContentField(
                it = "Giorni di apertura dell'avviso",
                en = "Days the notice was open",
                minimum = 0,
                maximum = 3650)
        @Nullable
        Integer noticeOpenDays,

        @ContentField(it = "Domande ricevute", en = "Requests received", minimum = 0, maximum = 100_000) @Nullable
        Integer requestsReceived,

        @ContentField(it = "Domande ammesse", en = "Requests admitted", minimum = 0, maximum = 100_000) @Nullable
        Integer requestsAdmitted,

        @ContentField(it = "Come sono stati scelti i partner", en = "How the partners were chosen") @Nullable
        SelectionMethod selectionMethod,

        @ContentField(
                it = "Incontri ai tavoli",
                en = "Sessions of the tables",
                itHelp = "Quante volte ci si è riuniti.",
                enHelp = "How many times people met.",
                minimum = 0,
                maximum = 100_000)
        @Nullable
        Integer sessionsCount,

        @ContentField(it = "Come ci si è incontrati", en = "How people met", facet = true) @Nullable
        Modality modality,

        @ContentField(
                it = "Chi ha facilitato",
                en = "Who facilitated",
                itHelp = "Chi ha condotto gli incontri, e se era una figura esterna.",
                enHelp = "Who led the meetings, and whether from outside.",
                maxLength = 2000)
        @Nullable
        LocalizedText facilitation,

        @ContentField(
                it = "Chi coordina",
                en = "Who coordinates",
                itHelp = "La cabina di regia, o chi tiene insieme il lavoro.",
                enHelp = "The steering group, or who keeps the work together.",
                maxLength = 2000)
        @Nullable
        LocalizedText coordination,

        @ContentField(
                it = "Chi garantisce",
                en = "Who guarantees",
                itHelp = "Chi vigila che il percorso sia aperto e corretto.",
                enHelp = "Who sees to it that the process is open and fair.",
                maxLength = 2000)
        @Nullable
        LocalizedText guarantee,

        @ContentField(
                it = "Risorse",
                en = "Resources",
                itHelp = "Che cosa ha messo ciascuno: denaro, persone, spazi, competenze.",
                enHelp = "What everybody brought: money, people, premises, know-how.",
                maxLength = 200)
        @Nullable
        List<Contribution> resources,

        @ContentField(
                it = "Costo complessivo",
                en = "Total cost",
                itHelp = "Per tutta la durata, comprese le risorse dei partner.",
                enHelp = "For the whole duration, with what the partners brought.")
        @Nullable
        Money totalCost,

        @ContentField(
                it = "Parte pubblica, in percentuale",
                en = "Public share, in percent",
                itHelp = "Quanto del costo è pagato con risorse pubbliche, da 0 a 100.",
                enHelp = "How much of the cost is paid with public money, from 0 to 100.",
                minimum = 0,
                maximum = 100)
        @Nullable
        BigDecimal publicShare,

        @ContentField(
                it = "PNRR",
                en = "National recovery plan (PNRR)",
                itHelp = "Solo se è finanziata dal piano.",
                enHelp = "Only if the plan pays for it.")
        @Nullable
        Pnrr pnrr,

        @ContentField(
                it = "Fine",
                en = "End",
                itHelp = "Anche prevista, se è in corso.",
                enHelp = "Also an expected one, if it goes on.")
        @Nullable
        LocalDate endDate,

        @ContentField(it = "È in corso", en = "It is going on") @Nullable
        Boolean ongoing,

        @ContentField(
                it = "Proroghe e rinnovi",
                en = "Extensions and renewals",
                itHelp = "Se la durata è stata allungata, o può esserlo.",
                enHelp = "Whether it was extended, or may be.",
                maxLength = 2000)
        @Nullable
        LocalizedText extension,

        @ContentField(
                it = "Come si rendiconta",
                en = "How costs are reported",
                itHelp = "Quali documenti, ogni quanto, a costi reali o semplificati.",
                enHelp = "Which documents, how often, by real or simplified costs.",
                maxLength = 4000)
        @Nullable
        LocalizedText reportingScheme,

        @ContentField(
                it = "Monitoraggio",
                en = "Monitoring",
                itHelp = "Come si segue l'andamento, e chi lo fa.",
                enHelp = "How progress is followed, and by whom.",
                kind = FieldKind.RICH_TEXT,
                searchable = true)
        @Nullable
        LocalizedText monitoring,

        @ContentField(
                it = "Risultati",
                en = "Results",
                itHelp = "Che cosa è cambiato, per chi.",
                enHelp = "What has changed, and for whom.",
                kind = FieldKind.RICH_TEXT,
                searchable = true)
        @Nullable
        LocalizedText results,

        @ContentField(
                it = "Indicatori",
                en = "Indicators",
                itHelp = "I numeri che mostrano i risultati.",
                enHelp = "The numbers that show the results.",
                maxLength = 100)
        @Nullable
        List<Indicator> indicators,

        @ContentField(
                it = "Valutazione",
                en = "Evaluation",
                itHelp = "Chi ha valutato, come, e che cosa ne è uscito.",
                enHelp = "Who evaluated, how, and what came of it.",
                kind = FieldKind.RICH_TEXT,
                searchable = true)
        @Nullable
        LocalizedText evaluation,

        @ContentField(
                it = "È presto per dirlo",
                en = "It is too early to say",
                itHelp = "I risultati e le condizioni di successo non si conoscono ancora.",
                enHelp = "Results and conditions for success are not known yet.")
        @Nullable
        Boolean tooEarly,

        @ContentField(
                it = "Condizioni di successo",
                en = "Conditions for success",
                itHelp = "Che cosa serve perché funzioni anche altrove.",
                enHelp = "What it takes to work elsewhere too.",
                kind = FieldKind.RICH_TEXT,
                searchable = true)
        @Nullable
        LocalizedText conditionsForSuccess,

        @ContentField(
                it = "Difficoltà",
                en = "Challenges",
                itHelp = "Che cosa è stato difficile, e come se ne è usciti.",
                enHelp = "What was hard, and how it was overcome.",
                kind = FieldKind.RICH_TEXT,
                searchable = true)
        @Nullable
        LocalizedText challenges,

        @ContentField(
                it = "Che cosa si è imparato",
                en = "Lessons",
                itHelp = "Che cosa rifareste, e che cosa no.",
                enHelp = "What you would do again, and what you would not.",
                kind = FieldKind.RICH_TEXT,
                searchable = true)
        @Nullable
        LocalizedText lessons,

        @ContentField(
                it = "Com'è adesso",
                en = "How it is now",
                itHelp = "Che cosa è rimasto, e che cosa verrà dopo.",
                enHelp = "What has remained, and what comes next.",
                kind = FieldKind.RICH_TEXT,
                searchable = true)
        @Nullable
        LocalizedText after,

        @ContentField(
                it = "È davvero amministrazione condivisa?",
                en = "Is it really shared administration?",
                itHelp = "Rispondi alle domande che puoi, indicando da che cosa si vede.",
                enHelp = "Answer the questions you can, and say what shows it.",
                maxLength = 20)
        @Nullable
        List<Check> collaborationCheck,

        @ContentField(
                it = "Riprende",
                en = "Replicates",
                itHelp = "Le pratiche da cui questa è stata ripresa.",
                enHelp = "The practices this one was taken from.",
                kind = FieldKind.REFERENCE,
                targets = Practice.TYPE,
                maxLength = 50)
        @Nullable
        List<Id> replicatedFrom,

        @ContentField(
                it = "Ha ispirato",
                en = "Has inspired",
                itHelp = "Le pratiche che sono nate da questa.",
                enHelp = "The practices that came from this one.",
                kind = FieldKind.REFERENCE,
                targets = Practice.TYPE,
                maxLength = 50)
        @Nullable
        List<Id> inspired,

        @ContentField(
                it = "Fa parte di",
                en = "Is part of",
                itHelp = "La pratica più ampia di cui questa è un pezzo.",
                enHelp = "The larger practice this one is a piece of.",
                kind = FieldKind.REFERENCE,
                targets = Practice.TYPE)
        @Nullable
        Id componentOf,

        @ContentField(
                it = "Materiali collegati",
                en = "Related materials",
                kind = FieldKind.REFERENCE,
                targets = "material",
                maxLength = 100)
        @Nullable
        List<Id> relatedMaterials,

        @ContentField(
                it = "Norme e sentenze",
                en = "Laws and judgments",
                itHelp = "Per esempio urn:nir:stato:decreto.legislativo:2017-07-03;117~art55.",
                enHelp = "Such as urn:nir:stato:decreto.legislativo:2017-07-03;117~art55.",
                kind = FieldKind.LEGAL_REFERENCE,
                searchable = true,
                maxLength = 300)
        @Nullable
        List<String> relatedNorms,

        @ContentField(
                it = "Seminari collegati",
                en = "Related seminars",
                kind = FieldKind.REFERENCE,
                targets = "seminar",
                maxLength = 50)
        @Nullable
        List<Id> relatedSeminars,

        @ContentField(
                it = "Immagini e video",
                en = "Pictures and videos",
                itHelp = "Le immagini hanno bisogno di un testo alternativo.",
                enHelp = "Pictures need an alternative text.",
                kind = FieldKind.ASSET,
                maxLength = 50)
        @Nullable
        List<Id> media,

        @ContentField(
                it = "Fonti",
                en = "Sources",
                itHelp = "Da dove vengono queste informazioni.",
                enHelp = "Where this information comes from.",
                maxLength = 100)
        @Nullable
        List<Source> sources,

        @ContentField(
                it = "Referente",
                en = "Contact",
                itHelp = "Lo vedono solo i membri della comunità.",
                enHelp = "Only members of the community see it.",
                audience = Audience.MEMBERS,
                personal = true)
        @Nullable
        Contact contact,

        @ContentField(
                it = "Campi senza risposta",
                en = "Fields without an answer",
                itHelp = "Per i campi vuoti: perché manca il dato.",
                enHelp = "For empty fields: why there is nothing.",
                maxLength = 100)
        @Nullable
        List<Missing> dataStates) {

    /** The name of the content type. */
    public static final String TYPE = "practice";

    static final int MOST_POLICY_AREAS = 3;

    /** The public body that runs the procedure: an organization of the network, or only its name. */
    public record Authority(
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

    /** Who works together with the authority: an organization of the network, or only its name. */
    public record Partner(
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
            String name,

            @ContentField(
                    it = "Ruolo",
                    en = "Role",
                    itHelp = "Che cosa fa nella pratica: capofila, gestore, sostenitore …",
                    enHelp = "What it does in the practice: leader, operator, supporter …",
                    maxLength = 500)
            @Nullable
            LocalizedText role,

            @ContentField(it = "Sezione del RUNTS", en = "Section of the RUNTS") @Nullable
            RuntsSection runtsSection,

            @ContentField(it = "Dal", en = "Since") @Nullable
            LocalDate since,

            @ContentField(it = "Al", en = "Until") @Nullable LocalDate until) {}

    /** A phase the practice went through. */
    public record Step(
            @ContentField(it = "Fase", en = "Phase", required = true) @Nullable
            Phase type,

            @ContentField(it = "Inizio", en = "Start") @Nullable
            LocalDate start,

            @ContentField(it = "Fine", en = "End") @Nullable LocalDate end,

            @ContentField(
                    it = "Che cosa è successo",
                    en = "What happened",
                    kind = FieldKind.RICH_TEXT,
                    searchable = true)
            @Nullable
            LocalizedText narrative,

            @ContentField(
                    it = "Atti e documenti",
                    en = "Acts and documents",
                    itHelp = "Avvisi, verbali, convenzioni già caricati nella piattaforma.",
                    enHelp = "Notices, minutes and agreements that are on the platform.",
                    kind = FieldKind.REFERENCE,
                    maxLength = 50)
            @Nullable
            List<Id> acts,

            @ContentField(
                    it = "Chi ha partecipato",
                    en = "Who took part",
                    itHelp = "Organizzazioni o ruoli, non nomi di persone.",
                    enHelp = "Organizations or roles, no names of people.",
                    searchable = true,
                    maxLength = 200)
            @Nullable
            List<String> actors) {}

    /** What somebody brought. */
    public record Contribution(
            @ContentField(it = "Chi", en = "Who", maxLength = 300) @Nullable
            String who,

            @ContentField(it = "Che cosa", en = "What", required = true) @Nullable
            Resource contribution,

            @ContentField(it = "Valore", en = "Value", itHelp = "Anche stimato.", enHelp = "An estimate will do.")
            @Nullable
            Money amount,

            @ContentField(
                    it = "Fonte di finanziamento",
                    en = "Source of funding",
                    itHelp = "Per esempio fondo povertà, fondi europei, risorse proprie.",
                    enHelp = "Such as the poverty fund, European funds, own resources.",
                    maxLength = 500)
            @Nullable
            LocalizedText fundingSource) {}

    /** A place in the national recovery plan. */
    public record Pnrr(
            @ContentField(
                    it = "Missione",
                    en = "Mission",
                    itHelp = "Per esempio M5.",
                    enHelp = "Such as M5.",
                    maxLength = 20)
            @Nullable
            String mission,

            @ContentField(
                    it = "Componente",
                    en = "Component",
                    itHelp = "Per esempio C2.",
                    enHelp = "Such as C2.",
                    maxLength = 20)
            @Nullable
            String component,

            @ContentField(
                    it = "Investimento",
                    en = "Investment",
                    itHelp = "Per esempio 1.1.2.",
                    enHelp = "Such as 1.1.2.",
                    maxLength = 100)
            @Nullable
            String investment) {}

    /** A number that shows a result. */
    public record Indicator(
            @ContentField(
                    it = "Che cosa si misura",
                    en = "What is measured",
                    required = true,
                    searchable = true,
                    maxLength = 300)
            @Nullable
            LocalizedText name,

            @ContentField(
                    it = "Unità",
                    en = "Unit",
                    itHelp = "Per esempio persone, ore, percento.",
                    enHelp = "Such as people, hours, percent.",
                    maxLength = 60)
            @Nullable
            String unit,

            @ContentField(it = "Prima", en = "Before") @Nullable
            BigDecimal baseline,

            @ContentField(it = "Adesso", en = "Now") @Nullable
            BigDecimal value) {}

    /** An answer to one of the questions of shared administration, and what shows it. */
    public record Check(
            @ContentField(it = "Domanda", en = "Question", required = true) @Nullable
            CollaborationQuestion question,

            @ContentField(it = "Risposta", en = "Answer", required = true) @Nullable
            CollaborationAnswer answer,

            @ContentField(it = "Da che cosa si vede", en = "What shows it", maxLength = 2000) @Nullable
            LocalizedText evidence) {}

    /** Where something told comes from. */
    public record Source(
            @ContentField(it = "Titolo", en = "Title", required = true, maxLength = 500) @Nullable
            String title,

            @ContentField(it = "Indirizzo", en = "Address", kind = FieldKind.URL) @Nullable
            String url) {}

    /** A person to turn to. */
    public record Contact(
            @ContentField(it = "Nome", en = "Name", maxLength = 200, audience = Audience.MEMBERS, personal = true)
            @Nullable
            String name,

            @ContentField(
                    it = "E-mail",
                    en = "E-mail",
                    kind = FieldKind.EMAIL,
                    audience = Audience.MEMBERS,
                    personal = true)
            @Nullable
            String email,

            @ContentField(it = "Telefono", en = "Phone", maxLength = 40, audience = Audience.MEMBERS, personal = true)
            @Nullable
            String phone) {}

    /** Why a field is empty. */
    public record Missing(
            @ContentField(
                    it = "Campo",
                    en = "Field",
                    itHelp = "Il nome tecnico del campo, per esempio totalCost.",
                    enHelp = "The technical name of the field, such as totalCost.",
                    required = true,
                    maxLength = 40)
            @Nullable
            String field,

            @ContentField(it = "Motivo", en = "Reason", required = true) @Nullable
            DataState state) {}
}
