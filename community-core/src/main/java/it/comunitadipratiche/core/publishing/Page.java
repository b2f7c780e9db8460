package it.comunitadipratiche.core.publishing;

import it.comunitadipratiche.core.content.types.Content;
import it.comunitadipratiche.core.content.types.ContentField;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A page that stays: who we are, how to join, the rules. Pages may stand below other pages. */
@Content(
        name = "page",
        collection = "pages",
        it = "Pagina",
        en = "Page",
        itPlural = "Pagine",
        enPlural = "Pages",
        summary = "summary")
public record Page(
        @ContentField(it = "Titolo", en = "Title", required = true, searchable = true, sortable = true, maxLength = 300)
        LocalizedText title,

        @ContentField(it = "Sommario", en = "Summary", searchable = true, maxLength = 2000) @Nullable
        LocalizedText summary,

        @ContentField(it = "Testo", en = "Body", kind = FieldKind.RICH_TEXT, searchable = true) @Nullable
        LocalizedText body,

        @ContentField(it = "Immagine", en = "Image", kind = FieldKind.ASSET) @Nullable
        Id image,

        @ContentField(it = "Pagina superiore", en = "Parent page", kind = FieldKind.REFERENCE, targets = "page")
        @Nullable
        Id parent,

        @ContentField(it = "Posizione", en = "Position", sortable = true) @Nullable
        Integer position) {}
