package it.comunitadipratiche.core.content.types;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.GeoPoint;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A content type with a field of every kind. */
@Content(name = "dossier", collection = "dossiers", it = "Dossier", en = "Dossier", summary = "summary")
public record Dossier(
        @ContentField(it = "Titolo", en = "Title", required = true, searchable = true, sortable = true, maxLength = 200)
        LocalizedText title,

        @Nullable @ContentField(it = "Sommario", en = "Summary", searchable = true)
        LocalizedText summary,

        @Nullable @ContentField(it = "Testo", en = "Body", kind = FieldKind.RICH_TEXT, searchable = true)
        LocalizedText body,

        @Nullable @ContentField(it = "Anno", en = "Year", facet = true, sortable = true, minimum = 1900, maximum = 2100)
        Integer year,

        @Nullable @ContentField(it = "Punteggio", en = "Score")
        BigDecimal score,

        @Nullable @ContentField(it = "Costo", en = "Cost") Money cost,
        @ContentField(it = "Aperto", en = "Open") @Nullable Boolean open,
        @Nullable @ContentField(it = "Data", en = "Date") LocalDate date,

        @Nullable @ContentField(it = "Momento", en = "Moment")
        Instant moment,

        @Nullable @ContentField(it = "Tipo", en = "Kind", facet = true)
        DossierKind kind,

        @Nullable
        @ContentField(it = "Temi", en = "Themes", kind = FieldKind.TERM, scheme = "dossier-themes", facet = true)
        List<Id> themes,

        @Nullable @ContentField(it = "Correlati", en = "Related", kind = FieldKind.REFERENCE, targets = "dossier")
        List<Id> related,

        @Nullable
        @ContentField(it = "E-mail", en = "E-mail", kind = FieldKind.EMAIL, audience = Audience.STAFF, personal = true)
        String email,

        @Nullable @ContentField(it = "Sito", en = "Site", kind = FieldKind.URL)
        String site,

        @Nullable @ContentField(it = "Norma", en = "Norm", kind = FieldKind.LEGAL_REFERENCE)
        String norm,

        @Nullable @ContentField(it = "Luogo", en = "Place") GeoPoint place,
        @Nullable @ContentField(it = "Fasi", en = "Phases") List<Phase> phases) {

    /** A dossier of which only the title is known. */
    public static Dossier called(String title) {
        return called(LocalizedText.it(title));
    }

    /** A dossier of which only the title is known, in some languages. */
    public static Dossier called(LocalizedText title) {
        return new Dossier(
                title, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** What a dossier is for. */
    public enum DossierKind {
        @Label(it = "Normativo", en = "Normative")
        NORMATIVE,
        METHOD
    }

    /** A group with a localized text. */
    public record Phase(
            @ContentField(it = "Nome", en = "Name", required = true)
            LocalizedText name,

            @Nullable @ContentField(it = "Note interne", en = "Internal notes", audience = Audience.MEMBERS)
            String notes) {}
}
