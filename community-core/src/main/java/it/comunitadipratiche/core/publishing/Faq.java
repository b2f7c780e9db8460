package it.comunitadipratiche.core.publishing;

import it.comunitadipratiche.core.content.types.Content;
import it.comunitadipratiche.core.content.types.ContentField;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A frequently asked question with its answer, the day the answer was right, and the norms it rests on. */
@Content(
        name = "faq",
        collection = "faqs",
        it = "Domanda frequente",
        en = "Frequently asked question",
        itPlural = "Domande frequenti",
        enPlural = "Frequently asked questions",
        title = "question")
public record Faq(
        @ContentField(
                it = "Domanda",
                en = "Question",
                required = true,
                searchable = true,
                sortable = true,
                maxLength = 500)
        LocalizedText question,

        @ContentField(it = "Risposta", en = "Answer", kind = FieldKind.RICH_TEXT, required = true, searchable = true)
        @Nullable
        LocalizedText answer,

        @ContentField(it = "Valida al", en = "Valid as of", sortable = true) @Nullable
        LocalDate validAsOf,

        @ContentField(it = "Da rivedere entro", en = "Review by", audience = Audience.STAFF, sortable = true) @Nullable
        LocalDate reviewBy,

        @ContentField(it = "Norme citate", en = "Cited norms", kind = FieldKind.LEGAL_REFERENCE, facet = true) @Nullable
        List<String> norms,

        @ContentField(
                it = "Temi",
                en = "Themes",
                kind = FieldKind.TERM,
                scheme = "themes",
                facet = true,
                searchable = true)
        @Nullable
        List<Id> themes) {}
