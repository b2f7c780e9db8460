package it.comunitadipratiche.core.network;

import it.comunitadipratiche.core.content.types.Content;
import it.comunitadipratiche.core.content.types.ContentField;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.welfare.PolicyArea;
import it.comunitadipratiche.core.welfare.Resource;
import it.comunitadipratiche.core.welfare.RuntsSection;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A body that takes part in shared administration, or could: who it is, where it works, what it offers and seeks. */
@Content(
        name = Organization.TYPE,
        collection = "organizations",
        it = "Organizzazione",
        en = "Organization",
        itPlural = "Organizzazioni",
        enPlural = "Organizations",
        title = "name",
        summary = "description",
        key = "taxCode",
        dated = false)
public record Organization(
        @ContentField(it = "Nome", en = "Name", required = true, searchable = true, sortable = true, maxLength = 300)
        LocalizedText name,

        @ContentField(it = "Natura", en = "Nature", required = true, facet = true, sortable = true) @Nullable
        Nature nature,

        @ContentField(
                it = "Che cosa fa",
                en = "What it does",
                itHelp = "Due o tre frasi: compaiono negli elenchi e nei risultati di ricerca.",
                enHelp = "Two or three sentences, shown in lists and search results.",
                searchable = true,
                maxLength = 2000)
        @Nullable
        LocalizedText description,

        @ContentField(it = "Aree di policy", en = "Policy areas", facet = true, searchable = true, maxLength = 14)
        @Nullable
        List<PolicyArea> policyAreas,

        @ContentField(
                it = "Codice fiscale",
                en = "Tax code",
                itHelp = "Undici cifre.",
                enHelp = "Eleven digits.",
                required = true,
                searchable = true,
                maxLength = 30)
        @Nullable
        String taxCode,

        @ContentField(
                it = "Partita IVA",
                en = "VAT number",
                itHelp = "Se è diversa dal codice fiscale.",
                enHelp = "If it differs from the tax code.",
                maxLength = 30)
        @Nullable
        String vatNumber,

        @ContentField(
                it = "Tipo di ente pubblico",
                en = "Kind of public body",
                itHelp = "Solo per gli enti pubblici.",
                enHelp = "For public bodies only.",
                facet = true)
        @Nullable
        PublicBodyKind publicBodyKind,

        @ContentField(
                it = "Codice IPA",
                en = "IPA code",
                itHelp = "Il codice dell'ente nell'indice delle pubbliche amministrazioni.",
                enHelp = "The body's code in the national index of public administrations.",
                searchable = true,
                maxLength = 10)
        @Nullable
        String ipaCode,

        @ContentField(
                it = "Codice ufficio per la fatturazione",
                en = "Office code for invoices",
                itHelp = "Sei lettere o cifre.",
                enHelp = "Six letters or digits.",
                audience = Audience.STAFF,
                maxLength = 6)
        @Nullable
        String officeCode,

        @ContentField(
                it = "Sezioni del RUNTS",
                en = "Sections of the RUNTS",
                itHelp = "Solo per gli enti del terzo settore. Due sezioni le può avere soltanto una rete associativa.",
                enHelp = "For third-sector bodies only. Only a network of associations may have two.",
                facet = true,
                maxLength = 2)
        @Nullable
        List<RuntsSection> runtsSections,

        @ContentField(it = "Numero di repertorio RUNTS", en = "RUNTS number", searchable = true, maxLength = 20)
        @Nullable
        String runtsNumber,

        @ContentField(it = "Iscritta al RUNTS dal", en = "In the RUNTS since") @Nullable
        LocalDate runtsSince,

        @ContentField(it = "Cooperativa sociale", en = "Social cooperative", facet = true) @Nullable
        SocialCooperative socialCooperative,

        @ContentField(it = "Forma giuridica", en = "Legal form", maxLength = 200) @Nullable
        String legalForm,

        @ContentField(
                it = "Organizzazioni della rete",
                en = "Organizations of the network",
                itHelp = "Per le reti: chi ne fa parte.",
                enHelp = "For networks: who belongs to it.",
                kind = FieldKind.REFERENCE,
                targets = Organization.TYPE,
                maxLength = 500)
        @Nullable
        List<Id> networkOf,

        @ContentField(it = "Sede", en = "Seat", required = true) @Nullable
        Seat seat,

        @ContentField(
                it = "Territori in cui opera",
                en = "Territories it serves",
                itHelp = "Comuni, province o regioni.",
                enHelp = "Municipalities, provinces or regions.",
                kind = FieldKind.TERRITORY,
                facet = true,
                maxLength = 400)
        @Nullable
        List<String> territoriesServed,

        @ContentField(
                it = "Offre",
                en = "Offers",
                itHelp = "Che cosa può dare ad altri.",
                enHelp = "What it can give to others.",
                maxLength = 20)
        @Nullable
        List<Exchange> offers,

        @ContentField(
                it = "Cerca",
                en = "Seeks",
                itHelp = "Che cosa vorrebbe trovare.",
                enHelp = "What it would like to find.",
                maxLength = 20)
        @Nullable
        List<Exchange> seeks,

        @ContentField(it = "Sito", en = "Website", kind = FieldKind.URL) @Nullable
        String website,

        @ContentField(it = "PEC", en = "Certified e-mail (PEC)", kind = FieldKind.EMAIL, audience = Audience.STAFF)
        @Nullable
        String pec,

        @ContentField(
                it = "Referente",
                en = "Contact",
                itHelp = "Lo vedono solo i membri della comunità.",
                enHelp = "Only members of the community see it.",
                audience = Audience.MEMBERS,
                personal = true)
        @Nullable
        Contact contact,

        @ContentField(it = "Logo", en = "Logo", kind = FieldKind.ASSET) @Nullable
        Id logo,

        @ContentField(
                it = "Vuole comparire nell'elenco",
                en = "Wants to be listed",
                itHelp = "Che cosa ha risposto quando le è stato chiesto. Chi ha detto di no non si pubblica.",
                enHelp = "What it answered when it was asked. Those that said no are not published.",
                audience = Audience.STAFF)
        @Nullable
        Boolean listed) {

    /** The name of the content type. */
    public static final String TYPE = "organization";

    /** Where an organization has its seat. */
    public record Seat(
            @ContentField(it = "Indirizzo", en = "Address", maxLength = 300) @Nullable
            String address,

            @ContentField(it = "Comune", en = "Municipality", kind = FieldKind.TERRITORY, required = true, facet = true)
            @Nullable
            String municipality) {}

    /** Something an organization can give, or looks for. */
    public record Exchange(
            @ContentField(it = "Risorsa", en = "Resource", required = true) @Nullable
            Resource resource,

            @ContentField(it = "Area di policy", en = "Policy area") @Nullable
            PolicyArea area,

            @ContentField(it = "In breve", en = "In short", searchable = true, maxLength = 300) @Nullable
            LocalizedText about) {}

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
}
