package it.comunitadipratiche.core.publishing;

import it.comunitadipratiche.core.content.types.Content;
import it.comunitadipratiche.core.content.types.ContentField;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What staff have chosen for a purpose: published things of any type in their order, each with the reason it is there. */
@Content(
        name = Collection.TYPE,
        collection = "collections",
        it = "Raccolta",
        en = "Collection",
        itPlural = "Raccolte",
        enPlural = "Collections",
        summary = "summary")
public record Collection(
        @ContentField(it = "Titolo", en = "Title", required = true, searchable = true, sortable = true, maxLength = 300)
        LocalizedText title,

        @ContentField(
                it = "Sommario",
                en = "Summary",
                itHelp = "Una o due frasi: per chi è la raccolta e a che cosa serve.",
                enHelp = "One or two sentences: whom the collection is for, and what it is good for.",
                required = true,
                searchable = true,
                maxLength = 2000)
        @Nullable
        LocalizedText summary,

        @ContentField(it = "Immagine", en = "Image", kind = FieldKind.ASSET) @Nullable
        Id image,

        @ContentField(
                it = "Introduzione",
                en = "Introduction",
                itHelp = "Che cosa hanno in comune le cose scelte, e come leggerle.",
                enHelp = "What the things chosen have in common, and how to read them.",
                kind = FieldKind.RICH_TEXT,
                searchable = true)
        @Nullable
        LocalizedText introduction,

        @ContentField(
                it = "Che cosa contiene",
                en = "What is in it",
                itHelp = "Pratiche, articoli, organizzazioni o altro, nell'ordine in cui leggerli. Almeno due.",
                enHelp =
                        "Practices, articles, organizations or anything else, in the order to read them. At least two.",
                required = true,
                maxLength = 100)
        @Nullable
        List<Item> items,

        @ContentField(
                it = "Temi",
                en = "Themes",
                kind = FieldKind.TERM,
                scheme = "themes",
                facet = true,
                searchable = true)
        @Nullable
        List<Id> themes) {

    /** The name of the content type. */
    public static final String TYPE = "collection";

    /** Something chosen. */
    public record Item(
            @ContentField(it = "Contenuto", en = "Content", kind = FieldKind.REFERENCE, required = true) @Nullable
            Id entry,

            @ContentField(
                    it = "Perché c'è",
                    en = "Why it is here",
                    itHelp = "Una frase: che cosa si impara da questo.",
                    enHelp = "One sentence: what is to be learned from it.",
                    searchable = true,
                    maxLength = 500)
            @Nullable
            LocalizedText reason) {}
}
